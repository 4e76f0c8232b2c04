// Bloom levels on learning objectives of real courses, read in place. Run after the build: npm run eval bloom
import { BLOOM_LEVELS } from '../../dist/src/domain/bloom.js'
import { readBloom } from '../../dist/src/engine/readBloom.js'
import { bloomLevel } from '../../dist/src/statements/bloom/bloomLevel.js'
import { bloomWords } from '../../dist/src/statements/bloom/bloomWords.js'
import { LEVELS_BY_VERB } from '../training/bloomVerbs.mjs'
import { calibrationError } from '../training/fit.mjs'
import { bloomRows, majority } from './bloomData.mjs'

const percent = (a, b) => (b === 0 ? null : Math.round((1000 * a) / b) / 10)

/** Levels of the first word that is in our verb table; "apply", the most frequent, when none is. */
function verbTable() {
  const table = new Map([...LEVELS_BY_VERB].map(([verb, levels]) => [bloomWords(verb)[0], levels[0]]))
  const otherwise = BLOOM_LEVELS.indexOf('apply')
  return (text) => table.get(bloomWords(text).find((word) => table.has(word))) ?? otherwise
}

/**
 * Accuracy four ways, since 12 % of the rows mark several levels alike: rows with one majority level only; all rows, any
 * of the tied levels is right; all rows, the lowest (highest) of them is the only right one.
 */
function accuracyRow(name, rows, answers) {
  const count = (right) => rows.filter((row, i) => right(row.top, answers[i])).length
  const clear = rows.filter(({ top }) => top.length === 1)
  const hits = rows.filter(({ top }, i) => top.length === 1 && top[0] === answers[i]).length
  return {
    kind: 'accuracy',
    name,
    'one majority': percent(hits, clear.length),
    'tie: any': percent(
      count((top, level) => top.includes(level)),
      rows.length,
    ),
    'tie: lowest': percent(
      count((top, level) => top[0] === level),
      rows.length,
    ),
    'tie: highest': percent(
      count((top, level) => top.at(-1) === level),
      rows.length,
    ),
    rows: rows.length,
    clear: clear.length,
  }
}

/** Precision, recall and confusion over rows with one majority level. */
function levelRows(rows, answers) {
  const counts = BLOOM_LEVELS.map(() => BLOOM_LEVELS.map(() => 0))
  rows.forEach(({ top }, i) => {
    if (top.length === 1) counts[top[0]][answers[i]]++
  })
  const sum = (numbers) => numbers.reduce((all, number) => all + number, 0)
  return BLOOM_LEVELS.map((name, level) => ({
    kind: 'level',
    name,
    P: percent(counts[level][level], sum(counts.map((row) => row[level]))),
    R: percent(counts[level][level], sum(counts[level])),
    rows: sum(counts[level]),
    'answered as': counts[level].map((n, other) => `${BLOOM_LEVELS[other]} ${n}`).join(', '),
  }))
}

/** Stated probability against the share of marks on the answered level, and against being right. */
function probabilityRow(rows, answers) {
  const against = (truth) =>
    calibrationError(
      rows.map((row, i) => ({ probability: row.bloom.probability, right: truth(row, answers[i]) })),
    )
  const share = ({ marks }, level) => marks[level] / marks.reduce((sum, mark) => sum + mark, 0)
  const mean = rows.reduce((sum, row) => sum + row.bloom.probability, 0) / rows.length
  const shown = (number) => Math.round(1000 * number) / 1000
  return {
    kind: 'probability',
    name: 'test',
    mean: shown(mean),
    'mean share': shown(rows.reduce((sum, row, i) => sum + share(row, answers[i]), 0) / rows.length),
    'ECE share': shown(shareError(rows, answers, share)),
    'ECE right (tie: any)': shown(against(({ top }, level) => top.includes(level))),
  }
}

/** Expected calibration error over ten equal bins against a share, not a yes or no. */
function shareError(rows, answers, share) {
  const bins = new Map()
  rows.forEach((row, i) => {
    const bin = Math.min(9, Math.floor(row.bloom.probability * 10))
    bins.set(bin, (bins.get(bin) ?? 0) + row.bloom.probability - share(row, answers[i]))
  })
  return [...bins.values()].reduce((sum, gap) => sum + Math.abs(gap), 0) / rows.length
}

/** Scores models/bloom.json on the rows it was not fitted on (scored when the design was settled, never tuned on), and a table of leading verbs on the same rows. */
export async function evalBloom({ shared, errors = false }) {
  const model = readBloom()
  const rows = bloomRows(shared)
    .filter(({ part }) => part === 'test')
    .map((row) => ({ ...row, top: majority(row.marks), bloom: bloomLevel(row.text, model) }))
  const answers = rows.map(({ bloom }) => BLOOM_LEVELS.indexOf(bloom.level))
  const byVerb = verbTable()
  const result = [
    accuracyRow('test', rows, answers),
    accuracyRow(
      'test, leading-verb table',
      rows,
      rows.map(({ text }) => byVerb(text)),
    ),
    ...levelRows(rows, answers),
    probabilityRow(rows, answers),
  ]
  const mistakes = rows.flatMap(({ top, text, bloom }, i) =>
    top.includes(answers[i])
      ? []
      : [
          `  ${top.map((level) => BLOOM_LEVELS[level]).join('/')}, answered ${bloom.level} ${bloom.probability.toFixed(2)}: ${JSON.stringify(text.trim())}`,
        ],
  )
  return { rows: result, text: [...result.map(showRow), ...(errors ? mistakes : [])].join('\n') }
}

function showRow({ kind, name, ...numbers }) {
  const shown = Object.entries(numbers).map(([key, value]) => `${key} ${value ?? '–'}`)
  return `${kind.padEnd(12)}${name.padEnd(34)} ${shown.join('  ')}`
}
