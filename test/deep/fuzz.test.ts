import { describe, expect, it } from 'vitest'
import { fuzzFiles } from '../support/hostile/fuzzFiles.js'
import { hostileRun } from '../support/hostile/hostileRun.js'
import { SEED_FORMATS } from '../support/seedFiles.js'

const SEED = Number(process.env.HOSTILE_SEED ?? 20_260_301)
const MUTATIONS = 300

describe('files changed by chance', () => {
  it.each(SEED_FORMATS)(`${MUTATIONS} times %s: each ends with a named outcome in time`, async (format) => {
    const { readings, problems } = await hostileRun(() =>
      fuzzFiles(SEED, (one) => (one === format ? MUTATIONS : 0)),
    )
    expect(readings).toHaveLength(MUTATIONS)
    expect(problems).toEqual([])
  })
})
