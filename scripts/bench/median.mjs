/** Units a second of the median of `rounds` runs; `run` returns how many units it did. The first run only warms up. */
export async function medianRate(rounds, run) {
  await run()
  const rates = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    const units = await run()
    rates.push((units * 1000) / (performance.now() - start))
  }
  return rates.sort((a, b) => a - b)[Math.floor(rounds / 2)]
}
