// Statements a second put into groups of near-duplicates, against comparing each with every leader so far.
import { contentKey } from '../../dist/src/statements/duplicates/contentKey.js'
import { createGrouper } from '../../dist/src/statements/duplicates/createGrouper.js'
import { pairScore } from '../../dist/src/statements/duplicates/pairScore.js'
import { medianRate } from './median.mjs'

const STATEMENTS = 3_000
const VERBS = [
  'Plan',
  'Analyze',
  'Design',
  'Teach',
  'Measure',
  'Repair',
  'Audit',
  'Select',
  'Test',
  'Compare',
]
const THINGS = ['bridges', 'budgets', 'lessons', 'pumps', 'surveys', 'menus', 'sensors', 'contracts', 'maps']
const PLACES = ['hospitals', 'schools', 'farms', 'ports', 'theaters', 'museums', 'airports', 'libraries']
const ENDS = ['', ', including small ones', '.', ' and their key aspects']

export async function benchDuplicates() {
  const entries = Array.from({ length: STATEMENTS }, (_, at) => made(at))
  const groups = entries.map(() => '')
  const rate = await medianRate(5, () => {
    const grouper = createGrouper()
    entries.forEach(({ entry, vector }, at) => {
      groups[at] = grouper.place(entry, vector)
    })
    return STATEMENTS
  })
  const exact = []
  const baseline = await medianRate(1, () => {
    exact.splice(0, exact.length, ...allPairs(entries))
    return STATEMENTS
  })
  const other = groups.filter((leader, at) => leader !== exact[at]).length
  if (other > 0)
    throw new Error(`${other} of ${STATEMENTS} statements are in another group than all pairs say`)
  return { name: 'duplicates', unit: 'statements/s', rate, baseline, baselineName: 'all pairs, same groups' }
}

/** The same rule without an index: every leader is compared. */
function allPairs(entries) {
  const leaders = []
  return entries.map(({ entry, vector }) => {
    const key = contentKey(entry.text)
    let best = null
    let highest = 0
    for (const leader of leaders) {
      const score = pairScore(key, vector, leader.key, leader.vector)
      if (score === null || score <= highest) continue
      highest = score
      best = leader.id
    }
    if (best === null) leaders.push({ id: entry.id, key, vector })
    return best ?? entry.id
  })
}

/** One of 3,000 statements of which some say the same; vectors of the same words are near. */
function made(at) {
  const pick = (list, step) => list[Math.floor(at / step) % list.length]
  const core = `${pick(VERBS, 1)} ${pick(THINGS, 10)} of ${pick(PLACES, 90)}`
  const text = `${core}${pick(ENDS, 720)}`
  const vector = new Float32Array(384)
  let seed = [...core].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7)
  for (let index = 0; index < vector.length; index += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    vector[index] = seed / 2 ** 32 - 0.5
  }
  const length = Math.hypot(...vector)
  return {
    entry: { id: String(at), text, statementKind: 'outcome' },
    vector: vector.map((value) => value / length),
  }
}
