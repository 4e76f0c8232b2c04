import { type Range, splitSemicolons, tighten } from '../clauses.js'
import { opensContent, opensHearing } from './contentOnly.js'
import { type Action, type Framing, readAction } from './readAction.js'

/** An action clause of a sentence: its range, without the words that only introduce it. */
export interface ActionClause {
  readonly range: Range
  readonly action: Action
}

/** "Students will learn to …": what follows is what they do. */
const LEARNER =
  /^(?:in (?:the|this) (?:course|class|seminar|studio|lab(?:oratory)?),?\s+)?(?:the\s+)?(?:students?|learners?|participants?|trainees?|you)\s+(?:(?:will|can|should|may|also|then|further|(?:are|be) expected to|(?:are|be) required to|(?:are|be) taught to|taught to|learn(?: how)? to|demonstrate the ability to|gain the ability to|develop the ability to|are able to|be able to|practi[cs]e how to|are trained to)\s+)*|^(?:learn(?:ing|s)?|understanding)?\s*how to\s+|^learn(?:ing|s)? to\s+|^(?:the\s+)?ability to\s+/iu
/** What gives the doing rather than the hearing: practice, training, experience. */
const PRACTICE =
  /^(?:(?:an?|the|some|practical|hands-on|field|applied|extensive|supervised|directed|guided|actual|provides|gain|gaining|intensive|continued|further|laboratory|studio|real-world)\s+)*(?:practice|practicum|training|experiences?|exercises?|skills?|instruction)\s+(?:in|with)\s+(?:the\s+)?|^hands-on\s+(?=\p{L}+\s+of\b)/iu
/** Words that only put weight on what follows, or open a list of it. */
const OPENS =
  /^(?:and\s+)?(?:with\s+)?(?:(?:an?|the|special|particular|primary|specific|strong|major|main|additional|added|greater)\s+)*(?:emphasis|focus|attention|concentration|stress)\s+(?:(?:is|will be)\s+)?(?:(?:placed|given|put)\s+)?(?:up)?(?:on|to|in)\s+|^(?:emphasiz(?:es|ing)|focus(?:es|ing) on|stress(?:es|ing)|concentrat(?:es|ing) on|with|including|includes?|to include|involv(?:es|ing)|incorporat(?:es|ing))\s+|^(?:(?:course|class|major|main|key|other|additional|specific|selected|lecture|laboratory|lab|studio)\s+)*(?:topics?|activities|projects|exercises|work|skills|contents?|components?|areas)(?:\s+(?:covered|emphasized))?\s+(?:(?:will|may|also)\s+)?(?:includes?|are|involves?|focus(?:es)? on|emphasizes?)\s*:?\s+|^(?:topics?|activities|skills|laboratory|lab)\s*:\s+|^(?:[\p{L}-]+\s+){0,3}(?:exercises|projects?|laboratory|labs?|activities|assignments|coursework)\s+(?:involves?|includes?|emphasizes?|focus(?:es)? on)\s+/iu

interface Opened {
  readonly at: number
  readonly framing: Framing
  readonly isOpened: boolean
}

/** Characters of introducing words at `text` and what they say about what follows. */
function openingOf(text: string): Opened {
  let at = 0
  let framing: Framing = 'none'
  for (let round = 0; round < 3; round++) {
    const rest = text.slice(at)
    const learner = LEARNER.exec(rest)?.[0].length ?? 0
    const practice = learner > 0 ? 0 : (PRACTICE.exec(rest)?.[0].length ?? 0)
    const opened = learner + practice > 0 ? 0 : (OPENS.exec(rest)?.[0].length ?? 0)
    if (learner + practice + opened === 0) break
    if (learner > 0) framing = 'learner'
    if (practice > 0) framing = 'practice'
    at += learner + practice + opened
  }
  return { at, framing, isOpened: at > 0 }
}

/** Where a further action or other content may begin inside a clause. */
const BOUNDARY =
  /(,\s+(?:and\s+|as well as\s+|or\s+)?|\s+and\s+|\s+as well as\s+)(?=[\p{L}])|(?:,\s*|\s+)(?=(?:with\s+(?:an?\s+|special\s+|particular\s+)*(?:emphasis|focus|attention)|emphasizing|focusing on|including|to include|involving)\b)/giu
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
    const mark =
      /\s[–—]\s|(?<!\b(?:include|includes|including|topics|are|activities|skills|laboratory|lab)):\s/iu.exec(
        text.slice(start, end),
      )
    if (mark === null) return [[start, end] as const]
    const at = start + mark.index
    return [[start, at] as const, tighten(text, at + mark[0].length, end)]
  })
}

function actionsOf(text: string, [from, end]: Range): readonly ActionClause[] {
  const found: ActionClause[] = []
  let open = opened(text, from, end, 'none')
  let cut = from
  let wasList = open.isOpened
  let isListed = false
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
    const current = readAction(wordsOf(text, [open.start, at]), open.framing)
    const isPhrase = match[1] === undefined
    const isAnd = /^\s+and\s/u.test(match[1] ?? '')
    if (isPhrase) {
      const phrase = opened(text, next, end, open.framing === 'learner' ? 'none' : open.framing)
      // "including …" belongs to its object unless an action follows.
      if (
        readAction(wordsOf(text, [phrase.start, end]), phrase.framing) === null &&
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
    const further = readAction(wordsOf(text, [next, end]), open.framing)
    const isContent = opensContent(rest)
    if (current === null && readAction(wordsOf(text, [open.start, end]), open.framing) !== null) continue
    const isOther = opensHearing(rest) || (!isAnd && isListed && !OPEN_END.test(text.slice(open.start, at)))
    if (further === null && !(isOther && current !== null)) {
      if (!isAnd && current === null) {
        open = opened(text, next, end, open.framing)
        isListed = true
      }
      continue
    }
    if (isAnd && current === null) continue
    if (!isContent && isBlocked()) continue
    if (current !== null && further !== null && further.form !== current.form && further.form !== 'nominal')
      continue
    if (further?.form === 'gerund' && MEANS.test(text.slice(open.start, at))) continue
    close(at)
    // An item after others that are no actions ends with its comma.
    isListed = isListed ? !isAnd : current === null && !isAnd
    open = opened(text, next, end, open.framing)
    cut = next
  }
  close(end)
  return found
}

function opened(
  text: string,
  from: number,
  end: number,
  framing: Framing,
): Opened & { readonly start: number } {
  const own = openingOf(text.slice(from, end))
  return {
    ...own,
    framing: own.isOpened && own.framing !== 'none' ? own.framing : framing,
    start: from + own.at,
  }
}

/** "… are stressed", "… is required": what the course does with it is no part of the action. */
const TAIL =
  /,?\s+as demonstrated by\b.*$|\s+(?:(?:is|are|will be|were)\s+(?:also\s+)?(?:\p{L}+ly\s+)?(?:emphasized|stressed|included|covered|required|expected|provided|developed|discussed|introduced|addressed|explored|examined|studied|presented|featured|considered)|will (?:also )?be (?:\p{L}+ed)|(?:also )?(?:emphasized|included|stressed|discussed|covered))\b.{0,60}$/iu

function withoutTail(text: string, [start, end]: Range): Range {
  const tail = TAIL.exec(text.slice(start, end))
  return tail === null ? [start, end] : [start, start + tail.index]
}

function wordsOf(text: string, [start, end]: Range): string {
  return text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.;,:]+$/u, '')
}
