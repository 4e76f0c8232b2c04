import type { DocumentKind } from '../../domain/document.js'
import type { SectionRole } from '../../domain/unit.js'
import { headingRole } from '../headingRole.js'
import type { Piece } from '../layOut.js'
import { isHeading, runInHeading } from '../recogniseHeading.js'

/** The first line of a piece with what it heads or labels. */
export interface Line {
  readonly at: number
  readonly piece: Piece
  readonly text: string
  /** Words of the section heading this line is or begins with, else null. */
  readonly heading: string | null
  readonly role: SectionRole | null
  /** The heading, or the words before a colon or in the first cell of a row ("Class code"), else null. */
  readonly label: string | null
}

/** The first lines of all pieces, in order. */
export function readLines(text: string, pieces: readonly Piece[], kind: DocumentKind): readonly Line[] {
  return pieces.map((piece, at) => {
    const content = text.slice(piece.start, piece.end)
    const line = content.split('\n')[0]?.trim() ?? ''
    const runIn = piece.form === 'text' ? runInHeading(content, kind) : null
    const heading = isHeading(text, pieces, at, kind) ? line : (runIn?.heading ?? null)
    const role = heading === null ? null : headingRole(heading, kind)
    const field = /^(\p{L}[^:\t|]{1,40})\s*[:\t|]/u.exec(line)?.[1] ?? null
    const label = heading ?? field
    const words = { heading: wordsOf(heading), label: wordsOf(label) }
    return { at, piece, text: line, role, ...words }
  })
}

/** A line as its words: lower case, single spaces, no marks. */
export function wordsOf(line: string): string
export function wordsOf(line: string | null): string | null
export function wordsOf(line: string | null): string | null {
  return line === null
    ? null
    : line
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
}
