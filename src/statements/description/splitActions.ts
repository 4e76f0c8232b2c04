import { type Range, splitSemicolons, tighten } from '../clauses.js'
import { isHandedIn, opensContent, opensHearing } from './contentOnly.js'
import { readNominal } from './nominalVerbs.js'
import { openClause } from './openings.js'
import { type Action, type Framing, readAction } from './readAction.js'

/** An action clause of a sentence: its range, without the words that only introduce it. */
export interface ActionClause {
  readonly range: Range
  readonly action: Action
}

/** Where a further action or other content may begin inside a clause. */
const BOUNDARY =
  /(,\s+(?:and\s+|as well as\s+|or\s+)?|\s+and\s+|\s+as well as\s+)(?=[\p{L}])|(?:,\s*|\s+)(?=(?:with\s+(?:an?\s+|special\s+|particular\s+)*(?:emphasis|focus|attention)|emphasizing|focusing on|including|to include|involving)\b)/giu
const PHRASE =
  /^(?:with\s+(?:an?\s+|special\s+|particular\s+)*(?:emphasis|focus)|emphasizing|focusing on)\b/iu
/** An item does not end with an adjective: "data from estuarine, coastal and …". */
const OPEN_END = /(?:[^s]al|ic|ive|ous|ine|ary|ar|an)$/u
/** Gerunds after these say how or what for. */
const MEANS = /\b(?:by|through|for|via|of|in|on|to|when|while)\s+(?:\p{L}+ly\s+)?\p{L}+ing\b/iu

/** The action clauses of one sentence (blanks instead of line breaks), in order, each with its own range. */
export function splitActions(text: string): readonly ActionClause[] {
  return clausesOf(text).flatMap((range) => actionsOf(text, range))
}

function clausesOf(text: string): readonly Range[] {
  return splitSemicolons(text).flatMap(([start, end]) => {
    const rest = text.slice(start, end)
    const mark =
      /\s[–—]\s|(?<!\b(?:include|includes|including|topics|are|activities|skills|laboratory|lab)):\s/iu.exec(
        text.slice(start, end),
      )
    if (mark === null) return [[start, end] as const]
    const at = start + mark.index
    // What a colon explains is content when what it explains is.
    if (opensContent(rest)) return [[start, at] as const]
    return [[start, at] as const, tighten(text, at + mark[0].length, end)]
  })
}

function actionsOf(text: string, [from, end]: Range): readonly ActionClause[] {
  const found: ActionClause[] = []
  let open = openClause(text, from, end, 'none')
  let cut = from
  let wasList = open.isOpened
  let isListed = false
  let items = 0
  const close = (to: number): void => {
    const range = withoutTail(text, tighten(text, open.start, to))
    const action = readAction(wordsOf(text, range), open.framing)
    if (action !== null) found.push({ range, action })
  }
  const content = opensContent(text.slice(open.start, end))
  const isBlocked = (): boolean => found.length === 0 && content && !wasList
  for (const match of text.slice(from, end).matchAll(BOUNDARY)) {
    const at = from + match.index
    const next = at + match[0].length
    if (at <= cut) continue
    const rest = text.slice(next, end)
    const current = glance(text, open.start, at, open.framing)
    const isPhrase = match[1] === undefined || PHRASE.test(rest)
    const isAnd = /^\s+and\s/u.test(match[1] ?? '')
    if (isPhrase) {
      const phrase = openClause(text, next, end, open.framing === 'learner' ? 'none' : open.framing)
      // "including …" belongs to its object unless an action follows.
      if (
        glance(text, phrase.start, end, phrase.framing) === null &&
        !/^(?:with|emphasizing|focusing)/iu.test(rest)
      )
        continue
      if (current !== null || !isBlocked() || phrase.isOpened) {
        close(at)
        open = phrase
        wasList = true
        cut = next
      }
      continue
    }
    const further = glance(text, next, end, open.framing)
    if (current === null && glance(text, open.start, end, open.framing) !== null) continue
    const isOther =
      opensHearing(rest) ||
      (isHandedIn(rest) && !/\b(?:oral|written)$/iu.test(text.slice(open.start, at))) ||
      (!isAnd && isListed && !OPEN_END.test(text.slice(open.start, at)))
    if (further === null && !(isOther && current !== null)) {
      if (!isAnd && current === null) {
        open = openClause(text, next, end, open.framing)
        isListed = true
        items++
      }
      continue
    }
    if (isAnd && current === null && !joins(open.isOpened, isListed, further)) continue
    const isMeans = further?.form === 'gerund' && MEANS.test(text.slice(from, next + 20))
    if (!isOther && isBlocked() && (isAnd || items < 2 || isMeans)) continue
    if (
      further !== null &&
      current !== null &&
      !goesOn({ before: text.slice(open.start, at), rest, join: match[1] ?? '' }, current, further)
    )
      continue
    close(at)
    // An item after others that are no actions ends with its comma.
    items++
    isListed = !isAnd && (isListed || current === null || items > 2)
    open = openClause(text, next, end, open.framing)
    cut = next
  }
  close(end)
  return found
}

/** Participles that say how the action before them is done. */
const MODIFYING =
  /^(?:using|utilizing|employing|applying|integrating|incorporating|combining|including|emphasizing)\b/iu

/** Whether an action after a bare "and" stands beside an item that is none: in a list of gerunds, or under "emphasis on". */
function joins(isOpened: boolean, isListed: boolean, further: Action | null): boolean {
  return isOpened || (isListed && further?.form === 'gerund')
}

interface Boundary {
  /** The clause up to the boundary. */
  readonly before: string
  readonly rest: string
  /** What joins the two: ", and ". */
  readonly join: string
}

/** Whether the action after a boundary stands beside the one before it, not inside its object. */
function goesOn({ before, rest, join }: Boundary, current: Action, further: Action): boolean {
  const isAnd = /^\s+and\s/u.test(join)
  const last = /[\p{L}-]+$/u.exec(before)?.[0] ?? ''
  // "in the design, analysis and modeling of cores" is one chain inside the object.
  if (/^,\s+$/u.test(join) && further.form === 'nominal' && readNominal(last) !== null) return false
  // "of distribution, determinants and measurement of health": the last of three.
  if (isAnd && /,\s+[\p{L}-]+(?:\s+[\p{L}-]+)?$/u.test(before)) return false
  if (further.form === 'gerund' && (MEANS.test(before) || /ing$/u.test(last))) return false
  if (further.form === current.form || further.form === 'nominal') return true
  if (isAnd && further.form === 'gerund' && /^\p{L}+ing\b/iu.test(before)) return true
  // A participle alone says how ("…, integrating the principles of …"); one item among others is an action.
  const next = /,\s+(?:and\s+)?(?=\p{L})/u.exec(rest)
  if (further.form !== 'gerund' || isAnd || next === null || MODIFYING.test(rest)) return false
  return readAction(rest.slice(next.index + next[0].length), 'none') !== null
}

/** The action at `start`, read from its first words only: clauses of hostile length stay cheap. */
function glance(text: string, start: number, end: number, framing: Framing): Action | null {
  return readAction(wordsOf(text, [start, Math.min(end, start + GLANCE)]), framing)
}

const GLANCE = 240

/** "… are stressed", "… is required": what the course does with it is no part of the action. */
const TAIL =
  /,?\s+as demonstrated by\b.*$|\s+(?:(?:is|are|will be|were)\s+(?:also\s+)?(?:\p{L}+ly\s+)?(?:emphasized|stressed|included|covered|required|expected|provided|developed|discussed|introduced|addressed|explored|examined|studied|presented|featured|considered)|will (?:also )?be (?:\p{L}+ed)|(?:also )?(?:emphasized|included|stressed|discussed|covered))\b.{0,60}$/iu

function withoutTail(text: string, [start, end]: Range): Range {
  const tail = TAIL.exec(text.slice(start, end))
  return tail === null ? [start, end] : [start, start + tail.index]
}

function wordsOf(text: string, [start, end]: Range): string {
  const words = text.slice(start, end).trim()
  const line = words.includes('  ') ? words.replace(/ {2,}/gu, ' ') : words
  return /[.;,:]$/u.test(line) ? line.replace(/[ .;,:]+$/u, '') : line
}
