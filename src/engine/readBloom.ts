import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BLOOM_LEVELS } from '../domain/bloom.js'
import { BLOOM_FEATURES } from '../statements/bloom/bloomFeatures.js'
import type { BloomModel } from '../statements/bloom/bloomLevel.js'
import { failure } from '../wire/errors.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'

/** One number per level, in hundredths. */
const hundredths = z.array(z.number().int()).length(BLOOM_LEVELS.length)

const bloomFile = z.object({
  /** Another number: the weights were fitted on features this code does not compute. */
  features: z.literal(BLOOM_FEATURES),
  levels: z.tuple(BLOOM_LEVELS.map((level) => z.literal(level)) as [z.ZodLiteral, ...z.ZodLiteral[]]),
  fittedOn: z.string(),
  temperature: z.number().positive(),
  intercept: hundredths,
  weights: z.record(z.string(), hundredths),
})

/**
 * The weights fitted by `scripts/training/bloom.mjs`, from `bloom.json` in `modelDir` (default: `models/`).
 * @throws `model_damaged` when the file is missing, has another shape or belongs to another version of the features.
 */
export function readBloom(modelDir: string = join(PACKAGE_ROOT, 'models')): BloomModel {
  try {
    const file = bloomFile.parse(JSON.parse(readFileSync(join(modelDir, 'bloom.json'), 'utf8')))
    const scaled = (numbers: readonly number[]) => numbers.map((number) => number / 100)
    return {
      features: file.features,
      temperature: file.temperature,
      intercept: scaled(file.intercept),
      weights: new Map(Object.entries(file.weights).map(([name, numbers]) => [name, scaled(numbers)])),
    }
  } catch (cause) {
    throw failure('model_damaged', ['bloom.json'], cause)
  }
}
