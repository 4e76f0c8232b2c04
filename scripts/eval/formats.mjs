// Whether one document states the same in each of its formats, on real documents read in place.
// Run after the build: node scripts/eval/formats.mjs [--errors]
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { extractBytes } from '../../dist/src/extract/extractBytes.js'
import { recogniseKind } from '../../dist/src/segment/recogniseKind.js'
import { segmentText } from '../../dist/src/segment/segmentText.js'
import { findStatements } from '../../dist/src/statements/findStatements.js'

const GROUPS = [
  ['syllabi/csuf_posc521_hybrid', 'docx', 'odt', 'pdf'],
  ['syllabi/syracuse_pai400_data_wrangling_f25', 'docx', 'html', 'pdf', 'rtf'],
  ['syllabi/csueb_mus111', 'docx', 'html'],
  ['syllabi/uiuc_lis561_seca_sp17', 'docx', 'pdf'],
  ['syllabi/csuf_posc428_environmental_policy', 'docx', 'pdf'],
  ['jobs/la_accountant', 'pdf', 'txt'],
  ['jobs/la_civil_engineer', 'pdf', 'txt'],
  ['jobs/la_graphics_designer', 'pdf', 'txt'],
  ['jobs/la_librarian', 'pdf', 'txt'],
  ['jobs/la_management_analyst', 'pdf', 'txt'],
  ['jobs/la_public_relations_specialist', 'pdf', 'txt'],
  ['jobs/la_veterinary_technician', 'pdf', 'txt'],
  ['jobs/la_welder', 'pdf', 'txt'],
]
/** Token overlap from which two statements are the same. */
const SAME = 0.9
/** Share of a passage's word triples from which the other file holds the passage as well. */
const STANDS = 0.9
/** Words from which a passage is long. */
const LONG = 15

const tokens = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Token F1 of two bags of words. */
export function overlap(a, b) {
  const counts = new Map()
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of b) {
    const left = counts.get(token) ?? 0
    if (left > 0) shared++
    counts.set(token, left - 1)
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

/** Pairs two lists of statements one to one, best first. */
function pair(a, b) {
  const candidates = a
    .flatMap((left, i) => b.map((right, j) => [overlap(left.tokens, right.tokens), i, j]))
    .filter(([score]) => score >= SAME)
    .sort((x, y) => y[0] - x[0])
  const [left, right] = [new Set(), new Set()]
  for (const [, i, j] of candidates) {
    if (left.has(i) || right.has(j)) continue
    left.add(i)
    right.add(j)
  }
  return { left, right }
}

const f1 = (pairs, a, b) => (a + b === 0 ? 100 : Math.round((2000 * pairs) / (a + b)) / 10)

const triples = (words) => words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '))

/** A text as its letters and digits, with ";" wherever a clause may begin or end. */
const clauses = (text) =>
  `;${text
    .toLowerCase()
    .replace(/[.;:()\n]|\b(?:the|to|of)\b/gu, ';')
    .replace(/[^\p{L}\p{N};]/gu, '')
    .replace(/;+/g, ';')};`

/**
 * Whether a text has the passage too, and as often: several of the groups are editions of a document that differ. A
 * passage has to stand there as a clause of its own ("engineering principles" is none of "engineering principles
 * sufficient to …"), a long one with nearly all of its word triples.
 */
function stands({ evidence, tokens: own }, statements, document) {
  const words = tokens(evidence.text)
  const all = triples(words)
  if (words.length >= LONG)
    return all.filter((one) => document.triples.has(one)).length >= STANDS * all.length
  const earlier = statements.filter(
    (other) => other.evidence.start <= evidence.start && overlap(other.tokens, own) >= SAME,
  )
  const [, ...after] = document.clauses.split(clauses(evidence.text).slice(0, -1))
  return after.filter((rest) => rest.startsWith(';')).length >= earlier.length
}

async function read(dir, path) {
  const extracted = await extractBytes({ name: basename(path), bytes: await readFile(join(dir, path)) })
  if (extracted.kind === 'refused') return { path, refused: extracted.id }
  const documentKind = recogniseKind(extracted, basename(path))
  const units = segmentText(extracted, documentKind)
  const statements = findStatements({ extracted, units, documentSha: path, documentKind })
  const words = tokens(extracted.text)
  return {
    path,
    triples: new Set(triples(words)),
    clauses: clauses(extracted.text),
    statements: statements.map((one) => ({ ...one, tokens: tokens(one.text) })),
  }
}

function compare(a, b) {
  const { left, right } = pair(a.statements, b.statements)
  const inBoth = [
    a.statements.filter((one, i) => left.has(i) || stands(one, a.statements, b)).length,
    b.statements.filter((one, j) => right.has(j) || stands(one, b.statements, a)).length,
  ]
  return {
    all: f1(left.size, a.statements.length, b.statements.length),
    shared: f1(left.size, ...inBoth),
    onlyLeft: a.statements.filter((_, i) => !left.has(i)),
    onlyRight: b.statements.filter((_, j) => !right.has(j)),
    inBoth,
  }
}

/**
 * F1 between the statements of every two formats of one document. "all" counts every statement; "shared" those whose
 * passage stands in both files, because some groups are different editions of a document. `shared` is the folder that
 * holds data/.
 */
export async function evalFormats({ shared: folder, errors = false }) {
  const dir = join(folder, 'data', 'documents')
  const rows = []
  const lines = []
  for (const [stem, ...formats] of GROUPS) {
    const documents = []
    for (const format of formats) documents.push(await read(dir, `${stem}.${format}`))
    documents.forEach((a, i) => {
      for (const b of documents.slice(i + 1)) {
        const name = `${basename(stem)}: ${a.path.split('.').pop()}–${b.path.split('.').pop()}`
        if (a.refused || b.refused) {
          rows.push({ kind: 'formats', name, refused: a.refused ?? b.refused })
          continue
        }
        const { all, shared, onlyLeft, onlyRight, inBoth } = compare(a, b)
        const counts = `${a.statements.length}/${b.statements.length}`
        rows.push({ kind: 'formats', name, shared, all, statements: counts, 'in both': inBoth.join('/') })
        if (!errors) continue
        const show = (sign, own, other) => (one) =>
          `  ${sign} ${stands(one, own.statements, other) ? '' : '(not in the other) '}${one.text}`
        lines.push(name, ...onlyLeft.map(show('<', a, b)), ...onlyRight.map(show('>', b, a)))
      }
    })
  }
  const text = [...rows.map(showRow), ...lines].join('\n')
  return { rows, text }
}

function showRow({ kind: _, name, ...numbers }) {
  const shown = Object.entries(numbers).map(([key, value]) => `${key} ${value}`)
  return `${name.padEnd(52)} ${shown.join('  ')}`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  const { text } = await evalFormats({
    shared: resolve(root, '..', 'shared'),
    errors: process.argv.includes('--errors'),
  })
  console.log(text)
}
