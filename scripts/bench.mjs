// npm run bench: speed of the three costly stages, each beside a naive baseline measured in the same run.
import { benchEncoder } from './bench/encoder.mjs'
import { benchExtract } from './bench/extract.mjs'
import { benchStatements } from './bench/statements.mjs'

const rows = []
for (const part of [benchExtract, benchStatements, benchEncoder]) {
  const row = await part()
  rows.push(row)
  const { name, unit, rate, baseline, baselineName } = row
  const ratio = (rate / baseline).toFixed(2)
  console.log(
    `${name.padEnd(12)} ${rate.toFixed(0).padStart(8)} ${unit}   ${baselineName}: ${baseline.toFixed(0)} ${unit}   ratio ${ratio}`,
  )
}
