import { describe, expect, it } from 'vitest'
import { hostileCorpus } from '../support/hostile/hostileCorpus.js'
import { hostileRun } from '../support/hostile/hostileRun.js'

const SEED = Number(process.env.HOSTILE_SEED ?? 20_260_301)
const PARTS = 8

describe('all hostile files', () => {
  it.each(Array.from({ length: PARTS }, (_, part) => [part + 1]))(
    `part %i of ${PARTS}: each ends with a named outcome in time, and the next file is read`,
    async (part) => {
      const { problems } = await hostileRun((traps) =>
        hostileCorpus(SEED, traps).filter((_, index) => index % PARTS === part - 1),
      )
      expect(problems).toEqual([])
    },
  )
})
