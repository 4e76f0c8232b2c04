import type { Piece } from './composeText.js'
import type { Marker } from './readMarker.js'

/** A block of laid-out text with its list mark and the place of its first line. */
interface Placed {
  readonly role: Piece['role']
  readonly marker: Marker | null
  readonly first: { readonly x: number; readonly size: number }
}

/** Tells the depth of each list item by its indent, and by the look of its mark where the indent is the same. */
export function listDepth(): (block: Placed) => number | undefined {
  let around: { readonly look: string; readonly x: number }[] = []
  return ({ role, marker, first }) => {
    if (role !== 'bullet' || marker === null) {
      // A paragraph inside an item stands right of the list's marks.
      if (role !== 'paragraph' || first.x <= (around[0]?.x ?? 0) + first.size * 0.5) around = []
      return undefined
    }
    const near = first.size * 0.6
    const same = around.findIndex((list) => list.look === marker.look && Math.abs(list.x - first.x) < near)
    if (same >= 0) around = around.slice(0, same + 1)
    else {
      around = around.filter((list) => list.x < first.x + near)
      around.push({ look: marker.look, x: first.x })
    }
    return around.length
  }
}
