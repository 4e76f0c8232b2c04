import { open, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { failure } from '../wire/errors.js'
import { CONTENT_MODEL, LAYOUTS, type LayoutName } from './onetLayouts.js'

/** A release folder on disk: where its tables are, how they are laid out and which release it is. */
export interface FoundRelease {
  readonly layout: LayoutName
  /** "30.3", or null when neither the read-me nor a folder name tells. */
  readonly release: string | null
  /** Table name ("Task Statements") → path of its text file. */
  readonly tables: ReadonlyMap<string, string>
}

const HINT =
  'Download the "Text" database from www.onetcenter.org, unpack it and give the folder that holds its .txt files.'

/**
 * Finds the tables of an official O*NET text release in `folder` or in one of its direct subfolders.
 * Throws `framework_unreadable` with a sentence when the folder or a table that nothing works without is missing.
 */
export async function findRelease(folder: string): Promise<FoundRelease> {
  const inside = await listTables(folder)
  const candidates = [folder, ...inside.folders.map((name) => join(folder, name))]
  for (const candidate of candidates) {
    const { tables } = candidate === folder ? inside : await listTables(candidate)
    if (!tables.has(CONTENT_MODEL)) continue
    const layout = chooseLayout(candidate, tables)
    requireTables(candidate, tables, [LAYOUTS[layout].iwa.table, LAYOUTS[layout].dwa.table])
    return { layout, release: await readNumber([candidate, folder], tables), tables }
  }
  const csv = inside.names.includes('content_model_reference.csv')
  const found = csv ? 'It holds the CSV release, which is laid out differently. ' : ''
  throw failure('framework_unreadable', [
    `${folder} is not an O*NET text release: "${CONTENT_MODEL}.txt" is missing. ${found}${HINT}`,
  ])
}

async function listTables(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw failure('framework_unreadable', [`the folder ${folder} cannot be opened. ${HINT}`], cause)
  })
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
  const texts = names.filter((name) => name.toLowerCase().endsWith('.txt'))
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const tables = new Map(texts.map((name) => [name.slice(0, -4), join(folder, name)]))
  return { names, folders: folders.sort(), tables }
}

function chooseLayout(folder: string, tables: ReadonlyMap<string, string>): LayoutName {
  const has = (layout: LayoutName) =>
    [LAYOUTS[layout].iwa.table, LAYOUTS[layout].dwa.table].some((t) => tables.has(t))
  if (has('old') && has('new'))
    throw failure('framework_unreadable', [
      `${folder} mixes tables of two releases ("${LAYOUTS.old.dwa.table}.txt" and "${LAYOUTS.new.dwa.table}.txt"). Keep each release in a folder of its own.`,
    ])
  return has('new') ? 'new' : 'old'
}

function requireTables(folder: string, tables: ReadonlyMap<string, string>, needed: readonly string[]): void {
  const missing = needed.filter((table) => !tables.has(table)).map((table) => `"${table}.txt"`)
  if (missing.length === 0) return
  throw failure('framework_unreadable', [`${folder} lacks ${missing.join(' and ')}. ${HINT}`])
}

/** The release number: from the read-me, else from a folder called `db_30_3_text` or `30.3`. */
async function readNumber(
  folders: readonly string[],
  tables: ReadonlyMap<string, string>,
): Promise<string | null> {
  const readme = tables.get('Read Me')
  if (readme !== undefined) {
    const named = /O\*NET\D{0,4}(\d{1,2}\.\d)\s+Database/i.exec(await readStart(readme))
    if (named?.[1]) return named[1]
  }
  for (const folder of folders) {
    const named = /(?:^|\D)(\d{1,2})[._](\d)(?:\D|$)/.exec(basename(folder))
    if (named) return `${named[1]}.${named[2]}`
  }
  return null
}

async function readStart(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
