import { foldWord } from './foldWord.js'
import { isMisspelled } from './isMisspelled.js'
import { DERIVED, NEAR } from './nearWords.js'

/** Words that say nearly the same of what somebody learns; each with each other one of its row. Written for this file. */
const ROWS = [
  'examine explore investigate study analyze review consider',
  'identify recognize determine discover distinguish',
  'explain describe discuss present interpret illustrate address communicate',
  'apply employ draw use implement',
  'create develop generate formulate',
  'critique evaluate review appraise',
  'demonstrate show display exhibit',
  'rise emergence origin beginning birth',
  'way manner mode means',
  'hence thence thus therefore',
  'encounter interaction contact',
  'role function responsibility duty',
  'impact effect influence consequence implication',
  'link relationship relation connection interrelationship',
  'issue problem question challenge concern',
  'concept principle theory idea notion',
  'tool method technique strategy approach',
  'key major main central core important',
  'current contemporary modern recent',
  'setting environment context practice situation',
  'research study investigation inquiry',
  'literature publication',
  'skill competence ability',
  'limitation weakness',
  'advantage benefit strength',
] as const

const GAP_DERIVED = 0.1
const GAP_NEAR = 0.4
const GAP_FAMILY = 0.2

const GAPS = new Map<string, number>()

function learn(words: readonly string[], gap: number): void {
  for (const a of words) for (const b of words) if (a !== b) GAPS.set(`${a} ${b}`, gap)
}

for (const row of ROWS) learn(row.split(' ').map(foldWord), GAP_NEAR)
for (const [table, gap] of [
  [NEAR, GAP_NEAR],
  [DERIVED, GAP_DERIVED],
] as const)
  for (const row of table.split(',')) {
    const [first, ...others] = row.split(' ') as [string, ...string[]]
    for (const other of others) learn([first, other], gap)
  }

/** Ends of words of one family whose beginnings are the same. */
const ENDS = new Set(
  ' al an anc ance ary at ative e ed en enc ence etic ful i ial ic ical icit ing ion ious ism it ition iti ity ive less ly nes ness ory ous tic tion tiv tivit ual y'.split(
    ' ',
  ),
)

/** Shortest beginning that tells a family: "empath(etic)". */
const FAMILY = 5

function isFamily(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at >= FAMILY && ENDS.has(a.slice(at)) && ENDS.has(b.slice(at))
}

/** How far apart two folded words are, 0-1: 0 for one word misspelled, 1 for words that have nothing to do with each other. */
export function wordGap(a: string, b: string): number {
  if (isMisspelled(a, b)) return 0
  return GAPS.get(`${a} ${b}`) ?? (isFamily(a, b) ? GAP_FAMILY : 1)
}
