import type { ReferenceFramework } from '../domain/framework.js'
import { ONET_MODIFIED } from './onetCitation.js'

/**
 * The framework to store when an official release comes in over a built-in one: the release's items, texts and edges,
 * with our exemplars and cues kept for equal codes and our negatives kept whole. Items only the built-in has are left
 * out, so that the store retires them.
 */
export function mergeRelease(builtIn: ReferenceFramework, release: ReferenceFramework): ReferenceFramework {
  const ours = new Map(builtIn.items.map((item) => [item.code, item]))
  return {
    ...release,
    id: builtIn.id,
    citation: `${release.citation} ${ONET_MODIFIED}`,
    items: release.items.map((item) => {
      const known = ours.get(item.code)
      return known === undefined || known.level !== item.level
        ? item
        : {
            ...item,
            description: item.description ?? known.description,
            exemplars: known.exemplars,
            cues: known.cues,
          }
    }),
    negatives: builtIn.negatives,
  }
}
