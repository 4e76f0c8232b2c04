import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { failure } from '../wire/errors.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'

/** Evidence for one candidate, each a number of about 0-1; `scoreLevel` says how each is measured. */
export const SIGNALS = ['title', 'described', 'examples', 'words', 'votes', 'cue'] as const
export type Signal = (typeof SIGNALS)[number]

const weights = z.object(
  Object.fromEntries(SIGNALS.map((signal) => [signal, z.number()])) as Record<Signal, z.ZodNumber>,
)

const levelFusion = z.object({
  weights,
  /** How much more often than its wording suggests an item is meant, by code; 0 when absent. */
  itemBias: z.record(z.string(), z.number()),
  /** Logistic calibration, see `calibrate`. */
  calibration: z.object({
    intercept: z.number(),
    share: z.number(),
    closeness: z.number(),
    items: z.number(),
  }),
  /** A match is proposed from this probability on. */
  threshold: z.number().min(0).max(1),
})

const fusion = z.object({
  /** Revision of the encoder whose vectors the weights were fitted on. */
  encoder: z.string(),
  fittedOn: z.string(),
  /** By `framework:level`; `*` is used for every other level and framework. */
  levels: z.record(z.string(), levelFusion).refine((levels) => '*' in levels),
  skills: z.object({
    intercept: z.number(),
    examples: z.number(),
    negatives: z.number(),
    cue: z.number(),
    secondCue: z.number(),
    threshold: z.number().min(0).max(1),
  }),
})

export type Fusion = Readonly<z.infer<typeof fusion>>
export type LevelFusion = Fusion['levels'][string]

/**
 * The weights fitted by `scripts/training/calibrate.mjs`, from `fusion.json` in `modelDir` (default: `models/`).
 * @throws `model_damaged` when the file is missing or does not have the expected shape.
 */
export function readFusion(modelDir: string = join(PACKAGE_ROOT, 'models')): Fusion {
  try {
    return fusion.parse(JSON.parse(readFileSync(join(modelDir, 'fusion.json'), 'utf8')))
  } catch (cause) {
    throw failure('model_damaged', ['fusion.json'], cause)
  }
}
