import { decodePage } from './rtfCharset.js'
import { type RtfTable, rtfTables } from './rtfTables.js'
import { type RtfToken, rtfTokens } from './rtfTokens.js'
import { RTF_CHARACTERS, RTF_SKIPPED, RTF_STARRED, RTF_SYMBOLS } from './rtfWords.js'
import { PLAIN_PARAGRAPH, type RtfParagraph, rtfWriter } from './rtfWriter.js'

export interface RtfHtml {
  readonly html: string
  readonly hasPictures: boolean
}

/** What holds until the group ends. */
interface Group {
  readonly destination: 'text' | 'skip' | RtfTable
  readonly bold: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  readonly font: number | null
  readonly colour: number
  readonly shaded: boolean
  /** Characters that stand in for one `\u` character. */
  readonly standIns: number
  /** Whether nothing or only `\*` was read yet, so that the next word may name the group's destination. */
  readonly fresh: 'new' | 'starred' | null
  readonly isNote: boolean
}

const PLAIN = { bold: false, hidden: false, deleted: false, font: null, colour: 0, shaded: false } as const
const OUTSIDE: Group = { destination: 'text', ...PLAIN, standIns: 1, fresh: null, isNote: false }
const TABLES: Readonly<Record<string, RtfTable>> = {
  fonttbl: 'fonts',
  colortbl: 'colours',
  stylesheet: 'styles',
}

interface Flow {
  readonly writer: ReturnType<typeof rtfWriter>
  props: RtfParagraph
  /** The paragraph has a list mark written before it. */
  hasMark: boolean
}

const newFlow = (): Flow => ({ writer: rtfWriter(), props: { ...PLAIN_PARAGRAPH }, hasMark: false })

/**
 * Reads a rich text file, given as Latin-1, as HTML for `htmlPieces`: headings by style or outline level, list items,
 * table rows, bold, hidden and white text. Foot- and endnotes come last. Pictures, headers, footers, comments and
 * deleted text are left out. Groups may nest `depth` deep; a file that ends inside a group was cut off.
 */
export function rtfHtml(source: string, depth: number): RtfHtml | 'too_deep' | 'cut_off' {
  const reader = rtfReader()
  let open = 0
  for (const token of rtfTokens(source)) {
    open = reader.read(token)
    if (open > depth) return 'too_deep'
  }
  return open > 0 ? 'cut_off' : reader.finish()
}

function rtfReader() {
  const tables = rtfTables()
  const notes: string[] = []
  const stack: Group[] = []
  let group = OUTSIDE
  let flow = newFlow()
  /** The text around the note that is read. */
  let around: Flow | null = null
  let hasPictures = false
  let documentPage = 1252
  /** Characters still to be passed over after a `\u` character. */
  let standingIn = 0
  /** Bytes not decoded yet, as Latin-1. */
  let bytes = ''

  const write = (text: string): void => {
    if (group.deleted) return
    const white = tables.isWhite(group.colour) && !group.shaded && !flow.props.inTable
    flow.writer.add(text, group.bold, group.hidden || white)
  }
  const flushBytes = (): void => {
    if (bytes === '') return
    write(decodePage(bytes, (group.font === null ? undefined : tables.pageOf(group.font)) ?? documentPage))
    bytes = ''
  }
  const endParagraph = (props: RtfParagraph): void => {
    flow.writer.paragraph(props, flow.hasMark)
    flow.hasMark = false
  }

  const readText = (text: string): void => {
    if (group.destination === 'text') {
      bytes += text.slice(standingIn)
      standingIn = Math.max(standingIn - text.length, 0)
    } else if (group.destination !== 'skip') tables.text(group.destination, text)
  }

  const readFormat = (word: string, value: number | null): boolean => {
    const on = value !== 0
    if (word === 'plain') group = { ...group, ...PLAIN }
    else if (word === 'b') group = { ...group, bold: on }
    else if (word === 'v') group = { ...group, hidden: on }
    else if (word === 'deleted') group = { ...group, deleted: on }
    else if (word === 'f') group = { ...group, font: value }
    else if (word === 'cf') group = { ...group, colour: value ?? 0 }
    else if (['cb', 'chcbpat', 'highlight', 'cbpat'].includes(word)) group = { ...group, shaded: on }
    else if (word === 'uc') group = { ...group, standIns: value ?? 1 }
    else return false
    return true
  }

  const readParagraphWord = (word: string, value: number | null): void => {
    const { props, writer } = flow
    if (word === 'pard') flow.props = { ...PLAIN_PARAGRAPH }
    else if (word === 's') props.heading = tables.headingOf(value ?? -1)
    else if (word === 'outlinelevel' && value !== null && value < 9) props.heading = Math.min(value + 1, 6)
    else if (word === 'ls') props.isListed = value !== 0
    else if (word === 'ilvl') props.listLevel = value
    else if (word === 'li') props.indent = value ?? 0
    else if (word === 'fi') props.firstLine = value ?? 0
    else if (word === 'intbl') props.inTable = true
    else if (word === 'itap') props.tables = value ?? 1
    else if (word === 'trowd') writer.beginRow()
    else if (word === 'par' || word === 'sect') endParagraph(props)
    else if (word === 'cell' || word === 'nestcell') {
      endParagraph({ ...props, inTable: true, tables: word === 'cell' ? 1 : 2 })
      writer.endCell(word === 'nestcell')
    } else if (word === 'row' || word === 'nestrow') writer.endRow(word === 'nestrow')
  }

  const readWord = (word: string, value: number | null): void => {
    if (word === 'ansicpg' && value !== null) documentPage = value
    else if (word === 'mac') documentPage = 10000
    if (group.destination === 'text') readTextWord(word, value)
    else if (group.destination !== 'skip') tables.word(group.destination, word, value)
  }

  const readTextWord = (word: string, value: number | null): void => {
    const character = RTF_CHARACTERS[word]
    if (word === 'u' && value !== null) {
      write(String.fromCharCode(value < 0 ? value + 0x10000 : value))
      standingIn = group.standIns
    } else if (character !== undefined) write(character)
    else if (!readFormat(word, value)) readParagraphWord(word, value)
  }

  /** The first word of a group may name what the group holds. */
  const enter = (word: string): void => {
    const starred = group.fresh === 'starred'
    group = { ...group, fresh: null }
    if (group.destination !== 'text') return
    if (word === 'pict') hasPictures = true
    if (word === 'listtext' || word === 'pntext') flow.hasMark = true
    const table = TABLES[word]
    if (table) tables.begin(table)
    const skipped = RTF_SKIPPED.has(word) || (starred && !RTF_STARRED.has(word) && !table)
    group = { ...group, destination: table ?? (skipped ? 'skip' : 'text') }
    if (word !== 'footnote' || around !== null) return
    around = flow
    flow = newFlow()
    group = { ...group, isNote: true }
  }

  const close = (): void => {
    if (group.destination !== 'text' && group.destination !== 'skip') tables.close(group.destination)
    if (group.isNote && around !== null) {
      endParagraph(flow.props)
      notes.push(flow.writer.finish())
      flow = around
      around = null
    }
    group = stack.pop() ?? OUTSIDE
  }

  const readSymbol = (symbol: string): void => {
    if (symbol === '*' && group.fresh === 'new') group = { ...group, fresh: 'starred' }
    else if (symbol === '\n' || symbol === '\r') readWord('par', null)
    else if (group.destination === 'text' && standingIn > 0) standingIn -= 1
    else if (group.destination === 'text') write(RTF_SYMBOLS[symbol] ?? '')
  }

  return {
    /** Reads one token; the answer is how deep groups are nested. */
    read(token: RtfToken): number {
      if (token.kind === 'byte' || token.kind === 'text') {
        if (group.fresh !== null) group = { ...group, fresh: null }
        readText(token.text)
        return stack.length
      }
      flushBytes()
      if (token.kind === 'word') {
        if (group.fresh !== null) enter(token.word)
        readWord(token.word, token.value)
      } else if (token.kind === 'symbol') readSymbol(token.symbol)
      else {
        standingIn = 0
        if (token.kind === 'close') close()
        else {
          stack.push(group)
          group = { ...group, fresh: 'new', isNote: false }
        }
      }
      return stack.length
    },
    finish(): RtfHtml {
      flushBytes()
      endParagraph(flow.props)
      const items = notes.map((note) => `<li>${note}</li>`).join('')
      return { html: flow.writer.finish() + (items === '' ? '' : `<ol>${items}</ol>`), hasPictures }
    },
  }
}
