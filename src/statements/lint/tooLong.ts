import type { LintFinding, LintFix } from '../../domain/lint.js'
import { shorten } from '../wording.js'

/** Most words a wording should have (design §6.2). */
const MOST = 25

/** Says that a wording is long, with shorter ones that leave out examples only. `starts`: where its parts start. */
export function tooLong(wording: string, starts: readonly number[]): LintFinding | null {
  const text = wording.replace(/\s/gu, ' ')
  const count = text.split(/\s+/u).length
  if (count <= MOST) return null
  const bracketless = text
    .replace(/\s?\([^()]*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const fixes: LintFix[] = []
  const short = shorten(text)
  const numbered = /\([a-z\d]{1,3}\)/iu.test(text)
  if (short !== null && !numbered && isWhole(short) && keepsParts(short, text, starts))
    fixes.push({ label: short === bracketless ? 'without brackets' : 'without examples', text: short })
  if (/[()]/u.test(text) && bracketless !== short && !numbered && isWhole(bracketless))
    fixes.push({ label: 'without brackets', text: bracketless })
  const spare = fixes[0]?.label === 'without brackets' ? 'what is in brackets' : 'its examples'
  const help = fixes.length === 0 ? '' : ` It can do without ${spare}.`
  return {
    id: 'too_long',
    sentence: `This has ${count} words; ${MOST} or fewer are read at a glance.${help}`,
    words: '',
    fixes,
  }
}

/** Enough is left, nothing breaks off, and no bracket lost its partner. */
function isWhole(text: string): boolean {
  return (
    text.split(/\s+/u).length >= 4 &&
    !/[()]/u.test(text) &&
    !/\s(?:and|or|of|for|to|in|with|by|from|on|the|an?|be|is|are)[\s.;,]*$/iu.test(text)
  )
}

/** Examples end where a new sentence or another competency starts: cut to the end, that would be lost. */
function keepsParts(short: string, text: string, starts: readonly number[]): boolean {
  let same = 0
  const whole = text.replace(/\s?\([^()]*\)/gu, '')
  while (same < short.length && short[same] === whole[same]) same++
  const lost = whole.slice(same)
  const verbs = starts.map((start) => /^\S+/u.exec(text.slice(start))?.[0] ?? '')
  return !/[;.]\s/u.test(lost) && verbs.slice(1).every((verb) => !lost.includes(verb))
}
