import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LEVELS, type ReferenceFramework } from '../domain/framework.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'

/** Ids of the frameworks that are in the box, `corpora/frameworks/<id>.json`. */
export const BUILT_IN = ['21cs', 'onet'] as const
export type BuiltIn = (typeof BUILT_IN)[number]

const texts = z.array(z.string().min(1))
const bySide = z.object({ academic: texts, workplace: texts })

const schema = z.object({
  id: z.enum(BUILT_IN),
  title: z.string().min(1),
  publisher: z.string().min(1),
  release: z.string().nullable().default(null),
  citation: z.string().min(1),
  licence: z.string().min(1),
  items: z.array(
    z.object({
      code: z.string().min(1),
      level: z.enum(LEVELS),
      title: z.string().min(1),
      definition: z.string().optional(),
      description: z.string().optional(),
      parent: z.string().nullable().default(null),
      indicators: texts.default([]),
      exemplars: z.union([texts, bySide]).default([]),
      cues: texts.default([]),
    }),
  ),
  negatives: texts.default([]),
})

/** A framework of `corpora/` as the store and the matcher take it. */
export async function loadBuiltIn(id: BuiltIn): Promise<ReferenceFramework> {
  const file = join(PACKAGE_ROOT, 'corpora/frameworks', `${id}.json`)
  const { items, ...framework } = schema.parse(JSON.parse(await readFile(file, 'utf8')))
  return {
    kind: 'reference_framework',
    ...framework,
    edges: [],
    items: items.map(
      ({ code, level, title, definition, description, parent, indicators, exemplars, cues }) => ({
        kind: 'reference_item',
        framework: id,
        ...{ level, code, title, parent, cues },
        description: definition ?? description ?? null,
        exemplars: [
          ...(Array.isArray(exemplars) ? exemplars : [...exemplars.academic, ...exemplars.workplace]),
          ...indicators,
        ],
      }),
    ),
  }
}
