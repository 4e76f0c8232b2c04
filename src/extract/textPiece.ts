import type { Piece } from './composeText.js'
import { isLabel, isShouted } from './plainHeading.js'
import { readMarker } from './readMarker.js'

const LONGEST_BOLD_HEADING = 80

/** The block of a line whose format says nothing more: a typed list mark makes a list item, bold or capitals a heading. */
export function textPiece(line: string, isBold: boolean): Piece {
  const marker = readMarker(line)
  if (marker) return { role: 'bullet', text: line.slice(marker.length) }
  const bold = isBold && line.length <= LONGEST_BOLD_HEADING && !/[.;,]$/.test(line)
  return { role: bold || isShouted(line) || isLabel(line) ? 'heading' : 'paragraph', text: line }
}
