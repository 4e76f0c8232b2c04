/** What a wording claims that nobody can see; each has other verbs at the same Bloom level. */
export type WeakMeaning =
  | 'know'
  | 'familiar'
  | 'learn'
  | 'understand'
  | 'value'
  | 'explore'
  | 'enjoy'
  | 'believe'

/** Verbs nobody can watch, by base form. */
export const WEAK_VERBS: ReadonlyMap<string, WeakMeaning> = new Map([
  ['know', 'know'],
  ['learn', 'learn'],
  ['understand', 'understand'],
  ['comprehend', 'understand'],
  ['grasp', 'understand'],
  ['internalize', 'understand'],
  ['realize', 'understand'],
  ['realise', 'understand'],
  ['appreciate', 'value'],
  ['value', 'value'],
  ['explore', 'explore'],
  ['enjoy', 'enjoy'],
  ['believe', 'believe'],
])

/** Objects that give a verb of the table another, visible meaning. */
const OTHER_SENSE: Readonly<Record<string, RegExp>> = {
  value:
    /^\s*(?:(?:the|an?|and|of|common|public|private|financial|fixed|corporate|real|intangible|inventory)\s+)*(?:stream|chain|propositions?|engineering|assets?|stocks?|bonds?|securit(?:y|ies)|compan(?:y|ies)|firms?|business(?:es)?|options?|propert(?:y|ies)|derivatives?|inventor(?:y|ies)|cash|projects?|investments?|estate|collateral|liabilit(?:y|ies))\b/iu,
  grasp: /^\s*(?:and|the|an?)?\s*(?:hold|objects?|tools?|parts?|handles?|carry|lift|turn)\b/iu,
}
/** "realize a design" makes it real; "realize that" is a thought. */
const THOUGHT = /^\s*(?:that|how|why|what|when|the (?:importance|value|need|impact|significance))\b/iu

/** True when the verb, with what follows it, is one that nobody can watch. */
export function isWeak(base: string, after: string): boolean {
  if (!WEAK_VERBS.has(base)) return false
  if (base === 'realize' || base === 'realise') return THOUGHT.test(after)
  return OTHER_SENSE[base]?.test(after) !== true
}

const QUALITY = String.raw`(?:(?:an?|the|some|one['’]s|their|your|and|basic|better|good|clear|clearer|solid|sound|strong|deep|deeper|in-depth|thorough|broad|broader|general|greater|critical|comprehensive|fundamental|foundational|working|practical|advanced|detailed|full|fuller|cultural|conceptual|increased|enhanced|improved|extensive|considerable|initial|global|historical|theoretical|applied|specialized|specialised|confident|sophisticated|systematic|integrated|nuanced|genuine)\s+){0,5}`
const NOUN = `(?:knowledge|understanding|appreciation|awareness|familiarity|comprehension|grasp|insights?|exposure)`
const HOLDS = `(?:demonstrate|show|exhibit|display|have|possess|gain|acquire|obtain|attain|achieve|develop|build|deepen|increase|expand|broaden|enhance|improve|strengthen|further|cultivate)(?:s|es)?`

/** "Demonstrate an understanding of X", "Have knowledge of X", "An awareness of X". Groups: first noun, other noun. */
export const HELD_NOUN = new RegExp(
  String.raw`^(?:(?!apply|supply)\p{L}+ly\s+)?(?:${HOLDS}\s+)?${QUALITY}(${NOUN})(?:\s+(?:and|or)\s+${QUALITY}(${NOUN}))?\s+(?:of|with|for|about|into|to|on|regarding|in)\s+(?=\S)`,
  'iu',
)

/** "Be aware of X", "Become familiar with X", "Familiarize oneself with X". */
export const BEING =
  /^(?:(?:be|become|get|is|are|remain)\s+(?:(?:fully|more|well|generally|broadly|very|thoroughly)\s+)?(?:aware\s+of|conscious\s+of|mindful\s+of|cognizant\s+of|familiar\s+with|familiarized\s+with|acquainted\s+with|exposed\s+to|introduced\s+to|knowledgeable\s+(?:of|about|in|on)|informed\s+(?:about|of))|familiari[sz]e\s+(?:oneself|yourself|themselves|himself|herself)\s+with)\s+(?=\S)/iu

/** What a noun of `HELD_NOUN` claims. */
export function heldMeaning(noun: string): WeakMeaning {
  if (/^appreciation/iu.test(noun)) return 'value'
  if (/^(?:understanding|comprehension|grasp|insights?)$/iu.test(noun)) return 'understand'
  return 'familiar'
}

/** Who a wording speaks of before its verb: "Students will be able to". */
export const LEAD =
  /^(?:(?:at|by|on|upon|after)\s[^,]{1,80},\s*)?(?:(?:the\s+)?(?:students?|learners?|participants?|graduates?|trainees?|you|they|employees?|candidates?)\s+(?:will|should|can|shall|must)\s+)?(?:also\s+)?(?:be\s+able\s+to\s+)?(?:to\s+)?(?:(?:demonstrate|show|have|develop)\s+(?:the|an|their)\s+(?:ability|capacity)\s+to\s+)?/iu
