import { verbFirst } from '../leadIn.js'
import { baseChain } from '../verbChain.js'
import { isNounToo, readVerb } from '../verbs.js'
import { lowerFirst } from '../wording.js'
import { isHeard, POINTS_BACK, TAUGHT } from './contentOnly.js'
import { fitsOpen, type Nominal, readNominal } from './nominalVerbs.js'
import { qualify } from './qualifiers.js'

/** How an action is named in the text. */
export type ActionForm = 'nominal' | 'gerund' | 'base' | 'third'

/** An action at the start of a clause. */
export interface Action {
  readonly form: ActionForm
  /** The clause with its verbs in base form and first. */
  readonly said: string
}

/** What stands before the clause: `practice` for "hands-on …", `learner` after "students", else `none`. */
export type Framing = 'none' | 'practice' | 'learner'

/** Reads the action that a clause begins with; null when it begins with something else. One line, no closing mark. */
export function readAction(clause: string, framing: Framing): Action | null {
  return readNominalAction(clause, framing) ?? readVerbAction(clause, framing) ?? readTheirUse(clause)
}

/** The words of an object up to the first preposition, which tell what it is. */
const HEAD_END =
  /\s(?:of|in|for|to|with|by|through|from|on|at|as|within|under|across|between|using|that|which|who|including|such|based|related|during|about|into|over)\b/iu

const CHAIN_JOIN =
  /^(?:\s*,\s*(?:and\s+|or\s+|and\/or\s+)?(?:the\s+)?|\s+(?:and\/or|and|or|&)\s+(?:the\s+)?|\/)/iu

/** "critical analysis of X", "design and testing of X", "application of X to Y". */
function readNominalAction(clause: string, framing: Framing): Action | null {
  const article = /^(?:the|an?)\s+/iu.exec(clause)?.[0].length ?? 0
  const qualifiers: string[] = []
  let rest = clause.slice(article)
  let chain = chainOf(rest)
  while (chain === null && qualifiers.length < (qualifiers[1] === 'and' ? 3 : 2)) {
    const word = /^([\p{L}-]+)\s+/u.exec(rest)
    if (word?.[1] === undefined) return null
    qualifiers.push(word[1].toLowerCase())
    rest = rest.slice(word[0].length)
    chain = chainOf(rest)
  }
  if (chain === null) return null
  const object = rest.slice(chain.length)
  if (!isObjectOf(chain.nominals, object, framing)) return null
  const said = qualify(qualifiers, chain.said, chain.nouns, object)
  return said === null ? null : { form: 'nominal', said }
}

interface Chain {
  readonly length: number
  readonly nouns: readonly string[]
  readonly nominals: readonly Nominal[]
  readonly said: string
}

/** Action nouns joined before "of": "collection, synthesis and interpretation of ". */
function chainOf(text: string): Chain | null {
  const nouns: string[] = []
  const nominals: Nominal[] = []
  let said = ''
  let at = 0
  for (let count = 0; count < 6; count++) {
    const word = /^[\p{L}-]+/u.exec(text.slice(at))?.[0]
    const nominal = word === undefined ? null : readNominal(word)
    if (word === undefined || nominal === null) return null
    nouns.push(word.toLowerCase())
    nominals.push(nominal)
    said += nominal.verb
    at += word.length
    const of = /^\s+of\s+/iu.exec(text.slice(at))?.[0]
    if (of !== undefined) return { length: at + of.length, nouns, nominals, said }
    const join = CHAIN_JOIN.exec(text.slice(at))?.[0]
    if (join === undefined) return null
    said += join.replace(/the\s+$/iu, '')
    at += join.length
  }
  return null
}

/** Fields and methods whose name only looks like an action. */
const METHOD = /^(?:the\s+)?(?:co)?variance\b|^(?:all|life|death)\b$/iu

function isObjectOf(nominals: readonly Nominal[], object: string, framing: Framing): boolean {
  if (object.length < 3 || POINTS_BACK.test(object) || METHOD.test(object)) return false
  const head = object.slice(0, HEAD_END.exec(object)?.index ?? object.length)
  if (TAUGHT.test(head) && nominals.some(({ verb }) => verb === 'prepare' || verb === 'develop')) return false
  if (nominals.some(({ force }) => force === 'sure')) return true
  const open = nominals.filter(({ force }) => force === 'open')
  return open.length > 0 && open.every(({ verb }) => framing !== 'none' || fitsOpen(verb, head))
}

/** Verbs that may open a clause without a subject; most other base forms are nouns or adjectives there. */
const OPENING = new Set(
  `analyze apply assess build calculate communicate compare compile compose compute conduct configure construct create
  demonstrate describe determine develop diagnose differentiate distinguish draw edit estimate evaluate explain
  formulate generate identify implement integrate interpret manage perform plan predict prepare produce recommend
  select solve synthesize troubleshoot utilize write design use model`
    .trim()
    .split(/\s+/u),
)

/** What a course "applies" its learners do; most other third persons say what the course does. */
const THIRD = new Set(['apply', 'build', 'construct', 'design', 'implement'])

const DEVELOPS = /^develops\s+(?:[\p{L}-]+\s+){0,4}(?:skills|competenc(?:y|ies)|proficiency)\b/iu

/** Gerunds that name a field or describe a noun unless an article follows: "operating systems", "testing methods". */
const DESCRIBING =
  /^(?:accounting|advertising|advancing|banking|binding|breathing|building|changing|coaching|coding|competing|computing|controlling|cooking|cutting|directing|drawing|editing|drilling|emerging|engineering|existing|exporting|farming|feeding|filtering|financing|fishing|forecasting|gauging|governing|growing|heating|housing|importing|leading|learning|lighting|listening|living|loading|machining|manufacturing|mapping|marketing|measuring|mentoring|mixing|modeling|monitoring|moving|networking|nursing|operating|ordering|organizing|packaging|painting|parenting|performing|planning|playing|posting|pricing|printing|problem-solving|processing|producing|programming|purchasing|questioning|reading|reacting|rendering|reporting|retaining|running|sampling|sequencing|setting|shading|shaping|singing|sorting|speaking|strengthening|supporting|teaching|testing|thinking|tracking|trading|training|understanding|walking|welding|working|writing)$/iu
const ARTICLE = /^\s+(?:the|an?|one['’]s|their|various|different|specific|new|effective|simple)\s/iu
const NO_OBJECT =
  /^\s*(?:$|[,;.]|(?:and|or|of|for|in|on|at|by|from|as|is|are|was|were|that|which|to|into|through|under|will|within|off-campus)\b)/iu
const SPEECH = /^(?:communicate|write|speak|collaborate|code|program)$/iu
/** What one writes, other than "writing skills" and "writing process". */
const WRITTEN =
  /^\s+(?:[\p{L}-]+\s+){0,2}?(?:articles|code|copy|essays|grants|headlines|papers|plans|policies|programs|proposals|reports|scripts|speeches|stories)\b/iu
const FURTHER = /^(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|and\/or)\s+)(?:\p{L}+ly\s+)?([\p{L}-]+)/iu

/** "interpreting geological maps", "solve linear equations", and all verbs after "students". */
function readVerbAction(clause: string, framing: Framing): Action | null {
  const verb = verbFirst(clause)
  if (verb === null || isHeard(verb.base)) return null
  if (verb.form === 'third' && !THIRD.has(verb.base) && !DEVELOPS.test(clause)) return null
  const { word, after, describing } = lastVerb(clause.slice(verb.at), verb.form)
  const isSpoken = SPEECH.test(verb.base) && /^\s+(?:in|for|with|about|\p{L}+ly)\b/iu.test(after)
  if ((NO_OBJECT.test(after) && !isSpoken) || POINTS_BACK.test(after.trim())) return null
  if (verb.base === 'apply' && /^\s+for\b/iu.test(after)) return null
  const isPlain = ARTICLE.test(after) || isSpoken || framing === 'learner'
  const isWritten = /^writing$/iu.test(word) && WRITTEN.test(after)
  if (verb.form === 'gerund' && describing && !isPlain && !isWritten) return null
  if (verb.form === 'base' && framing !== 'learner') {
    if (!OPENING.has(verb.base) || (isNounToo(verb.base) && !ARTICLE.test(after))) return null
  }
  const head = after.slice(0, HEAD_END.exec(after)?.index ?? after.length)
  if (TAUGHT.test(head) && /^(?:prepare|develop)$/u.test(verb.base)) return null
  const said = baseChain(clause)
  // "Improve and tightening copy": a later verb that nobody knows stayed as it was.
  if (said === null || /^[\p{L}-]+\s+(?:and|or)\s+\p{L}+ing\b/u.test(said)) return null
  // "Import and export, develop global strategies": two items of a list, the first without an object.
  const next = /^[\p{L}-]+(?: (?:and|or) [\p{L}-]+)?, ([\p{L}-]+)(?=\s(?!and\b|or\b))/u.exec(said)?.[1]
  return next !== undefined && readVerb(next) !== null ? null : { form: verb.form, said }
}

/** The last of the verbs in one form that are joined at the start, and what follows it. */
function lastVerb(
  text: string,
  form: ActionForm,
): { readonly word: string; readonly after: string; readonly describing: boolean } {
  let word = /^[\p{L}-]+/u.exec(text)?.[0] ?? ''
  let after = text.slice(word.length)
  let describing = DESCRIBING.test(word)
  for (let count = 1; count < 6; count++) {
    const further = FURTHER.exec(after)
    if (further?.[1] === undefined || readVerb(further[1])?.form !== form) break
    word = further[1]
    describing &&= DESCRIBING.test(word)
    after = after.slice(further[0].length)
  }
  return { word, after, describing }
}

const APPLICABLE =
  /\b(?:algorithms|approaches|concepts|diagrams|equations|frameworks|formulas|laws|methods|methodologies|models|principles|procedures|processes|skills|standards|statistics|strategies|techniques|theor(?:y|ies)|tools)\b/iu

/** "theories of learning and their application to teaching": what is applied stands before. */
function readTheirUse(clause: string): Action | null {
  if (!clause.includes(' application')) return null
  const match =
    /^(.{5,120}?),?\s+and\s+(?:(?:the|its|their)\s+)(?:\p{L}+\s+)?applications?\s+((?:to|in)\s+.{3,})$/iu.exec(
      clause,
    )
  if (match?.[1] === undefined || match[2] === undefined) return null
  const [, what, where] = match
  if (!APPLICABLE.test(what) || /[,;:]|\bused\b/u.test(what.slice(0, 60)) || what.split(/\s+/u).length > 9)
    return null
  const bare = what.replace(
    /^(?:(?:an?|the)\s+)?(?:introduction to|(?:stud(?:y|ies)|overview|survey|examination|review|exploration|investigation|discussion|coverage|presentation|development) of)\s+(?:the\s+)?/iu,
    '',
  )
  return { form: 'nominal', said: `apply ${lowerFirst(bare)} ${where}` }
}
