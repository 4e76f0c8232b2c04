import { marksOf } from './marksOf.js'
import { openingOf } from './openingOf.js'
import { saidBy } from './sameWords.js'

/** What two wordings are compared by. */
export interface ContentKey {
  /** Letters and digits only, lower case: equal for texts that differ in layout and punctuation. */
  readonly exact: string
  /** Folded content words with what the difference of each counts, 0-1. */
  readonly words: ReadonlyMap<string, number>
  /** Sum of `words`. */
  readonly size: number
  /** Numbers, levels and negations: statements whose marks differ never say the same. */
  readonly marks: string
}

/** Longest text that is read, in UTF-16 units. */
const READ = 2000

/** What a word of an example counts: one more example changes nothing. */
const WEIGHT_EXAMPLE = 0.1

/** The words of a statement that say what it is about. Never throws; reads the first 2,000 units. */
export function contentKey(text: string): ContentKey {
  const read = text.slice(0, READ).normalize('NFKC').replace(/\s+/g, ' ').trim()
  const { core, examples } = splitExamples(plainly(read.slice(openingOf(read))))
  const words = new Map<string, number>()
  addWords(words, core, 1)
  addRepeatedVerb(words, core)
  addWords(words, examples, WEIGHT_EXAMPLE)
  let size = 0
  for (const weight of words.values()) size += weight
  return { exact: exactKey(read), words, size, marks: marksOf(core, examples) }
}

/** Phrases that say the same in other words, or nothing of what is learned. */
function plainly(text: string): string {
  return text
    .replace(
      /\bno[tr] (?:\p{L}+ )?(?:covered|offered|included) (?:in|by) (?:other|regular) courses?\b/giu,
      ' ',
    )
    .replace(/\b(?:an? )?(?:high|advanced) (?:level|degree|standard) of\b/gi, ' advanced ')
    .replace(/\b(?:begin|beginning) to (?=\p{L})/giu, ' ')
}

/** Signs that are part of a name ("C#", "C++") or a number ("50%") stay. */
function exactKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}+#%]+/gu, '')
}

/** "Assess the assessment of …": the verb counts although its stem stands there twice. Not "data …, data …". */
function addRepeatedVerb(words: Map<string, number>, core: string): void {
  const [verb, ...others] = stemsOf(core)
  if (!verb || !others.some(([stem]) => stem === verb[0])) return
  const first = /\p{L}+/u.exec(core)?.[0].toLowerCase() ?? ''
  const again = core
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word === first)
  if (again.length < 2) words.set(`${verb[0]}^`, verb[1])
}

function addWords(words: Map<string, number>, part: string, most: number): void {
  for (const [stem, weight] of stemsOf(part))
    words.set(stem, Math.max(words.get(stem) ?? 0, Math.min(most, weight)))
}

function stemsOf(part: string): readonly (readonly [stem: string, weight: number])[] {
  const plain = part
    .toLowerCase()
    .replace(/\bwell[ -]developed\b/g, ' ')
    .replace(/\bidentified (?=areas?\b|fields?\b)/g, ' ')
    .replace(/\b(?:special|selected) (?:topics?|problems?)\b/g, 'selected ')
    .replace(/\bresearch (?=findings?\b|results?\b)/g, ' ')
    .replace(/\b(de|re|co|bio|multi|micro|macro|sub|pre|post)-(?=\p{L})/gu, '$1')
    // "culture's" and "cultures" meet; the sign of C++ and C# stays.
    .replace(/['’]s?\b|\(s\)/g, '')
  return (plain.match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []).flatMap(saidBy)
}

const BRACKET = /\((?:e\.g\.|for example|such as|including)[^()]{0,400}\)/gi
const TAIL = /,? (?:including|such as|for example|e\.g\.)[ ,]/i

/** Examples stand in brackets or at the end, after "including", "such as" or "for example". */
function splitExamples(text: string): { readonly core: string; readonly examples: string } {
  const brackets = text.match(BRACKET) ?? []
  const rest = text.replace(BRACKET, ' ')
  const tail = TAIL.exec(rest)
  if (!tail) return { core: rest, examples: brackets.join(' ') }
  // After a semicolon something else is said.
  const after = rest.indexOf(';', tail.index)
  const end = after === -1 ? rest.length : after
  return {
    core: rest.slice(0, tail.index) + rest.slice(end),
    examples: [...brackets, rest.slice(tail.index, end)].join(' '),
  }
}
