import type { Bloom } from '../../domain/bloom.js'
import type { WeakMeaning } from './weakVerbs.js'

const CLAUSE = /^(?:how|why|what|when|where|which|who|whether)\b/iu
const TERMS = /^(?:[\p{L}-]+\s+){0,3}?(?:terms?|terminology|definitions?|vocabulary|meanings?|notations?)\b/iu
const FACTS = /^(?:[\p{L}-]+\s+){0,3}?(?:facts?|formulas?|formulae|dates|equations?|alphabet|names)\b/iu
const READ =
  /^(?:[\p{L}-]+(?:\s+and)?\s+){0,3}?(?:texts?|readings?|articles?|literature|arguments?|lectures?|conversations?|speech|stories|passages?)\b/iu
const SHOWN =
  /^(?:[\p{L}-]+(?:\s+and)?\s+){0,3}?(?:data|graphs?|charts?|tables?|diagrams?|maps?|blueprints?|drawings?|schematics?|statistics|results|instructions|directions|spanish|french|german|english|chinese|japanese|arabic|italian|russian)\b/iu
const DONE = /^(?:[\p{L}-]+\s+){0,3}?(?:techniques?|skills?|methods?|procedures?)\b/iu
const VIEWS =
  /^(?:[\p{L}-]+\s+){0,3}?(?:perspectives?|views?|viewpoints?|opinions?|beliefs?|attitudes?|positions|standpoints?)\b/iu
const TOLD =
  /^(?:[\p{L}-]+\s+){0,4}?(?:history|theor(?:y|ies)|principles?|concepts?|ideas?|issues?|debates?|findings?|developments?|events?|polic(?:y|ies)|laws?|research|processe?s?|procedures?|stages?|steps?|regulations?)\b/iu
const JUSTIFIED = /^(?:the\s+)?(?:[\p{L}-]+\s+)?(?:importance|value|significance|need|relevance)\b/iu
const WORTH =
  /^(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}?(?:importance|values?|roles?|significance|needs?|impacts?|influences?|effects?|contributions?|relevance|power|benefits?|complexity|diversity\s+of|richness|differences?|limits|limitations|implications|consequences|place|nature|relationship)\b/iu

/**
 * Verbs one can watch for what a weak verb claims of an object, best first and all at its Bloom level: remember and
 * understand take their own (Anderson & Krathwohl 2001), an attitude is shown by giving reasons. A verb may end with
 * words of its own: "explain the importance of".
 */
export function alternatives(meaning: WeakMeaning, object: string, bloom: Bloom | null): readonly string[] {
  switch (meaning) {
    case 'know':
      return isUnderstanding(bloom) ? understood(object) : known(object)
    case 'familiar':
      if (TERMS.test(object)) return ['define', 'identify']
      if (CLAUSE.test(object)) return ['describe', 'explain']
      return canList(object) ? ['describe', 'identify', 'list'] : ['describe', 'identify']
    case 'learn':
      if (DONE.test(object)) return ['demonstrate', 'describe']
      return CLAUSE.test(object) ? ['describe', 'explain'] : ['describe', 'explain', 'identify']
    case 'understand':
      return understood(object)
    case 'value':
      if (CLAUSE.test(object)) return ['explain', 'discuss']
      if (JUSTIFIED.test(object)) return ['explain', 'discuss', 'justify']
      if (WORTH.test(object)) return ['explain', 'discuss']
      return ['explain the importance of', 'justify the importance of']
    case 'explore':
      return CLAUSE.test(object) ? ['investigate', 'examine'] : ['examine', 'investigate', 'compare']
    default:
      return []
  }
}

function isUnderstanding(bloom: Bloom | null): boolean {
  return bloom !== null && bloom.level === 'understand' && bloom.probability >= 0.5
}

function known(object: string): readonly string[] {
  if (CLAUSE.test(object)) return ['describe', 'state']
  if (TERMS.test(object)) return ['define', 'identify', 'recall']
  if (FACTS.test(object)) return ['recall', 'state', 'identify']
  return canList(object) ? ['identify', 'list', 'describe'] : ['identify', 'describe', 'recall']
}

function understood(object: string): readonly string[] {
  if (CLAUSE.test(object)) return ['explain', 'describe']
  if (SHOWN.test(object)) return ['interpret', 'explain', 'summarize']
  if (READ.test(object)) return ['summarize', 'interpret', 'explain']
  if (VIEWS.test(object)) return ['describe', 'summarize', 'explain']
  return TOLD.test(object) ? ['explain', 'describe', 'summarize'] : ['explain', 'describe']
}

/** Whether a short phrase names many things: its first noun ends before "of", "in" or a mark. */
function canList(object: string): boolean {
  if (object.includes(',') || object.split(/\s+/u).length > 7) return false
  const head = object.split(/[,;(]|\s(?:of|in|for|to|and|that|which|used|with|on|from|by)\s/iu)[0] ?? object
  return /(?:[^suia]s|ies|[^s]es)$/iu.test(head.trim()) && !/(?:ics|series|species)$/iu.test(head.trim())
}
