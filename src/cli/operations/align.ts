import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { LEVELS, type ReferenceItem } from '../../domain/framework.js'
import type { Suggestion } from '../../domain/suggestion.js'
import { failure } from '../../wire/errors.js'
import type { Bench, Emit } from '../owner.js'
import { preparing } from '../preparing.js'

export const alignParams = z.strictObject({
  framework: z.string().min(1),
  level: z.enum(LEVELS).optional(),
  top: z.number().int().min(1).max(1000).default(5),
  all: z.boolean().default(false),
  texts: z.array(z.string()),
})

const MAX_LABEL_FILE_BYTES = 20_000_000

/** Matches each text with one framework, or with the labels of a UTF-8 file (one a line); one row a text (design §8). */
export async function align(bench: Bench, params: z.infer<typeof alignParams>, emit: Emit): Promise<void> {
  const framework = await prepare(bench, params.framework, emit)
  for (let start = 0; start < params.texts.length; start += 50) {
    const texts = params.texts.slice(start, start + 50)
    const answers = await bench.engine.align({
      framework,
      texts,
      top: params.top,
      ...(params.level ? { level: params.level } : {}),
    })
    for (const [index, suggestions] of answers.entries()) {
      const wanted = suggestions.filter((one) => params.all || one.match).slice(0, params.top)
      emit({ kind: 'row', row: { text: texts[index], matches: wanted.map(matchRow) } })
    }
    emit({ kind: 'progress', label: 'texts', done: start + texts.length, total: params.texts.length })
  }
}

function matchRow({ framework, level, code, title, score, probability, match }: Suggestion) {
  return { framework, level, code, title, score, probability, match }
}

/** Id of a framework the engine holds: a known one, or the label file loaded under an id of its own content. */
async function prepare(bench: Bench, idOrFile: string, emit: Emit): Promise<string> {
  await bench.loadFrameworks(preparing(emit))
  if (bench.engine.hasFramework(idOrFile)) return idOrFile
  const info = await stat(idOrFile).catch(() => null)
  if (!info?.isFile()) {
    throw failure('not_found', [`A framework or label file called "${idOrFile}"`])
  }
  if (info.size > MAX_LABEL_FILE_BYTES) {
    throw failure('framework_unreadable', [
      `${idOrFile} is larger than ${MAX_LABEL_FILE_BYTES / 1_000_000} MB.`,
    ])
  }
  const text = await readFile(idOrFile, 'utf8')
  const labels = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean)
  if (labels.length === 0)
    throw failure('framework_unreadable', [`${idOrFile} holds no label; write one on each line.`])
  const revision = createHash('sha256').update(labels.join('\n')).digest('hex').slice(0, 16)
  const id = `file-${revision}`
  const items = labels.map((label): ReferenceItem => labelItem(id, label))
  await bench.engine.putFramework(
    { kind: 'reference_framework', id, title: basename(idOrFile), edges: [], negatives: [], revision },
    items,
  )
  return id
}

function labelItem(framework: string, label: string): ReferenceItem {
  const text = { code: label, title: label, description: null, parent: null }
  return { kind: 'reference_item', framework, level: 'item', ...text, exemplars: [], cues: [] }
}
