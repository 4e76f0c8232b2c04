// The import table of docs/architecture.md, checked against the source. Used by `npm run check` and by a test.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const STAGES = ['extract', 'segment', 'statements', 'frameworks', 'embed', 'search', 'align']
const ALL = '*'

/** folder → folders it may import (itself always; `wire` by all but domain). A folder that is not listed is an error. */
export const IMPORT_TABLE = {
  domain: [],
  wire: ['domain'],
  extract: ['domain'],
  segment: ['domain'],
  statements: ['domain'],
  frameworks: ['domain'],
  embed: ['domain'],
  search: ['domain'],
  align: ['domain'],
  store: ['domain'],
  queue: ['domain', 'store'],
  engine: ['domain', ...STAGES],
  review: ['domain', 'store'],
  exchange: ['domain', 'store'],
  web: ALL,
  cli: ALL,
  workers: ALL,
}

/** Packages only some places may import: package → allowed path prefixes. */
const PACKAGE_RULES = {
  bullmq: ['src/queue/', 'workers/shell.ts'],
  'node:child_process': ['src/extract/child/', 'src/engine/', 'src/cli/'],
  zod: [
    'src/wire/',
    'src/frameworks/',
    'src/queue/',
    'src/web/',
    'src/cli/',
    'src/extract/',
    'src/exchange/',
    'src/align/',
    'src/embed/',
    'src/engine/',
    'src/store/',
  ],
}

/** All .ts and .tsx files below `dir`, as paths relative to `root` with forward slashes. */
export function sourceFiles(root, dir) {
  return readdirSync(join(root, dir)).flatMap((name) => {
    const path = join(dir, name)
    if (statSync(join(root, path)).isDirectory()) return sourceFiles(root, path)
    return /\.tsx?$/.test(name) ? [path.split(sep).join('/')] : []
  })
}

const folderOf = (path) => (path.startsWith('src/') ? path.split('/')[1] : path.split('/')[0])

/** One line per import that breaks the table; empty when it holds. */
export function importProblems(root) {
  const files = [...sourceFiles(root, 'src'), ...sourceFiles(root, 'workers')]
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return specifiersOf(text).flatMap((specifier) => check(root, file, specifier))
  })
}

/** Import and export statements start a line; dynamic imports and import types stand anywhere. */
function specifiersOf(text) {
  const statements =
    /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?'([^']+)'|^\} from '([^']+)'|\bimport\s*\(\s*'([^']+)'/gm
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? match[3])
}

function check(root, file, specifier) {
  const from = folderOf(file)
  const allowed = IMPORT_TABLE[from]
  if (allowed === undefined)
    return [`${file}: folder ${from} is not in the import table (scripts/imports.mjs)`]
  if (!specifier.startsWith('.')) {
    const rule = Object.entries(PACKAGE_RULES).find(
      ([name]) => specifier === name || specifier.startsWith(`${name}/`),
    )
    if (rule && !rule[1].some((prefix) => file.startsWith(prefix)))
      return [`${file}: may not import ${rule[0]}`]
    if (from === 'domain') return [`${file}: domain imports nothing, found ${specifier}`]
    return []
  }
  const target = relative(root, join(root, dirname(file), specifier))
    .split(sep)
    .join('/')
  const to = folderOf(target)
  if (to === from || allowed === ALL || allowed.includes(to)) return []
  if (to === 'wire' && from !== 'domain') return []
  return [`${file}: ${from} may not import ${to} (${specifier})`]
}
