// Verbs that usually state a level, by our own judgement; a verb may stand in two levels. They help where courses that
// we could learn from never use a verb ("Recite …"), and are the baseline of scripts/eval/bloom.mjs.
const BLOOM_VERBS = {
  remember:
    'name list recall recite memorize label repeat identify locate quote tell know state count enumerate match ' +
    'recognize retrieve tabulate spell remember cite',
  understand:
    'understand explain describe discuss summarize paraphrase restate rephrase outline clarify comprehend define ' +
    'illustrate exemplify appreciate infer convey characterize articulate express extrapolate rewrite retell',
  apply:
    'apply use demonstrate implement perform solve operate calculate compute conduct employ execute practice show ' +
    'utilize administer follow install maintain measure handle carry manipulate complete undertake work drive ' +
    'schedule sketch dramatize convert weld repair process record conform adhere comply control assist speak ' +
    'participate sew lift clean drill interact collaborate configure',
  analyze:
    'analyze compare contrast differentiate distinguish examine investigate categorize classify relate ' +
    'dissect discriminate deconstruct diagnose inspect correlate debug explore trace detect survey research ' +
    'subdivide separate break',
  evaluate:
    'evaluate assess judge critique appraise justify defend recommend rate rank prioritize review validate ' +
    'criticize argue choose weigh conclude grade verify support decide select interpret value reflect audit',
  create:
    'create design develop construct compose write produce formulate plan propose generate invent build devise ' +
    'prepare assemble author draft draw communicate present organize combine synthesize originate compile program ' +
    'hypothesize integrate paint choreograph improvise publish engineer manufacture model',
}

/** Level numbers (0 = remember) by verb. */
export const LEVELS_BY_VERB = new Map()
Object.values(BLOOM_VERBS).forEach((verbs, level) => {
  for (const verb of verbs.split(' ')) LEVELS_BY_VERB.set(verb, [...(LEVELS_BY_VERB.get(verb) ?? []), level])
})
