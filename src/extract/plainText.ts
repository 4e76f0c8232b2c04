import type { ExtractOutcome, Warning } from '../domain/document.js'
import { composeText, type Piece } from './composeText.js'
import { decodeText } from './decodeText.js'
import { joinLines, type Line } from './joinLines.js'
import { hyphensOf } from './joinText.js'
import type { ExtractLimits } from './limits.js'
import { refuse } from './refusals.js'

/** Reads a text file in UTF-8, UTF-16 with byte order mark, or Windows-1252. */
export async function readPlainText(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const { text, warnings } = decodeText(bytes)
  return readText(text, limits, warnings)
}

/** Reads decoded plain text: typed list marks, headings in capitals, wrapped lines. */
export function readText(text: string, limits: ExtractLimits, warnings: readonly Warning[]): ExtractOutcome {
  if (text.length > limits.textChars) return refuse('too_much_text', `${limits.textChars} characters`)
  return composeText({ format: 'txt', title: null, pieces: textPieces(text), warnings }, limits)
}

/** The blocks of plain text. */
export function textPieces(text: string): readonly Piece[] {
  const raw = text.split(/\r\n|[\n\r\f\u2028\u2029]/)
  const edge = wrapColumn(raw)
  const lines: Line[] = []
  let gap = 2
  for (const line of raw) {
    const content = line.replace(/\s+/g, ' ').trim()
    if (content === '' || /^[-=_*~#]{3,}$/.test(content)) {
      gap = 2
      continue
    }
    const x = indentOf(line)
    const mark = /^\s*(?:\S{1,4}\s+)/.exec(line)?.[0].length
    lines.push({
      text: content,
      x,
      right: x + content.length,
      size: 2,
      bold: false,
      gap,
      edge,
      textX: mark ?? x,
    })
    gap = 1
  }
  return joinLines(lines, hyphensOf(raw))
}

function indentOf(line: string): number {
  return (/^\s*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length
}

/** The column lines are wrapped at, or infinity when every paragraph is one line. */
function wrapColumn(raw: readonly string[]): number {
  const lengths = raw.map((line) => line.trimEnd().length).filter((length) => length > 20)
  lengths.sort((a, b) => a - b)
  const wide = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return wide > 150 || lengths.length < 5 ? Number.POSITIVE_INFINITY : wide
}
