// The labelled pairs of near-duplicates, read in place: their texts, vectors and cosine. Needs the build.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matchText } from '../../dist/src/align/itemTexts.js'
import { createEncoder } from '../../dist/src/embed/createEncoder.js'
import { extractBytes } from '../../dist/src/extract/extractBytes.js'
import { recogniseKind } from '../../dist/src/segment/recogniseKind.js'
import { segmentText } from '../../dist/src/segment/segmentText.js'
import { cosine } from '../../dist/src/statements/duplicates/cosine.js'
import { findStatements } from '../../dist/src/statements/findStatements.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const FOLDERS = ['documents/catalogs', 'documents/syllabi', 'documents/jobs', 'labelled']

/** The labels name documents by hash: every file below the data folders by its sha-256. */
async function filesByHash(data) {
  const files = new Map()
  for (const folder of FOLDERS)
    for (const name of await readdir(join(data, folder))) {
      const bytes = await readFile(join(data, folder, name))
      files.set(createHash('sha256').update(bytes).digest('hex'), {
        name,
        bytes,
        list: folder === 'labelled',
      })
    }
  return files
}

/** Text of a labelled range: the statement found exactly there, else the passage itself. */
async function readDocument(sha, { name, bytes, list }) {
  const extracted = await extractBytes({ name, bytes: new Uint8Array(bytes) })
  if (extracted.kind === 'refused') throw new Error(`${name}: ${extracted.sentence}`)
  const documentKind = list ? 'outcomes' : recogniseKind(extracted, name)
  const isSmall = !list && documentKind !== 'catalog'
  const units = list ? [] : segmentText(extracted, documentKind)
  const found = isSmall ? findStatements({ extracted, units, documentSha: sha, documentKind }) : []
  const texts = new Map(found.map(({ evidence, text }) => [`${evidence.start}-${evidence.end}`, text]))
  const textOf = ({ start, end }) =>
    texts.get(`${start}-${end}`) ?? extracted.text.slice(start, end).replace(/\s+/g, ' ').trim()
  return { textOf, clauses: documentKind === 'catalog' ? clausesOf(units) : [] }
}

/** What a catalog states, clause by clause: more and shorter texts than its statements. */
function clausesOf(units) {
  return units.flatMap((unit) =>
    unit.sections
      .filter((section) => section.role === 'description')
      .flatMap((section) => section.sentences.flatMap((sentence) => sentence.text.split(';')))
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text.split(' ').length >= 3),
  )
}

/** Every labelled pair, and the clauses of the catalogs among the documents. `shared` is the folder that holds data/. */
export async function duplicatePairs(shared) {
  const path = join(root, 'corpora', 'gold', 'duplicate_pairs.jsonl')
  const labels = (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const files = await filesByHash(join(shared, 'data'))
  const documents = new Map()
  for (const { document } of labels.flatMap(({ a, b }) => [a, b]))
    if (!documents.has(document)) documents.set(document, await readDocument(document, files.get(document)))

  const encoder = await createEncoder({})
  const side = async (id, label) => {
    const text = documents.get(label.document).textOf(label)
    const [vector] = await encoder.embed([matchText(text)])
    return { entry: { id, text, statementKind: label.kind }, vector }
  }
  const pairs = []
  for (const label of labels) {
    const [a, b] = [await side('a', label.a), await side('b', label.b)]
    pairs.push({ ...label, a, b, cos: cosine(a.vector, b.vector) })
  }
  await encoder.close()

  return { pairs, clauses: [...documents.values()].flatMap((one) => one.clauses) }
}
