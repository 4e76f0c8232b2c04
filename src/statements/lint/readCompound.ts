import { isAdverb, isField, readVerb, type VerbForm } from '../verbs.js'
import { capitalise } from '../wording.js'
import { actsAsVerb, hasComplement, PREPOSITION } from './compoundWords.js'
import { isShielded } from './isShielded.js'

/** A sentence of several competencies. */
export interface Compound {
  /** Each with its own verb and complement, first letter upper case, in the order of the text. */
  readonly parts: readonly string[]
  /** Where each part starts in the text. */
  readonly starts: readonly number[]
  /** False when a later part refers to an earlier one ("their", "this"). */
  readonly alone: boolean
}

interface Head {
  readonly at: number
  readonly verb: string
  readonly form: VerbForm['form']
  readonly after: number
}

interface Segment extends Head {
  readonly end: number
}

/** Longer texts are no single wording; they are too long, which is said elsewhere. */
const LONGEST = 1200
const JOINS =
  /(?:[;.]\s+(?:and\s+)?|,\s*(?:(?:and\/or|and|&|as well as)\s+)?|\s(?:and\/or|and|&)\s+)(?:be\s+able\s+to\s+)?/giu
/** "(a) …; (b) …" is a list of its own. */
const NUMBERED = /(?:^|[\s(])(?:[a-h]|[ivx]{1,4}|\d)\)/iu
const REFERS =
  /\b(?:it|its|they|them|their|theirs|this|these|those|such(?!\s+as)|same|former|latter|thereby|thus|therefore|accordingly|doing so|in the process|in turn|respectively)\b/iu
/** A part that breaks off. */
const DANGLING = /\s(?:and|or|of|for|to|in|with|by|from|on|the|an?|be)$/iu
/** A closing phrase that holds for every part when a comma sets it off. */
const CLOSING = /,\s+(?:in accordance with|in compliance with|in conformance with|according to)\s[^,;]*$/iu

/**
 * Reads a wording with several verbs that each have their own object: "Maintain the ledger and answer the phone".
 * Null when verbs share one object, one verb has several objects, or the later verbs may belong to a clause.
 */
export function readCompound(text: string): Compound | null {
  if (text.length > LONGEST || NUMBERED.test(text)) return null
  const masked = text.replace(/\([^()]*\)|“[^“”]*”|"[^"]*"/gu, (part) => '#'.repeat(part.length))
  const first = readHead(masked, /^\s*(?:to\s+)?/iu.exec(masked)?.[0].length ?? 0)
  if (first === null || (first.form === 'gerund' && isField(first.verb))) return null
  const segments = merge(masked, cut(masked, first))
  if (segments.length < 2) return null
  const closing = CLOSING.exec(text)?.[0] ?? ''
  const raw = segments.map((part) => text.slice(part.at, part.end).replace(/[\s,;.]+$/u, ''))
  const parts = raw.map((part, at) => capitalise(at < raw.length - 1 ? part + closing : part))
  const alone =
    !raw.slice(1).some((part) => REFERS.test(part)) &&
    !/\brespectively\b/iu.test(text) &&
    raw.every((part) => part.includes(' ') && !part.includes(';') && balanced(part) && !DANGLING.test(part))
  return { parts, starts: segments.map((part) => part.at), alone }
}

/** The verb at an index, after adverbs; null when there is none. */
function readHead(text: string, start: number): Head | null {
  let at = start
  for (let step = 0; step < 3; step++) {
    const word = /^[\p{L}-]+/u.exec(text.slice(at, at + 40))?.[0]
    if (word === undefined) return null
    const verb = readVerb(word)
    if (verb !== null) return { at: start, verb: word, form: verb.form, after: at + word.length }
    if (!isAdverb(word)) return null
    at += word.length
    at += /^\s+(?:and\s+)?/iu.exec(text.slice(at, at + 20))?.[0].length ?? 0
  }
  return null
}

/** Cuts before every later verb that stands beside the first. */
function cut(text: string, first: Head): readonly Segment[] {
  const segments: (Segment & { readonly loose: boolean })[] = []
  let open = first
  let shared = -1
  for (const match of text.matchAll(JOINS)) {
    if (match.index < open.after) continue
    const mark = match[0].replace(/be\s+able\s+to\s+$/iu, '').trim()
    const head = readHead(text, match.index + match[0].length)
    if (head === null || head.form !== first.form || !continues(text, head)) continue
    const base = readVerb(head.verb)?.base ?? head.verb
    const next = /^\s+([\p{L}'’-]+)/u.exec(text.slice(head.after, head.after + 40))?.[1]
    const before = /([\p{L}-]+)$/u.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[1] ?? ''
    const full = /^[;.]/u.test(mark)
    // "responsible for and manage, plan …": these verbs share one object.
    if (PREPOSITION.test(before) || match.index === shared) {
      shared = head.after
      continue
    }
    const bare = text.slice(head.at, head.after) === head.verb
    if (!full && bare && !actsAsVerb(head.verb, base, next, before)) continue
    const between = text.slice(open.after, match.index)
    const join = { comma: mark.startsWith(','), and: mark.length > 1 }
    if (!full && isShielded(open.verb, between, join)) continue
    segments.push({ ...open, end: match.index, loose: mark === ',' })
    open = head
  }
  const all = [...segments, { ...open, end: text.length, loose: false }]
  // A comma alone joins verbs only where "and" joins the last of them.
  const firm = segments.findLastIndex((part) => !part.loose)
  const kept = all.slice(0, firm + 2)
  const closing = kept.at(-1)
  return closing === undefined ? all : [...kept.slice(0, -1), { ...closing, end: text.length }]
}

/** Before "and" or a mark a verb is one only when another verb follows: "bias and triage, and the gains". */
function continues(text: string, head: Head): boolean {
  const after = text.slice(head.after, head.after + 60)
  const joined = /^(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and\/or|and|or|&)\s+)([\p{L}-]*)/iu.exec(after)
  if (joined === null) return true
  return readVerb(joined[1] ?? '')?.form === head.form || isAdverb(joined[1] ?? '')
}

/** Joins verbs without a complement to the next, and "… and present it" to the one before. */
function merge(text: string, cuts: readonly Segment[]): readonly Segment[] {
  const merged: Segment[] = []
  let from: Segment | null = null
  for (const [index, part] of cuts.entries()) {
    const words = withoutChain(text.slice(part.after, part.end), part.form).match(/[\p{L}\p{N}#'’-]+/gu) ?? []
    const others = words.filter((word) => !isAdverb(word) && !/^(?:and|or)$/iu.test(word))
    const own = hasComplement(part.verb, others, words.length - others.length)
    const start: Segment = from ?? part
    const last = index === cuts.length - 1
    const pointed = /^(?:this|these|those)$/iu.test(words[0] ?? '') && PREPOSITION.test(words[1] ?? 'of')
    const catchAll =
      /^(?:(?:all|any)\s+)?other\s.*\b(?:duties|tasks|work|projects|responsibilities|assignments)\b/iu.test(
        words.join(' '),
      )
    const shares = pointed || catchAll || /^(?:it|them)$/iu.test(words[0] ?? '') || (last && !own)
    if (shares && merged.length > 0) {
      const previous = merged.pop() as Segment
      merged.push({ ...previous, end: part.end })
      from = null
    } else if (own || last) {
      merged.push({ ...start, end: part.end })
      from = null
    } else from = start
  }
  return merged
}

/** What follows the verbs that stand directly beside the first: "Design, plan" has no object. */
function withoutChain(after: string, form: Head['form']): string {
  let rest = after
  for (let step = 0; step < 9; step++) {
    const next = /^(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and\/or|and|or|&)\s+)([\p{L}-]+)/iu.exec(rest)
    if (next?.[1] === undefined || readVerb(next[1])?.form !== form) break
    rest = rest.slice(next[0].length)
  }
  return rest
}

function balanced(part: string): boolean {
  return (part.match(/\(/gu) ?? []).length === (part.match(/\)/gu) ?? []).length
}
