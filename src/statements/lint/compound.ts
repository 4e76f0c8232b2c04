import type { LintFinding } from '../../domain/lint.js'
import type { Compound } from './readCompound.js'

/** Parts that are offered one by one. */
const MOST = 4

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
    fixes: found.alone ? found.parts.slice(0, MOST).map((text) => ({ label: labelOf(text), text })) : [],
  }
}

/** Enough of a part to know it by: "only “Think critically”". */
function labelOf(text: string): string {
  const words = text.split(' ')
  return `only “${words.slice(0, 4).join(' ')}${words.length > 4 ? ' …' : ''}”`
}
