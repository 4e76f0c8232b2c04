import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  JOBS,
  type Job,
  type JobName,
  jobId,
  parsePayload,
  suggestJobs,
  UNITS_PER_JOB,
} from '../../src/queue/jobs.js'
import { planJobs } from '../../src/queue/reconcile.js'

const document = 'ab'.repeat(32)

/** Payloads as earlier versions wrote them: a queue may hold them when a new version starts. Only ever add to this. */
const OLD_PAYLOADS: readonly [JobName, unknown][] = [
  ['document.extract', { document }],
  ['document.segment', { document }],
  ['units.suggest', { document, units: [0] }],
  ['units.suggest', { document, units: [50, 51, 99] }],
]

describe('job payloads', () => {
  it.each(OLD_PAYLOADS)('still reads what an earlier version put into the queue: %s', (name, payload) => {
    expect(parsePayload(name, payload)).toEqual(payload)
  })

  it.each([
    ['document.extract', {}],
    ['document.extract', { document: 'short' }],
    ['document.extract', { document, text: 'never text' }],
    ['units.suggest', { document, units: [] }],
    ['units.suggest', { document, units: [1, 1] }],
    ['units.suggest', { document, units: [-1] }],
    ['units.suggest', { document, units: Array.from({ length: UNITS_PER_JOB + 1 }, (_, index) => index) }],
  ] as const)('refuses what is no payload: %s %j', (name, payload) => {
    expect(() => parsePayload(name, payload)).toThrow()
  })

  it('has a retry row for every job', () => {
    for (const row of Object.values(JOBS)) {
      expect(row.attempts).toBeGreaterThan(1)
      expect(row.backoffMs).toBeGreaterThan(0)
    }
  })
})

describe('job ids', () => {
  const job = (units: number[]): Job => ({ name: 'units.suggest', payload: { document, units } })

  it('are the same for the same work and never hold a colon', () => {
    expect(jobId(job([3]))).toBe(jobId(job([3])))
    expect(jobId(job([3]))).toMatch(/^[0-9a-f]{40}$/)
  })

  it('differ between jobs, documents, units and a unit that runs alone', () => {
    const other = 'cd'.repeat(32)
    const ids = [
      jobId({ name: 'document.extract', payload: { document } }),
      jobId({ name: 'document.segment', payload: { document } }),
      jobId({ name: 'document.extract', payload: { document: other } }),
      jobId(job([3])),
      jobId(job([4])),
      jobId(job([3, 4])),
      jobId(job([50, 51])),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('stay the same for what is left of a stretch after a restart', () => {
    expect(jobId(job([0, 1, 2, 3]))).toBe(jobId(job([2, 3])))
  })
})

describe('the jobs of a catalog', () => {
  it('cover every unit exactly once, at most fifty at a time, each under its own id', () => {
    const unitList = fc.uniqueArray(fc.nat(400), { maxLength: 300 })
    fc.assert(
      fc.property(unitList, fc.uniqueArray(fc.nat(400)), (units, alone) => {
        const jobs = suggestJobs(document, units, new Set(alone))
        const payloads = jobs.map((one) => parsePayload('units.suggest', one.payload))
        expect(payloads.flatMap((payload) => payload.units).sort()).toEqual([...units].sort())
        expect(new Set(jobs.map(jobId)).size).toBe(jobs.length)
        for (const payload of payloads)
          if (payload.units.some((unit) => alone.includes(unit))) expect(payload.units).toHaveLength(1)
      }),
    )
  })
})

describe('the plan of the reconciler', () => {
  it('asks for one job for each unfinished stage', () => {
    const jobs = planJobs([
      { document, stage: 'extract' },
      { document: 'cd'.repeat(32), stage: 'segment' },
      { document: 'ef'.repeat(32), stage: 'suggest', units: [0, 1, 60] },
    ])
    expect(jobs.map((one) => one.name)).toEqual([
      'document.extract',
      'document.segment',
      'units.suggest',
      'units.suggest',
    ])
    expect(jobs[2]?.payload).toMatchObject({ units: [0, 1] })
    expect(jobs[3]?.payload).toMatchObject({ units: [60] })
  })

  it('keeps units apart whose common job crashed', () => {
    const jobs = planJobs([{ document, stage: 'suggest', units: [0, 1, 2] }], () => new Set([0, 1, 2]))
    expect(jobs.map((one) => one.payload)).toEqual([0, 1, 2].map((unit) => ({ document, units: [unit] })))
  })
})
