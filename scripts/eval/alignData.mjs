// Data for fitting and evaluating the matcher: built-in references, an official release, gold spans, held-out tasks.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const corpora = new URL('../../corpora/frameworks/', import.meta.url)

/** One built-in framework as the matcher takes it, without vectors. */
export function builtIn(id) {
  const file = JSON.parse(readFileSync(new URL(`${id}.json`, corpora), 'utf8'))
  const items = file.items.map((item) => {
    const exemplars = item.exemplars ?? []
    return {
      kind: 'reference_item',
      framework: id,
      level: item.level,
      code: item.code,
      title: item.title,
      description: item.definition ?? item.description ?? null,
      parent: item.parent ?? null,
      exemplars: [
        ...(Array.isArray(exemplars) ? exemplars : Object.values(exemplars).flat()),
        ...(item.indicators ?? []),
      ],
      cues: item.cues ?? [],
    }
  })
  return { framework: { id, title: file.title }, items, edges: [], negatives: file.negatives ?? [] }
}

/** Rows of one table of the O*NET release as objects keyed by column name. */
export function releaseTable(shared, name) {
  const [head, ...rows] = readFileSync(join(shared, 'data/onet/30.0', `${name}.txt`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  return rows.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at]])))
}

/** Activities and tasks of the release, and for every task its SOC minor group (first four characters). */
export function release(shared) {
  const item = (level, code, title, parent) => ({
    kind: 'reference_item',
    framework: 'onet',
    level,
    code,
    title,
    description: null,
    parent,
    exemplars: [],
    cues: [],
  })
  const dwas = releaseTable(shared, 'DWA Reference')
  const iwas = releaseTable(shared, 'IWA Reference')
  const tasks = releaseTable(shared, 'Task Statements')
  const links = releaseTable(shared, 'Tasks to DWAs')
  const activities = new Map()
  for (const row of links) {
    const codes = activities.get(row['Task ID']) ?? new Set()
    activities.set(row['Task ID'], codes.add(row['DWA ID']))
  }
  return {
    items: [
      ...iwas.map((row) => item('iwa', row['IWA ID'], row['IWA Title'], row['Element ID'])),
      ...dwas.map((row) => item('dwa', row['DWA ID'], row['DWA Title'], row['IWA ID'])),
      ...tasks.map((row) => item('task', row['Task ID'], row.Task, null)),
    ],
    edges: links.map((row) => ({ kind: 'task_activity', from: row['Task ID'], to: row['DWA ID'] })),
    activities,
    groups: new Map(tasks.map((row) => [row['Task ID'], row['O*NET-SOC Code'].slice(0, 4)])),
    /** Tasks that must not vote for `task`: its whole occupation group and every copy of its text. */
    heldBack(task) {
      const copies = new Set(
        this.items.filter((other) => other.title === task.title).map((other) => other.code),
      )
      const group = this.groups.get(task.code)
      return (code) => copies.has(code) || this.groups.get(code) === group
    },
  }
}

/** Gold spans both annotators marked. `half` is 0 for documents used in fitting, 1 for those kept for reporting. */
export function goldRows(shared) {
  const rows = ['syllabi', 'jobs'].flatMap((name) =>
    readFileSync(join(shared, 'data/gold', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  const documents = [...new Set(rows.map((row) => row.doc))].sort()
  return rows
    .filter((row) => row.sure)
    .map((row) => ({
      doc: row.doc,
      half: documents.indexOf(row.doc) % 2,
      quote: row.quote.replace(/\s+/g, ' ').trim(),
      statement: row.statements[0],
      skills: new Set(row.c21.flat()),
      agreedSkills: new Set(row.c21[0].filter((code) => row.c21.at(-1).includes(code))),
      activities: new Set(row.gwa.flat()),
    }))
}

/** `count` linked tasks of one half of the SOC minor groups, spread evenly in a fixed pseudo-random order. */
export function sampleTasks(data, half, count) {
  const key = (text) => createHash('sha256').update(text).digest('hex')
  const groups = [...new Set(data.groups.values())].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const wanted = new Set(groups.filter((_, at) => at % 2 === half))
  return data.items
    .filter((item) => item.level === 'task' && data.activities.has(item.code))
    .filter((item) => wanted.has(data.groups.get(item.code)))
    .sort((a, b) => (key(a.code) < key(b.code) ? -1 : 1))
    .slice(0, count)
}

/** Vectors of texts, kept between runs in the temporary folder under the encoder's revision. */
export async function vectorsOf(texts, encoder) {
  const folder = join(tmpdir(), 'tributary-eval')
  mkdirSync(folder, { recursive: true })
  const base = join(folder, encoder.revision)
  const known = new Map()
  if (existsSync(`${base}.json`)) {
    const keys = JSON.parse(readFileSync(`${base}.json`, 'utf8'))
    const bytes = readFileSync(`${base}.f32`)
    const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    for (const [at, text] of keys.entries()) known.set(text, all.subarray(at * 384, at * 384 + 384))
  }
  const missing = [...new Set(texts)].filter((text) => !known.has(text))
  if (missing.length > 0) {
    const vectors = await encoder.embed(missing)
    for (const [at, text] of missing.entries()) known.set(text, vectors[at])
    const all = new Float32Array(known.size * 384)
    let at = 0
    for (const vector of known.values()) all.set(vector, 384 * at++)
    writeFileSync(`${base}.f32`, Buffer.from(all.buffer))
    writeFileSync(`${base}.json`, JSON.stringify([...known.keys()]))
  }
  return known
}
