// Fits models/fusion.json: how the matcher weighs its signals and turns scores into probabilities.
// Run after `npm run build`, with the team's data beside the repository: node scripts/training/calibrate.mjs
// Fitted on: our own exemplars (leave-one-out), gold documents of half 0, O*NET tasks of half 0 of the SOC minor
// groups (own group never votes), ESCO validation, our list of sentences that state no competency. Half 1 is only reported, by scripts/eval/align.mjs.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frameworkTexts, matchText } from '../../dist/src/align/itemTexts.js'
import { closest } from '../../dist/src/align/matchLevel.js'
import { prepareLevel } from '../../dist/src/align/prepareLevel.js'
import { SIGNALS } from '../../dist/src/align/readFusion.js'
import { scoreLevel } from '../../dist/src/align/scoreLevel.js'
import { scoreSkills } from '../../dist/src/align/scoreSkills.js'
import { NO_VOTES, taskActivities, taskVotes } from '../../dist/src/align/taskVotes.js'
import { createEncoder } from '../../dist/src/embed/createEncoder.js'
import { bm25Search } from '../../dist/src/search/bm25Search.js'
import { exactSearch } from '../../dist/src/search/exactSearch.js'
import { builtIn, goldRows, release, sampleTasks, vectorsOf } from '../eval/alignData.mjs'
import { fitChoice, fitLogistic } from './fit.mjs'
import { NOT_COMPETENCIES } from './notCompetencies.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const shared = join(root, '..', 'shared')
const searches = { exact: exactSearch, words: bm25Search }
/** Share of unseen tasks whose first detailed activity is right by titles alone (model card), times the gain of the
 * fusion seen here: the encoder was tuned on most tasks we can sample, so their hit rate is too good and
 * probabilities are moved down to this one. */
const UNSEEN_DWA_HIT = 0.308 * 1.11
/** Our exemplars count this much of a gold row: they hold far more skills than a real document. */
const EXEMPLAR_WEIGHT = 0.15

const encoder = await createEncoder()
const skills = builtIn('21cs')
const onet = builtIn('onet')
const data = release(shared)
const gold = goldRows(shared).filter((row) => row.half === 0)
const tasks = sampleTasks(data, 0, 1000)
const esco = readEsco()
const texts = [
  ...frameworkTexts(skills.items, skills.negatives),
  ...frameworkTexts([...onet.items, ...data.items], []),
  ...gold.flatMap((row) => [matchText(row.quote), matchText(row.statement)]),
  ...tasks.map((task) => matchText(task.title)),
  ...[...skills.items.flatMap((item) => item.exemplars), ...skills.negatives].map(matchText),
  ...esco.items.map((item) => item.title),
  ...esco.rows.map((row) => matchText(row.text)),
  ...NOT_COMPETENCIES.map(matchText),
]
const vectors = await vectorsOf(texts, encoder)
await encoder.close()
const vectorOf = (text) => vectors.get(text)

const fusion = {
  encoder: encoder.revision,
  fittedOn: 'own exemplars, gold half 0, O*NET 30.0 tasks of half of the SOC minor groups, ESCO validation',
  levels: { 'onet:gwa': fitGwa(), ...fitActivities(), '*': fitPooled() },
  skills: fitSkills(),
}
writeFileSync(join(root, 'models/fusion.json'), `${JSON.stringify(fusion, rounded, 2)}\n`)
console.error('models/fusion.json written')

function rounded(_key, value) {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value
}

function fitSkills() {
  const features = (text, items, negatives) => {
    const level = prepareLevel('21cs', 'skill', items, vectorOf, searches)
    const vector = vectorOf(matchText(text))
    const zero = { intercept: 0, examples: 0, negatives: 0, cue: 0, secondCue: 0, threshold: 0 }
    const statement = { text, vector, cosines: level.rows.scan(vector) }
    return scoreSkills(level, exactSearch(negatives.map(vectorOf)), statement, zero).map((skill) => ({
      code: skill.item.code,
      x: [
        skill.examples * 10,
        skill.negatives * 10,
        skill.cues.length > 0 ? 1 : 0,
        skill.cues.length > 1 ? 1 : 0,
      ],
    }))
  }
  const without = (text) =>
    skills.items.map((item) => ({ ...item, exemplars: item.exemplars.filter((other) => other !== text) }))
  const own = [
    ...skills.items.flatMap((item) =>
      item.exemplars.flatMap((text) =>
        features(text, without(text), skills.negatives).map(({ code, x }) => ({
          x,
          y: code === item.code ? 1 : 0,
        })),
      ),
    ),
    ...skills.negatives.flatMap((text) =>
      features(
        text,
        skills.items,
        skills.negatives.filter((other) => other !== text),
      ).map(({ x }) => ({ x, y: 0 })),
    ),
  ].map((row) => ({ ...row, weight: EXEMPLAR_WEIGHT }))
  const real = gold.flatMap((row) =>
    [row.quote, row.statement].flatMap((text) =>
      features(text, skills.items, skills.negatives).map(({ code, x }) => ({
        x,
        y: row.skills.has(code) ? 1 : 0,
        weight: row.skills.has(code) && !row.agreedSkills.has(code) ? 0.5 : 1,
      })),
    ),
  )
  const w = fitLogistic([...own, ...real])
  // Exemplars hold far more skills than documents do: slope from both, level from documents alone.
  const z = (x) => w.reduce((sum, weight, i) => sum + weight * (i < x.length ? x[i] : 1), 0)
  const shift = solveShift(
    real.map((row) => z(row.x)),
    real.map((row) => row.weight),
    real.reduce((sum, row) => sum + row.y * row.weight, 0) / real.reduce((sum, row) => sum + row.weight, 0),
  )
  if (process.argv.includes('--show'))
    for (const t of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
      const yes = (list) => list.filter(({ p }) => p >= t)
      const scored = real.map((row) => ({ ...row, p: 1 / (1 + Math.exp(-z(row.x) - shift)) }))
      const hit = yes(scored).filter((row) => row.y).length
      console.error(
        `skills: threshold ${t}: F1 ${(2 * hit) / (yes(scored).length + scored.filter((r) => r.y).length)}`,
      )
    }
  return {
    intercept: w[4] + shift,
    examples: w[0] * 10,
    negatives: w[1] * 10,
    cue: w[2],
    secondCue: w[3],
    threshold: 0.4,
  }
}

function fitGwa() {
  const level = prepareLevel(
    'onet',
    'gwa',
    onet.items.filter((item) => item.level === 'gwa'),
    vectorOf,
    searches,
  )
  const row = (text, activities, doc) => ({
    doc,
    ...candidatesOf(level, text, NO_VOTES, (code) => activities.has(code)),
  })
  const rows = gold.flatMap((g) => [row(g.quote, g.activities, g.doc), row(g.statement, g.activities, g.doc)])
  const codes = level.items.map((item) => item.code)
  // Shares for the calibration come from documents that the weights have not seen.
  const documents = [...new Set(rows.map((r) => r.doc))]
  const unseen = [0, 1, 2, 3, 4].flatMap((fold) => {
    const held = new Set(documents.filter((_, at) => at % 5 === fold))
    const fitted = fitChoice(
      rows.filter((r) => !held.has(r.doc)),
      { codes },
    )
    return calibrationRows(
      rows.filter((r) => held.has(r.doc)),
      fitted,
      level.items.length,
    )
  })
  const choice = fitChoice(rows, { codes })
  const none = calibrationRows(noneOf(level, NO_VOTES), choice, level.items.length)
  return assemble(choice, fitCalibration([...unseen, ...none], false), 0.25)
}

/** Texts for which no item of the level is right. */
function noneOf(level, votes) {
  return NOT_COMPETENCIES.map((text) => candidatesOf(level, text, votes, () => false))
}

function fitActivities() {
  const taskLevel = prepareLevel(
    'onet',
    'task',
    data.items.filter((item) => item.level === 'task'),
    vectorOf,
    searches,
  )
  const activities = taskActivities(data.items, data.edges)
  const parents = new Map(data.items.filter((item) => item.parent).map((item) => [item.code, item.parent]))
  const level = (name) =>
    prepareLevel(
      'onet',
      name,
      data.items.filter((item) => item.level === name),
      vectorOf,
      searches,
    )
  const levels = { 'onet:dwa': level('dwa'), 'onet:iwa': level('iwa') }
  const rows = { 'onet:dwa': [], 'onet:iwa': [] }
  for (const task of tasks) {
    const cosines = taskLevel.rows.scan(vectorOf(matchText(task.title)))
    const votes = taskVotes(taskLevel, cosines, activities, parents, data.heldBack(task))
    const right = new Set([...data.activities.get(task.code)].flatMap((code) => [code, parents.get(code)]))
    for (const key of Object.keys(levels))
      rows[key].push(candidatesOf(levels[key], task.title, votes, (code) => right.has(code)))
  }
  const fitted = Object.fromEntries(
    Object.keys(levels).map((key) => {
      const choice = fitChoice(rows[key])
      return [key, { choice, pairs: calibrationRows(rows[key], choice, levels[key].items.length) }]
    }),
  )
  const without = (key) =>
    calibrationRows(noneOf(levels[key], NO_VOTES), fitted[key].choice, levels[key].items.length)
  const calibrations = Object.fromEntries(
    Object.keys(levels).map((key) => [key, fitCalibration([...fitted[key].pairs, ...without(key)], false)]),
  )
  const first = fitted['onet:dwa'].pairs.filter((pair) => pair.rank === 0)
  const c = calibrations['onet:dwa']
  const z = first.map((pair) => c.intercept + c.share * pair.x[0] + c.closeness * pair.x[1])
  const shift = solveShift(
    z,
    z.map(() => 1),
    UNSEEN_DWA_HIT,
  )
  console.error(`dwa: probabilities moved by ${shift.toFixed(2)} logits for unseen tasks`)
  return Object.fromEntries(
    Object.keys(levels).map((key) => {
      const calibration = { ...calibrations[key], intercept: calibrations[key].intercept + shift }
      return [key, assemble(fitted[key].choice, calibration, 0.25)]
    }),
  )
}

/** For every other level and framework: titles and words only, probabilities from three very different lists. */
function fitPooled() {
  const bare = (items) => items.map((item) => ({ ...item, description: null, exemplars: [] }))
  const level = (items) => prepareLevel('pooled', 'item', bare(items), vectorOf, searches)
  const lists = [
    { level: level(esco.items), rows: esco.rows.map((row) => [row.text, row.codes]) },
    {
      level: level(onet.items.filter((item) => item.level === 'gwa')),
      rows: gold.map((row) => [row.quote, row.activities]),
    },
    {
      level: level(data.items.filter((item) => item.level === 'dwa')),
      rows: tasks.slice(0, 500).map((task) => [task.title, data.activities.get(task.code)]),
    },
  ].map((list) => ({
    size: list.level.items.length,
    none: noneOf(list.level, NO_VOTES),
    rows: list.rows.map(([text, codes]) =>
      candidatesOf(list.level, text, NO_VOTES, (code) => codes.has(code)),
    ),
  }))
  const choice = fitChoice(
    lists
      .flatMap((list) => list.rows)
      .map((row) => ({ ...row, candidates: row.candidates.map((c) => ({ ...c, x: [c.x[0], c.x[3]] })) })),
  )
  const [similar, words] = choice.weights
  // Title, description and exemplars share the weight that titles alone were fitted with.
  const weights = [similar * 0.35, similar * 0.3, similar * 0.35, words, 0, 1]
  const pairs = lists.flatMap((list) => {
    const found = calibrationRows([...list.rows, ...list.none], { weights, bias: {} }, list.size)
    return found.map((pair) => ({ ...pair, weight: 1 / found.length }))
  })
  return assemble({ weights, bias: {} }, fitCalibration(pairs, true), 0.4)
}

/** Signals of every candidate of a level for one text. */
function candidatesOf(level, text, votes, isRight) {
  const cosines = level.rows.scan(vectorOf(matchText(text)))
  const none = { weights: Object.fromEntries(SIGNALS.map((s) => [s, s === 'title' ? 1 : 0])), itemBias: {} }
  const candidates = scoreLevel(level, { text, cosines, knowledge: false }, votes, none)
  return {
    closeness: closest(candidates),
    candidates: candidates.map((candidate) => ({
      code: candidate.item.code,
      x: SIGNALS.map((signal) => candidate.signals[signal]),
      right: isRight(candidate.item.code),
    })),
  }
}

/** The ten best candidates of each row with what the calibration sees of them. */
function calibrationRows(rows, { weights, bias }, items) {
  return rows.flatMap((row) => {
    const scores = row.candidates.map(({ x, code }) =>
      x.reduce((sum, v, i) => sum + weights[i] * v, bias[code] ?? 0),
    )
    const top = Math.max(...scores)
    const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0)
    return row.candidates
      .map((candidate, at) => ({ right: candidate.right, share: Math.exp(scores[at] - top) / total }))
      .sort((a, b) => b.share - a.share)
      .slice(0, 10)
      .map(({ right, share }, rank) => {
        const s = Math.min(1 - 1e-6, Math.max(1e-9, share))
        return {
          rank,
          y: right ? 1 : 0,
          weight: 1,
          x: [Math.log(s / (1 - s)), row.closeness, Math.log(items)],
        }
      })
  })
}

function fitCalibration(pairs, withItems) {
  const w = fitLogistic(
    pairs.map((pair) => ({ ...pair, x: withItems ? pair.x : pair.x.slice(0, 2) })),
    { l2: 1e-5 },
  )
  return { share: w[0], closeness: w[1], items: withItems ? w[2] : 0, intercept: w[withItems ? 3 : 2] }
}

function assemble({ weights, bias }, calibration, threshold) {
  const named = Object.fromEntries(SIGNALS.map((signal, i) => [signal, weights[i]]))
  return { weights: named, itemBias: bias, calibration, threshold }
}

/** The number to add to every logit so that the weighted mean probability is `target`. */
function solveShift(logits, weights, target) {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = (shift) =>
    logits.reduce((sum, z, i) => sum + weights[i] / (1 + Math.exp(-z - shift)), 0) / total
  let [low, high] = [-20, 20]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (mean(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** ESCO validation spans with their labels; spans without a fitting label have none. */
function readEsco() {
  const folder = join(shared, 'data/esco')
  const labels = readFileSync(join(folder, 'skills_en_label.txt'), 'utf8').trim().split(/\r?\n/)
  const items = labels.map((label) => ({
    kind: 'reference_item',
    framework: 'esco',
    level: 'item',
    code: label,
    title: label,
    description: null,
    parent: null,
    exemplars: [],
    cues: [],
  }))
  const known = new Set(labels)
  const spans = new Map()
  for (const name of ['tech_validation', 'house_validation'])
    for (const line of readFileSync(join(folder, `${name}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)) {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
        (m[1] ?? m[2] ?? '').replaceAll('""', '"'),
      )
      const text = cells[2] || cells[1]
      const codes = spans.get(text) ?? new Set()
      if (known.has(cells[3])) codes.add(cells[3])
      spans.set(text, codes)
    }
  return { items, rows: [...spans].filter(([text]) => text).map(([text, codes]) => ({ text, codes })) }
}
