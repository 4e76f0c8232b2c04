import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Units in one suggestion job: small enough that a crash costs little, large enough that a catalog needs few jobs. */
export const UNITS_PER_JOB = 50

const document = z.string().regex(/^[0-9a-f]{64}$/)
const units = z
  .array(z.number().int().min(0))
  .min(1)
  .max(UNITS_PER_JOB)
  .refine((list) => new Set(list).size === list.length, 'units are named once each')

/**
 * Every job of the product: what it carries (ids only, never text) and how often it is tried when it fails with a
 * retryable error. The wait doubles from `backoffMs`. Crashes of child processes are counted elsewhere (poison).
 */
export const JOBS = {
  'document.extract': { payload: z.strictObject({ document }), attempts: 3, backoffMs: 1000 },
  'document.segment': { payload: z.strictObject({ document }), attempts: 3, backoffMs: 1000 },
  'document.group': { payload: z.strictObject({ document }), attempts: 3, backoffMs: 2000 },
  'units.suggest': { payload: z.strictObject({ document, units }), attempts: 3, backoffMs: 2000 },
} as const

export type JobName = keyof typeof JOBS
export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[]

export type Payload<N extends JobName> = Readonly<z.output<(typeof JOBS)[N]['payload']>>
export type Job = { [N in JobName]: { readonly name: N; readonly payload: Payload<N> } }[JobName]

/** Reads what a queue delivered as the payload of job `name`; throws a ZodError when it is none. */
export function parsePayload<N extends JobName>(name: N, data: unknown): Payload<N> {
  return JOBS[name].payload.parse(data) as Payload<N>
}

/**
 * Id of a job, the same for the same work, so that adding it twice leaves one. A job of several units is named by its
 * stretch of the document: what is left of a stretch after a restart is still the same job. Never holds ':' (BullMQ).
 */
export function jobId(job: Job): string {
  return createHash('sha256')
    .update(`${job.name}\n${job.payload.document}\n${part(job)}`)
    .digest('hex')
    .slice(0, 40)
}

function part(job: Job): string {
  if (job.name !== 'units.suggest') return ''
  const [first = 0] = job.payload.units
  return job.payload.units.length === 1 ? `unit ${first}` : `stretch ${stretchOf(first)}`
}

/** Number of the stretch of `UNITS_PER_JOB` units that a unit lies in. */
export function stretchOf(unit: number): number {
  return Math.floor(unit / UNITS_PER_JOB)
}

/** Jobs that suggest for `units` of a document: one per stretch, one per unit for the units named in `alone`. */
export function suggestJobs(
  document: string,
  units: readonly number[],
  alone: ReadonlySet<number> = new Set(),
): readonly Job[] {
  const stretches = new Map<string, number[]>()
  for (const unit of [...units].sort((a, b) => a - b)) {
    const key = alone.has(unit) ? `unit ${unit}` : `stretch ${stretchOf(unit)}`
    stretches.set(key, [...(stretches.get(key) ?? []), unit])
  }
  return [...stretches.values()].map((list) => ({
    name: 'units.suggest',
    payload: { document, units: list },
  }))
}
