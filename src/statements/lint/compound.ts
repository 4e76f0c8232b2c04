import type { LintFinding } from '../../domain/lint.js'
import type { Compound } from './readCompound.js'

const NAMES = ['first part', 'second part', 'third part', 'fourth part'] as const

/** Says that a wording holds several competencies, with each part as a wording where all of them stand alone. */
export function compound(found: Compound | null): LintFinding | null {
  if (found === null) return null
  const count = found.parts.length
  return {
    id: 'compound',
    sentence: `This holds ${count} competencies. ${
      found.alone
        ? 'One to a statement is easier to match and to assess.'
        : 'Name the thing each part is about, then make one statement of each.'
    }`,
    words: '',
    fixes: found.alone
      ? NAMES.flatMap((label, at) => {
          const text = found.parts[at]
          return text === undefined ? [] : [{ label, text }]
        })
      : [],
  }
}
