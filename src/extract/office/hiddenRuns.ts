/** Run style that `markHiddenRuns` gives and the DOCX reader maps to hidden text. */
export const HIDDEN_RUN = 'TributaryHidden'

/**
 * Gives the hidden runs of a Word document part (WordprocessingML) a run style of their own, because mammoth does not
 * see them: `w:vanish`, and white letters on no other ground. In tables, text boxes and on a coloured page white
 * letters are design.
 */
export function markHiddenRuns(xml: string): string {
  const isColoured = xml.includes('<w:background')
  let around = 0
  let shaded = false
  return xml
    .split(/(?=<w:r(?:\s[^<>]*)?>)/)
    .map((part) => {
      const marked = mark(part, !isColoured && around <= 0 && !shaded)
      around += count(part, /<w:(?:tbl|txbxContent)[\s>]/g) - count(part, /<\/w:(?:tbl|txbxContent)>/g)
      const paragraph = Math.max(part.lastIndexOf('<w:p>'), part.lastIndexOf('<w:p '))
      if (paragraph >= 0) shaded = part.includes('<w:shd', paragraph)
      return marked
    })
    .join('')
}

function mark(part: string, whiteHides: boolean): string {
  const opening = /^<w:r(?:\s[^<>]*)?>\s*<w:rPr>/.exec(part)?.[0]
  const end = opening === undefined ? -1 : part.indexOf('</w:rPr>')
  if (opening === undefined || end < 0) return part
  const props = part.slice(opening.length, end)
  const vanishes = /<w:vanish\s*(?:\/>|w:val="(?:1|true|on)")/.test(props)
  const white = /<w:color\s[^<>]*w:val="ffffff"/i.test(props) && !/<w:(?:shd|highlight)\s/.test(props)
  if (!vanishes && !(white && whiteHides)) return part
  const rest = props.replace(/<w:rStyle\s[^<>]*\/>/g, '')
  return `${opening}<w:rStyle w:val="${HIDDEN_RUN}"/>${rest}${part.slice(end)}`
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
