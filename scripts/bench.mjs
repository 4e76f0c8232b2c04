// npm run bench: speed of the costly stages and of the review queue, each beside a naive baseline measured in the same run.
import { benchCatalog } from './bench/catalog.mjs'
import { benchChild } from './bench/child.mjs'
import { benchDuplicates } from './bench/duplicates.mjs'
import { benchEncoder } from './bench/encoder.mjs'
import { benchExtract } from './bench/extract.mjs'
import { benchQueue, benchSearch } from './bench/review.mjs'
import { benchStatements } from './bench/statements.mjs'

for (const part of [
  benchExtract,
  benchChild,
  benchStatements,
  benchDuplicates,
  benchEncoder,
  benchQueue,
  benchSearch,
]) {
  const { name, unit, rate, baseline, baselineName } = await part()
  const ratio = (rate / baseline).toFixed(2)
  console.log(
    `${name.padEnd(12)} ${rate.toFixed(0).padStart(8)} ${unit}   ${baselineName}: ${baseline.toFixed(0)} ${unit}   ratio ${ratio}`,
  )
}
console.log(await benchCatalog())
