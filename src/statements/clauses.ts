import { maybeNoun, readVerb } from './verbs.js'

/** A half-open range inside a sentence. */
export type Range = readonly [start: number, end: number]

/** "Reporting: ", "Objective #1: ": names an item of a posting, in front of what it says. */
export const ITEM_NAME = /^[\p{Lu}][\p{L}\d&/,’'# -]{2,50}:\s+(?=\S)/u

/** From this many clauses between semicolons on, a list item is a list of its own. */
export const RUN_ON = 4

/** Ranges between semicolons, without joining words and closing marks. */
export function splitSemicolons(text: string): readonly Range[] {
  const ranges: Range[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at]
    if (letter === '(') depth++
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (at === text.length || (letter === ';' && depth === 0)) {
      const range = tighten(text, from, at)
      if (range[1] > range[0]) ranges.push(range)
      from = at + 1
    }
  }
  return ranges
}

/**
 * Cuts "performs A, maintains B, and reads C" before each later third-person verb that has its own object. A verb
 * that directly follows another shares its object ("plans, organizes, and directs work") and is not cut.
 */
export function splitPredicates(text: string, range: Range): readonly Range[] {
  const cuts: number[] = [range[0]]
  const part = text.slice(range[0], range[1])
  for (const match of part.matchAll(/,\s*(?:and\s+|or\s+)?([a-z-]+)(?=\s+([\p{L}'’-]+))/gu)) {
    const [whole, word, next] = match
    if (word === undefined || readVerb(word)?.form !== 'third') continue
    if (maybeNoun(word) && !/^(?:the|an?|all|any|its|their|with|and)$/iu.test(next ?? '')) continue
    const before = /([\p{L}-]+)$/u.exec(part.slice(0, match.index))?.[1] ?? ''
    const beforeVerb = readVerb(before)?.form === 'third' && !maybeNoun(before)
    const own = part.slice((cuts[cuts.length - 1] ?? range[0]) - range[0], match.index)
    if (beforeVerb || own.trim().split(/\s+/u).length < 2) continue
    cuts.push(range[0] + match.index + whole.length - word.length)
  }
  return cuts.map((cut, at) => tighten(text, cut, cuts[at + 1] ?? range[1]))
}

/** The range without blanks, a leading "and"/"or", and trailing marks or joining words. A final period stays. */
export function tighten(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  const head = /^[\s,;:]*(?:(?:and|or)\b[\s,]+)?/iu.exec(text.slice(from, to))?.[0].length ?? 0
  from += head
  const tail = /(?:[\s,;:]+(?:and|or)?)*$/iu.exec(text.slice(from, to))?.[0].length ?? 0
  to -= tail
  const joined = /[,;\s]\s*(?:and|or)$/iu.exec(text.slice(from, to))?.[0].length ?? 0
  return [from, Math.max(from, to - joined)]
}
