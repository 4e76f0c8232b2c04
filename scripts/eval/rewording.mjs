// Wording scores on the gold passages themselves, so that finding does not interfere.
// Run after the build: node scripts/eval/rewording.mjs [--errors] [--half developed|kept]
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { extractBytes } from '../../dist/src/extract/extractBytes.js'
import { recogniseKind } from '../../dist/src/segment/recogniseKind.js'
import { segmentText } from '../../dist/src/segment/segmentText.js'
import { reword } from '../../dist/src/statements/reword.js'
import { tokenF1, tokens } from './spans.mjs'

/** Errors of these documents are read when rules are written; the others' figures show what the rules are worth. */
const DEVELOPED = [
  'csueb_mus111',
  'csuf_posc428',
  'csuf_posc521',
  'msp_12743',
  'msp_14443',
  'msp_2874',
  '2020_senior-software',
  '2025_voter-services',
  'la_accountant',
  'la_veterinary',
  'la_welder',
]
const SETS = ['syllabi', 'jobs']

/** In "knowledge of: a; b; and the ability to: c; d" the last cue before a passage says what it is. */
function runOnLead(before) {
  const cues = [
    ...before.matchAll(
      /\b(knowledge|understanding|ability|abilities|skills?)\b[^;:]{0,60}?(?::|\b(?:of|to|in)\b)/giu,
    ),
  ]
  const last = cues.at(-1)?.[1]?.toLowerCase()
  if (last === undefined) return null
  return last.startsWith('abilit') ? 'ability to' : last.startsWith('skill') ? 'skill in' : 'knowledge of'
}

/** The line above a passage, and the names of its unit, read from the document where the passage stands. */
async function contextsOf(folder, doc) {
  const name = doc.split('/').pop()
  const extracted = await extractBytes({ name, bytes: await readFile(join(folder, 'documents', doc)) })
  if (extracted.kind === 'refused') return () => ({ lead: null })
  const units = segmentText(extracted, recogniseKind(extracted, name))
  const sentences = units.flatMap((unit) =>
    unit.sections.flatMap((section) => section.sentences.map((sentence) => ({ section, sentence }))),
  )
  return (quote, from) => {
    const at = extracted.text.indexOf(quote, from)
    const start = at === -1 ? extracted.text.indexOf(quote) : at
    if (start === -1) return { lead: null, start: from }
    const place = sentences.find(({ sentence }) => sentence.start <= start && start < sentence.end)
    const before = place?.sentence.text.slice(0, start - place.sentence.start) ?? ''
    return { start, lead: runOnLead(before) ?? place?.sentence.leadIn ?? place?.section.heading ?? null }
  }
}

/** One gold passage worded: best token F1, whether the verb is one of theirs, and whether it is a bare subject. */
function score(row, context) {
  const wording = reword(row.quote, row.type, context.lead ?? null)
  const bare = wording.statementKind === 'knowledge' && row.statements.every((text) => /^apply\b/i.test(text))
  const text = bare ? (wording.offers.find(({ id }) => id === 'apply')?.text ?? wording.text) : wording.text
  return {
    row,
    text,
    lead: context.lead,
    kind: bare ? 'bare subject' : row.type,
    f1: Math.max(...row.statements.map((rewrite) => tokenF1(text, rewrite))),
    verb: row.statements.some((rewrite) => tokens(rewrite)[0] === tokens(text)[0]),
    knowledge: wording.statementKind === 'knowledge',
  }
}

const percent = (a, b) => (b === 0 ? null : Math.round((1000 * a) / b) / 10)

function figures(name, scores) {
  return {
    name,
    'token F1': percent(
      scores.reduce((sum, { f1 }) => sum + f1, 0),
      scores.length,
    ),
    'same verb': percent(scores.filter(({ verb }) => verb).length, scores.length),
    n: scores.length,
  }
}

function agreement(name, rows) {
  const pairs = rows.filter(({ statements }) => statements.length === 2).map(({ statements }) => statements)
  const same = pairs.filter(([a, b]) => tokens(a)[0] === tokens(b)[0]).length
  const f1 = pairs.reduce((sum, [a, b]) => sum + tokenF1(a, b), 0)
  return {
    name,
    'token F1': percent(f1, pairs.length),
    'same verb': percent(same, pairs.length),
    n: pairs.length,
  }
}

const showRow = ({ name, ...numbers }) =>
  `${name.padEnd(44)} ${Object.entries(numbers)
    .map(([key, value]) => `${key} ${value ?? '–'}`)
    .join('  ')}`

/**
 * Scores the wording of each gold passage against the nearer of two people's rewrites: per set, half and kind, with
 * bare subjects ("Apply …") apart, and how far the two people agree. `errors` lists every pair, the worst first.
 */
export async function evalRewording({ shared: folder, errors = false, half = null }) {
  const dir = join(folder, 'data')
  const rows = []
  const lines = []
  const everything = []
  for (const set of SETS) {
    const gold = (await readFile(join(dir, 'gold', `${set}.jsonl`), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    const contexts = new Map()
    for (const doc of new Set(gold.map(({ doc }) => doc))) contexts.set(doc, await contextsOf(dir, doc))
    let [doc, from] = ['', 0]
    const scores = gold.map((row) => {
      if (row.doc !== doc) [doc, from] = [row.doc, 0]
      const context = contexts.get(doc)(row.quote, from)
      from = context.start ?? from
      return score(row, context)
    })
    for (const name of ['developed', 'kept']) {
      if (half !== null && half !== name) continue
      const part = scores.filter(
        ({ row }) => DEVELOPED.some((known) => row.doc.includes(known)) === (name === 'developed'),
      )
      everything.push(...part)
      rows.push(
        figures(
          `${set}, ${name}`,
          part.filter(({ kind }) => kind !== 'bare subject'),
        ),
      )
      for (const kind of new Set(part.map((one) => one.kind)))
        rows.push(
          figures(
            `  ${kind}`,
            part.filter((one) => one.kind === kind),
          ),
        )
      rows.push(
        agreement(
          '  the two people',
          part.map(({ row }) => row),
        ),
      )
      if (errors) lines.push(...listPairs(part))
    }
  }
  rows.push(
    figures(
      'all',
      everything.filter(({ kind }) => kind !== 'bare subject'),
    ),
  )
  rows.push(
    figures(
      '  bare subject',
      everything.filter(({ kind }) => kind === 'bare subject'),
    ),
  )
  return { rows, text: [...rows.map(showRow), ...lines].join('\n') }
}

function listPairs(scores) {
  return [...scores]
    .sort((a, b) => Number(a.verb) - Number(b.verb) || a.f1 - b.f1)
    .filter(({ f1, verb }) => f1 < 0.97 || !verb)
    .flatMap(({ row, text, kind, f1, verb, lead, knowledge }) => [
      `${verb ? '     ' : 'VERB '} ${Math.round(100 * f1)} ${kind}${knowledge ? ', knowledge' : ''} [${lead ?? ''}]`,
      `        quote ${JSON.stringify(row.quote)}`,
      `        ours  ${text}`,
      ...row.statements.map((rewrite) => `        gold  ${rewrite}`),
    ])
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  const at = process.argv.indexOf('--half')
  const { text } = await evalRewording({
    shared: resolve(root, '..', 'shared'),
    errors: process.argv.includes('--errors'),
    half: at === -1 ? null : process.argv[at + 1],
  })
  console.log(text)
}
