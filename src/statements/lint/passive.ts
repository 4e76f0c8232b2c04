import type { LintFinding, LintFix } from '../../domain/lint.js'
import { isNounToo, readVerb } from '../verbs.js'
import { capitalise, lowerFirst } from '../wording.js'
import { isState, participleBase } from './participle.js'

/** "Be trained in …": what others do to the person. */
const DONE_TO =
  /^(?:to\s+)?be\s+(?:\p{L}+ly\s+)?(given|taught|trained|provided|shown|told|asked|assigned|required|expected|offered|instructed|tested|assessed|evaluated|encouraged|allowed)\b\s*(.*)$/isu

/** "The reports are carefully prepared by …": subject, adverb, participle, the rest. */
const SENTENCE =
  /^((?:[\p{L}\p{N}'’&/-]+,?\s+){1,9}?)(?:(?:will|can|should|must|may|shall)\s+be|is|are|was|were|(?:has|have)\s+been|(?:is|are)\s+being)\s+(?:([\p{L}]+ly)\s+)?([\p{L}-]+)\b(.*)$/isu

const OPENS_CLAUSE =
  /\b(?:that|which|who|whom|how|why|what|when|where|whether|if|to|there|it|this|as|while|because|so|ensures?|ensuring)\b/iu
/** People to whom something is done: turned round, the sentence would be about somebody else. */
const PERSON =
  /\b(?:students?|learners?|participants?|graduates?|trainees?|you|they|candidates?|applicants?|incumbents?|employees?)\b/iu

/** Says that a wording tells what is done instead of what a person does, with the verb put first where it is known. */
export function passive(text: string): LintFinding | null {
  const done = DONE_TO.exec(text)
  if (done?.[1] !== undefined)
    return finding(text.slice(0, text.length - (done[2] ?? '').length).trim(), ownAct(done[2] ?? ''))
  const match = SENTENCE.exec(text)
  const [, subject = '', adverb, participle = '', rest = ''] = match ?? []
  if (match === null || OPENS_CLAUSE.test(subject) || isActive(subject.trim())) return null
  const base = participleBase(participle)
  const words = text.slice(subject.length, text.length - rest.length)
  if (base === null)
    return /ed$/iu.test(participle) && !isState(participle) && /^\s+by\s/iu.test(rest)
      ? finding(words, [])
      : null
  // "is used to", "are prepared to" say what a thing or person is for.
  if (/^(?:designed|prepared|used)$/iu.test(participle) && /^\s+(?:to|for|as)\s/iu.test(rest)) return null
  if (PERSON.test(subject)) return finding(words, ownAct(rest.trim()))
  const tail = rest.replace(
    /^\s+by\s+(?!\p{L}+ing\b)(?:[\p{L}'’-]+\s+){0,3}?[\p{L}'’-]+(?=\s+(?:in|on|for|to|with|at|from|according|before|after|using|every|each)\b|\s*[.,;]|\s*$)/iu,
    '',
  )
  const object = lowerFirst(subject.trim())
  const active = `${adverb === undefined ? '' : `${adverb.toLowerCase()} `}${base} ${object}${tail}`
  return finding(words, [{ label: base, text: capitalise(active.replace(/[\s.]+$/u, '')) }])
}

/** "to operate a lift", "practice in writing essays", "how to weld": the act the person is left with. */
function ownAct(rest: string): readonly LintFix[] {
  const to = /^(?:how\s+)?to\s+(?:be\s+able\s+to\s+)?(\S.*)$/isu.exec(rest)?.[1]
  if (to !== undefined) {
    const verb = /^(?:\p{L}+ly\s+)?([\p{L}-]+)/u.exec(to)?.[1]?.toLowerCase() ?? 'be'
    return verb === 'be' ? [] : [{ label: verb, text: capitalise(to) }]
  }
  const doing =
    /^(?:(?:practice|training|experience|instruction)\s+)?(?:in|on|with)\s+([\p{L}-]+ing)\b(\s+\S.*)$/isu.exec(
      rest,
    )
  const verb = readVerb(doing?.[1] ?? '')
  return verb?.form === 'gerund'
    ? [{ label: verb.base, text: capitalise(`${verb.base}${doing?.[2] ?? ''}`) }]
    : []
}

/** True when the sentence starts with the verb of its own main clause: "Ensure tests are run". */
function isActive(subject: string): boolean {
  const [first = '', ...more] = subject.split(/\s+/u)
  const verb = readVerb(first)
  if (verb === null || more.length === 0) return false
  if (verb.form === 'third') return !isNounToo(verb.base)
  return verb.form === 'gerund' || verb.form === 'base'
}

function finding(words: string, fixes: readonly LintFix[]): LintFinding {
  const first = fixes[0]
  return {
    id: 'passive',
    sentence: `“${words.trim()}” tells what is done, not what the person does. Start with the verb${
      first === undefined ? '.' : `: ${first.label}.`
    }`,
    words: words.trim(),
    fixes,
  }
}
