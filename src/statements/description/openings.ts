import type { Framing } from './readAction.js'

/** "Students will learn to …": what follows is what they do. */
const LEARNER =
  /^(?:in (?:the|this) (?:course|class|seminar|studio|lab(?:oratory)?),?\s+)?(?:(?:the|each)\s+)?(?:students?(?:\s+(?:teams?|groups?))?|learners?|participants?|trainees?|you)\s+(?:(?:will|can|should|may|also|then|further|(?:are|be) expected to|(?:are|be) required to|(?:are|be) taught to|taught to|learn(?: how)? to|demonstrate the ability to|gain the ability to|develop the ability to|are able to|be able to|practi[cs]e how to|are trained to)\s+)*|^(?:learn(?:ing|s)?|understanding)?\s*how to\s+|^learn(?:ing|s)? to\s+|^(?:the\s+)?ability to\s+|^will\s+(?:also\s+)?|^(?:[\p{L}-]+\s+){0,3}opportunit(?:y|ies) to\s+|^(?:[\p{L}-]+\s+){0,4}(?:activities|projects|exercises|experiences|instruction) designed to\s+/iu
/** What gives the doing rather than the hearing: practice, training, experience. */
const PRACTICE =
  /^(?:(?:an?|the|some|practical|hands-on|field|applied|extensive|supervised|directed|guided|actual|provides|gain|gaining|intensive|continued|further|laboratory|studio|real-world)\s+)*(?:practice|practicum|training|experiences?|exercises?|skills?|instruction)\s+(?:in|with)\s+(?:the\s+)?|^hands-on\s+(?=\p{L}+\s+of\b)|^practice\s+(?=\p{L}+ing\b)|^(?:[\p{L}/-]+\s+){0,6}?experiences?\s+(?:in|with)\s+(?:the\s+)?|^(?:promotes\s+)?acquisition of\s+(?:\p{L}+\s+){0,3}?skills\s+(?:in|for)\s+/iu
/** Words that only put weight on what follows, or open a list of it. */
const OPENS =
  /^(?:and\s+)?(?:with\s+)?(?:(?:an?|the|special|particular|primary|specific|strong|major|main|additional|added|greater)\s+)*(?:emphasis|focus|attention|concentration|stress)\s+(?:(?:is|will be)\s+)?(?:(?:placed|given|put)\s+)?(?:up)?(?:on|to|in)\s+(?:both\s+)?|^(?:emphasiz(?:es|ing)|focus(?:es|ing) on|stress(?:es|ing)|concentrat(?:es|ing) on|with|including|includes?|to include|involv(?:es|ing)|incorporat(?:es|ing))\s+|^(?:(?:course|class|major|main|key|other|additional|specific|selected|lecture|laboratory|lab|studio)\s+)*(?:topics?|activities|projects|exercises|work|skills|contents?|components?|areas)(?:\s+(?:covered|emphasized))?\s+(?:(?:will|may|also)\s+)?(?:includes?|are|involves?|focus(?:es)? on|emphasizes?)\s*:?\s+|^(?:topics?|activities|skills|laboratory|lab)\s*:\s+|^(?:[\p{L}-]+\s+){0,3}(?:exercises|projects?|laboratory|labs?|activities|assignments|coursework)\s+(?:involves?|includes?|emphasizes?|focus(?:es)? on)\s+/iu

/** A clause behind its introducing words. */
export interface Opened {
  readonly start: number
  readonly framing: Framing
  readonly isOpened: boolean
}

/** Skips the words at `from` that only introduce a clause; without any it keeps the framing of the clause before. */
export function openClause(text: string, from: number, end: number, before: Framing): Opened {
  const { at, framing } = openingOf(text.slice(from, end))
  return { start: from + at, framing: framing === 'none' ? before : framing, isOpened: at > 0 }
}

function openingOf(text: string): { readonly at: number; readonly framing: Framing } {
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
  return { at, framing }
}
