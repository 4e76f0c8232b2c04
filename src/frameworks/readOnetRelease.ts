import type { Level, ReferenceEdge, ReferenceFramework, ReferenceItem } from '../domain/framework.js'
import { failure } from '../wire/errors.js'
import { findRelease } from './findRelease.js'
import { ONET_LICENCE, ONET_PUBLISHER, onetCitation } from './onetCitation.js'
import { CONTENT_MODEL, LAYOUTS, TASK_LINKS, TASKS } from './onetLayouts.js'
import { readTable, type SkippedRow, type TableRow } from './readTable.js'

export interface ReleaseReport {
  readonly release: string | null
  /** Tables that were read, with their data rows. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  /** Tables that would have been used and are not there, or lack a column. */
  readonly missing: readonly string[]
  readonly skipped: readonly SkippedRow[]
}

interface Draft {
  readonly items: Map<string, ReferenceItem>
  readonly edges: Map<string, ReferenceEdge>
  /** Reads a table if it is there; answers whether it could be used. */
  read<C extends string>(
    table: string,
    columns: readonly C[],
    take: (row: TableRow<C>) => string | null,
    optional?: readonly C[],
  ): Promise<boolean>
}

/**
 * Reads an official O*NET text release folder in either layout: content model, work activities, tasks and the links
 * between them. Broken rows are left out and reported. Throws `framework_unreadable` for a wrong folder.
 */
export async function readOnetRelease(
  folder: string,
): Promise<{ readonly framework: ReferenceFramework; readonly report: ReleaseReport }> {
  const found = await findRelease(folder)
  const layout = LAYOUTS[found.layout]
  const needed = [CONTENT_MODEL, layout.iwa.table, layout.dwa.table]
  const tables: { name: string; rows: number }[] = []
  const missing: string[] = []
  const skipped: SkippedRow[] = []
  const draft: Draft = {
    items: new Map(),
    edges: new Map(),
    async read(table, columns, take, optional = []) {
      const path = found.tables.get(table)
      if (path === undefined) {
        missing.push(table)
        return false
      }
      const read = await readTable(path, { table, columns, optional }, take)
      const lack = `${table} (no column ${read.lacking.map((column) => `"${column}"`).join(', ')})`
      if (read.lacking.length > 0 && needed.includes(table))
        throw failure('framework_unreadable', [`${path}: it is not the official table ${lack}.`])
      if (read.lacking.length > 0) missing.push(lack)
      else tables.push({ name: table, rows: read.rows })
      skipped.push(...read.skipped)
      return read.lacking.length === 0
    },
  }
  await readElements(draft, layout.elements)
  await readActivities(draft, 'iwa', layout.iwa)
  await readActivities(draft, 'dwa', layout.dwa)
  await readTasks(draft, layout.taskDwa)
  for (const crosswalk of layout.crosswalks) await readCrosswalk(draft, crosswalk.table, crosswalk.from)
  const framework: ReferenceFramework = {
    kind: 'reference_framework',
    id: 'onet',
    title: 'O*NET Database',
    publisher: ONET_PUBLISHER,
    release: found.release,
    citation: onetCitation(found.release),
    licence: ONET_LICENCE,
    items: [...draft.items.values()],
    edges: [...draft.edges.values()],
    negatives: [],
  }
  return { framework, report: { release: found.release, tables, missing, skipped } }
}

type Elements = (typeof LAYOUTS)['old' | 'new']['elements']

/** Leaves of the content model; where the table that rates them is there, only the rated ones are in use. */
async function readElements(draft: Draft, sources: Elements): Promise<void> {
  const elements = new Map<string, { readonly title: string; readonly description: string | null }>()
  await draft.read(
    CONTENT_MODEL,
    ['Element ID', 'Element Name', 'Description'],
    (row) => {
      if (elements.has(row['Element ID'])) return `element ${row['Element ID']} was listed before`
      elements.set(row['Element ID'], { title: row['Element Name'], description: row.Description || null })
      return null
    },
    ['Description'],
  )
  const above = new Set([...elements.keys()].map((id) => id.slice(0, id.lastIndexOf('.'))))
  const rated = await readRated(draft, [...new Set(sources.map((source) => source.rated))], elements)
  for (const { level, prefix, rated: table } of sources) {
    for (const [code, element] of elements) {
      // Since 30.3 the finer work activities are content-model elements too; they have tables of their own.
      const leaf = level === 'gwa' ? code.split('.').length === 5 : !above.has(code)
      if (!leaf || !code.startsWith(`${prefix}.`) || rated.get(table)?.has(code) === false) continue
      addItem(draft, { level, code, parent: null, ...element })
    }
  }
}

/** Table → ids of the elements it rates; tables that are missing or empty are left out. */
async function readRated(draft: Draft, tables: readonly string[], elements: ReadonlyMap<string, unknown>) {
  const rated = new Map<string, Set<string>>()
  for (const table of tables) {
    const ids = new Set<string>()
    const unknown = new Set<string>()
    const read = await draft.read(table, ['Element ID'], (row) => {
      const id = row['Element ID']
      if (elements.has(id)) ids.add(id)
      else if (!unknown.has(id)) {
        unknown.add(id)
        return `element ${id} is not in ${CONTENT_MODEL}`
      }
      return null
    })
    if (read && ids.size > 0) rated.set(table, ids)
  }
  return rated
}

async function readActivities(
  draft: Draft,
  level: 'iwa' | 'dwa',
  source: (typeof LAYOUTS)['old' | 'new']['iwa' | 'dwa'],
): Promise<void> {
  const columns: readonly string[] = [source.above, source.id, source.title]
  await draft.read(source.table, columns, (row) => {
    const [parent = '', code = '', title = ''] = columns.map((column) => row[column])
    if (draft.items.get(parent)?.level !== (level === 'iwa' ? 'gwa' : 'iwa'))
      return `the activity above it, ${parent}, is not in this release`
    if (draft.items.has(code)) return `activity ${code} was listed before`
    addItem(draft, { level, code, title, parent, description: null })
    addEdge(draft, { kind: 'child_of', from: code, to: parent })
    return null
  })
}

async function readTasks(draft: Draft, dwaColumn: string): Promise<void> {
  const haveTasks = await draft.read(TASKS, ['Task ID', 'Task'], (row) => {
    const known = draft.items.get(row['Task ID'])
    if (known !== undefined)
      return known.title === row.Task ? null : `task ${row['Task ID']} was listed before`
    addItem(draft, { level: 'task', code: row['Task ID'], title: row.Task, parent: null, description: null })
    return null
  })
  const columns: readonly string[] = ['Task ID', dwaColumn]
  await draft.read(TASK_LINKS, columns, (row) => {
    const [task = '', dwa = ''] = columns.map((column) => row[column])
    // Without tasks every link would be reported; the missing table says it once.
    if (!haveTasks) return null
    if (draft.items.get(task)?.level !== 'task') return `task ${task} is not in ${TASKS}`
    if (draft.items.get(dwa)?.level !== 'dwa') return `activity ${dwa} is not in this release`
    addEdge(draft, { kind: 'task_activity', from: task, to: dwa })
    return null
  })
}

async function readCrosswalk(draft: Draft, table: string, fromColumn: string): Promise<void> {
  const columns: readonly string[] = [fromColumn, 'Work Activities Element ID']
  await draft.read(table, columns, (row) => {
    const [from = '', to = ''] = columns.map((column) => row[column])
    const unknown = [from, to].find((code) => !draft.items.has(code))
    if (unknown !== undefined) return `element ${unknown} is not an item of this release`
    addEdge(draft, { kind: 'crosswalk', from, to })
    return null
  })
}

function addItem(
  draft: Draft,
  item: { level: Level; code: string; title: string; parent: string | null; description: string | null },
): void {
  draft.items.set(item.code, { kind: 'reference_item', framework: 'onet', ...item, exemplars: [], cues: [] })
}

function addEdge(draft: Draft, edge: ReferenceEdge): void {
  draft.edges.set(`${edge.kind}\n${edge.from}\n${edge.to}`, edge)
}
