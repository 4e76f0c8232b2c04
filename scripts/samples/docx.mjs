// Content blocks → DOCX with real heading styles, numbering, tables, header and footer.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { entry, runs } from './blocks.mjs'

const WIDTH = 9360 // twentieths of a point between 1 inch margins on US letter

export function makeDocx(content) {
  return withClockAt(content.date, () => Packer.toBuffer(build(content)))
}

function build({ title, subject, author, header, footer, blocks }) {
  let lists = 0
  return new Document({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    styles: styles(),
    numbering: { config: [levels('bullets', bullet), levels('numbers', number)] },
    sections: [
      {
        properties: { page: { size: { width: 12240, height: 15840 } } },
        headers: header ? { default: new Header({ children: [small(header)] }) } : {},
        footers: { default: new Footer({ children: [pageLine(footer)] }) },
        children: blocks.flatMap((block) => draw(block, () => ++lists)),
      },
    ],
  })
}

function draw(block, nextList) {
  if (block.title) return block.title.map((line, i, all) => titleLine(line, i === all.length - 1))
  if (block.h1) return [new Paragraph({ text: block.h1, heading: HeadingLevel.HEADING_1 })]
  if (block.h2) return [new Paragraph({ text: block.h2, heading: HeadingLevel.HEADING_2 })]
  if (block.p) return [new Paragraph({ children: text(block.p) })]
  if (block.ul) return list(block.ul, 'bullets', nextList(), 0)
  if (block.ol) return list(block.ol, 'numbers', nextList(), 0)
  if (block.facts) return table({ widths: [0.28, 0.72], rows: block.facts.map(([k, v]) => [`**${k}**`, v]) })
  if (block.table) return table(block.table)
  throw new Error(`unknown block: ${Object.keys(block).join(', ')}`)
}

function text(line, all = {}) {
  return runs(line).map((run) => new TextRun({ text: run.text, bold: run.bold, ...all }))
}

function titleLine(line, last) {
  if (last) return new Paragraph({ text: line, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER })
  return new Paragraph({ children: text(line), alignment: AlignmentType.CENTER, spacing: { after: 40 } })
}

function list(items, reference, instance, level) {
  return items.flatMap((item) => {
    const [line, below] = entry(item)
    const numbering = { reference, level, instance }
    const paragraph = new Paragraph({ children: text(line), numbering, spacing: { after: 60 } })
    return [paragraph, ...list(below, reference, instance, level + 1)]
  })
}

function table({ widths, head, rows }) {
  const cell = (line, i, isHead) =>
    new TableCell({
      width: { size: Math.round(widths[i] * WIDTH), type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E6EBF1' } } : {}),
      children: [
        new Paragraph({ children: text(line, isHead ? { bold: true } : {}), spacing: { after: 0 } }),
      ],
    })
  const row = (cells, isHead) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}), // an explicit false is read as true by some readers
      cantSplit: true,
      children: cells.map((line, i) => cell(line, i, isHead)),
    })
  return [
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths.map((w) => Math.round(w * WIDTH)),
      rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
    }),
    new Paragraph({ text: '', spacing: { after: 60 } }),
  ]
}

function small(line) {
  return new Paragraph({ children: [new TextRun({ text: line, size: 17, color: '4A4A4A' })] })
}

function pageLine(line) {
  const children = [`${line}\tPage `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [new TextRun({ children, size: 17, color: '4A4A4A' })],
  })
}

function levels(reference, format) {
  const style = (level) => ({ paragraph: { indent: { left: 540 + level * 360, hanging: 300 } } })
  return { reference, levels: [0, 1].map((level) => ({ level, ...format(level), style: style(level) })) }
}

function bullet(level) {
  return { format: LevelFormat.BULLET, text: level === 0 ? '•' : '–', alignment: AlignmentType.LEFT }
}

function number(level) {
  if (level === 0) return { format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }
  return { format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.LEFT }
}

function styles() {
  const heading = (size, before) => ({
    run: { font: 'Calibri', size, bold: true, color: '1F3D5C' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120 } } },
      title: heading(36, 60),
      heading1: heading(27, 280),
      heading2: heading(23, 180),
    },
  }
}

/** The library stamps "now" into the zip entries and core.xml; this gives it a fixed now. */
async function withClockAt(date, work) {
  const RealDate = globalThis.Date
  const now = RealDate.parse(date)
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length > 0 ? args : [now]))
    }

    static now() {
      return now
    }
  }
  try {
    return await work()
  } finally {
    globalThis.Date = RealDate
  }
}
