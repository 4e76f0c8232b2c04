import { foldWord } from './foldWord.js'

/** Words of one row say the same in a competency; the first stands for all. */
const ROWS = [
  'understand understanding discuss explain describe know knowledge comprehend outline appreciate appreciation familiarity familiar awareness aware',
  'law legal',
  'use utilize utilise uses used using usage',
  'evaluate assess assessment appraise',
  'student students learner learners pupil pupils',
  'oral orally verbal verbally spoken speaking',
  'write written writing',
  'team group',
  'area field phase',
  'internship placement',
  'coworker coworkers colleague peer peers',
  'staff personnel employee',
  'maintain sustain',
  'ensure assure',
  'help assist aid',
  'perform conduct execute',
  'choose select',
  'inquiry enquiry',
  'practice practise',
  'client customer customers',
  'company firm',
  'method technique',
  'create produce',
  'fundamental foundation integral',
  'gather collect',
  'goal objective aim',
  'supervise oversee',
  'solve resolve',
  'finding result outcome',
  'answer respond response',
  'buy purchase',
  'repair fix',
  'start begin commence',
  'error mistake',
  'construct build',
  'large big',
  'math mathematics mathematical',
] as const

/** Function words, and words that say who comes to it, how well, or that it is taught, never what. */
const UNSAID = new Set(
  (
    'a about across all also among an and any are around as at be being been both but by can could do does during each ' +
    'either etc for from had has have having how if in into is it its itself may might more most must of on one or other ' +
    'others our own per should so such than that the their theirs them themselves then these they this those through to ' +
    'toward towards up upon various variety very via was were what when where whether which while who whom whose will with ' +
    'within would you your yours we us he she his her him part parts ' +
    'ability abilities able capability capable capacity skill skills skilled competence competences competency competencies ' +
    'proficiency proficient proficiently effective effectively appropriate appropriately strong strongly good excellent well ' +
    'successful successfully critically clearly clear concisely professionally thorough thoroughly detailed solid proper ' +
    'properly actively broadly broad emphasis focus focuses focused focusing covered required requires provide provides ' +
    'emphasize emphasizes emphasizing emphasized emphasise emphasises not no nor topic topics include includes including level levels available due arise arises arising'
  ).split(' '),
)

/** Words that narrow hardly anything. */
const FAINT = new Set(
  (
    'relevant related several different diverse varied current key important main particular particularly specific range overall aspect aspects ' +
    'based basing respect regarding concerning pertaining underpinning underlying surrounding involved involving involves relating relates ' +
    'approach approaches type types kind kinds form forms nature concept concepts unit class lecture preparation experience experiences issues department course associated'
  ).split(' '),
)
const WEIGHT_FAINT = 0.2

/** Words that narrow little. */
const PALE = new Set(
  (
    'complex delivery process processes procedure procedures activity activities context contexts content contents purpose ' +
    'purposes basis principle principles theory theories practice practices practical use role roles major common core ' +
    'essential significant existing wide wider certain further necessary needed program programs material ' +
    'materials develop develops developing development series source sources factor factors ' +
    'element elements component components'
  ).split(' '),
)
const WEIGHT_PALE = 0.6

/** Whoever applies or evaluates something understands it. */
const EXPLAINED = 'understand'

/** Who does something is folded like what is done ("learner", "learning"): such words are looked up as written. */
const WHO = /ers?$/

const FIRST = new Map(
  ROWS.flatMap((row) => {
    const words = row.split(' ')
    return words.map((word) => [WHO.test(word) ? word : foldWord(word), words[0] as string] as const)
  }),
)

/** Written as one word or as two. */
const PARTS = new Map<string, readonly string[]>(
  Object.entries({
    healthcare: ['health', 'care'],
    teamwork: ['team', 'work'],
    workplace: ['work', 'place'],
    database: ['data', 'base'],
    databases: ['data', 'base'],
    decisionmaking: ['decision', 'making'],
  }),
)

/** What a lower-case word adds to a statement: a word that stands for it and what its difference counts, 0-1. */
export function saidBy(word: string): readonly (readonly [stem: string, weight: number])[] {
  const parts = PARTS.get(word)
  if (parts) return parts.flatMap(saidBy)
  if (UNSAID.has(word)) return []
  const stem = foldWord(word)
  const first = FIRST.get(word) ?? FIRST.get(stem) ?? stem
  if (FAINT.has(word) || first === EXPLAINED) return [[first, WEIGHT_FAINT]]
  return [[first, PALE.has(word) ? WEIGHT_PALE : 1]]
}
