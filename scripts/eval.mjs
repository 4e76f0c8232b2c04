// npm run eval [part …] [-- --errors --quick]: quality on real documents, read in place beside the repository.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const shared = join(root, '..', 'shared')
if (!existsSync(join(shared, 'data'))) {
  console.error(`The evaluation data is not here: expected a folder "shared" beside ${root}.`)
  process.exit(2)
}

const args = process.argv.slice(2)
const options = { shared, errors: args.includes('--errors'), quick: args.includes('--quick') }
const wanted = args.filter((arg) => !arg.startsWith('--'))
/** What is measured unless parts are named. */
const ALL = {
  statements: async () => (await import('./eval/statements.mjs')).evalStatements(options),
  formats: async () => (await import('./eval/formats.mjs')).evalFormats(options),
  units: async () => (await import('./eval/units.mjs')).evalUnits(options),
  scan: async () => (await import('./eval/scan.mjs')).evalScan(options),
  align: async () => (await import('./eval/align.mjs')).evalAlign(options),
}
/** Pieces of "statements", each also on its own. */
const PIECES = {
  outside: async () => (await import('./eval/outside.mjs')).evalOutside(options),
  rewording: async () => (await import('./eval/rewording.mjs')).evalRewording(options),
  descriptions: async () => (await import('./eval/descriptions.mjs')).evalDescriptions(options),
  bloom: async () => (await import('./eval/bloom.mjs')).evalBloom(options),
  duplicates: async () => (await import('./eval/duplicates.mjs')).evalDuplicates(options),
}
const PARTS = { ...ALL, ...PIECES }

for (const name of wanted.length > 0 ? wanted : Object.keys(ALL)) {
  const part = PARTS[name]
  if (!part) {
    console.error(`There is no part "${name}". Choose from ${Object.keys(PARTS).join(', ')}.`)
    process.exit(2)
  }
  console.log(`\n== ${name}\n`)
  console.log((await part()).text)
}
