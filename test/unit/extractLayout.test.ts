import { describe, expect, it } from 'vitest'
import type { Extracted } from '../../src/domain/document.js'
import { extractBytes } from '../../src/extract/extractBytes.js'
import { bytesOf, docxOf, type PdfDocument, pdfOf } from '../support/documents.js'

async function read(name: string, bytes: Uint8Array): Promise<Extracted> {
  const outcome = await extractBytes({ name, bytes })
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  return outcome
}
const readPdf = async (draw: (pdf: PdfDocument) => void, options?: object) =>
  read('a.pdf', await pdfOf(draw, options))
const readText = (name: string, text: string) => read(name, new Uint8Array(Buffer.from(text)))

/** Blocks as "role level: text", the level left out where there is none. */
const blocksOf = ({ text, blocks }: Extracted) =>
  blocks.map(({ role, level, start, end }) => `${role}${level ?? ''}: ${text.slice(start, end)}`)

const LOREM =
  'The purpose of this course is to introduce the methods that analysts use every day in companies and agencies, and to practise them on data that were collected for another purpose by other people.'

/** Text lines from `top`, 14 points apart. */
function lines(pdf: PdfDocument, x: number, top: number, texts: readonly string[]): void {
  texts.forEach((text, index) => {
    pdf.text(text, x, top + 14 * index, { lineBreak: false })
  })
}

describe('a PDF', () => {
  it('in two columns is read down the left one first', async () => {
    const left = Array.from({ length: 9 }, (_, i) => `left line ${i} of the first column here`)
    const right = Array.from({ length: 9 }, (_, i) => `right line ${i} of the second column`)
    const { text } = await readPdf((pdf) => {
      pdf.font('Helvetica-Bold').fontSize(18).text('Course Syllabus for Both Columns of the Page', 72, 72)
      pdf.font('Helvetica').fontSize(10)
      left.forEach((line, i) => {
        lines(pdf, 72, 120 + 14 * i, [line])
        lines(pdf, 320, 120 + 14 * i, [right[i] ?? ''])
      })
    })
    expect(text.replace(/\n/g, ' ')).toBe(
      ['Course Syllabus for Both Columns of the Page', ...left, ...right].join(' '),
    )
  })

  it('has its words whole again where lines broke them, and keeps real hyphens', async () => {
    const { text } = await readPdf((pdf) => {
      pdf.fontSize(10)
      lines(pdf, 72, 100, [
        'Students who finish this course explain what a representative sample is and why a repre-',
        'sentative sample is better than a large one, and they take part in self-directed and self-',
        'directed work. They describe the ﬁrst step of an analysis and its eﬀect on all other steps.',
      ])
    })
    expect(text).toContain('why a representative sample is better')
    expect(text).toContain('self-directed and self-directed work')
    expect(text.split('\n')).toHaveLength(1)
  })

  it('has headings by size and weight, and no running headers or page numbers', async () => {
    const document = await readPdf(
      (pdf) => {
        for (let page = 1; page <= 4; page++) {
          if (page > 1) pdf.addPage()
          pdf.font('Helvetica').fontSize(8).text('BUS 101 Syllabus, Larkfield College', 72, 30)
          pdf.font('Helvetica-Bold').fontSize(16).text(`Part ${page}`, 72, 80)
          pdf.fontSize(10).text('Grading Policy', 72, 120)
          pdf.font('Helvetica').text(`${LOREM} ${page}.`, 72, 140, { width: 460 })
          pdf.fontSize(8).text(`Page ${page} of 4`, 280, 750)
        }
      },
      { margin: 20 },
    )
    expect(document.text).not.toMatch(/Larkfield|Page \d/)
    expect(blocksOf(document).filter((block) => block.startsWith('heading'))).toEqual(
      [1, 2, 3, 4].flatMap((page) => [`heading1: Part ${page}`, 'heading2: Grading Policy']),
    )
    expect(document.pages.map(({ start }) => document.text.slice(start, start + 6))).toEqual(
      [1, 2, 3, 4].map((page) => `Part ${page}`),
    )
  })

  it('keeps list items apart, wrapped lines together and sub-items below', async () => {
    const document = await readPdf((pdf) => {
      pdf.fontSize(10)
      lines(pdf, 72, 100, ['Students will be able to:', '1. Prepare budgets', '2. Explain ethical issues to'])
      lines(pdf, 84, 142, ['clients and colleagues'])
      lines(pdf, 100, 156, ['a. in writing', 'b. in a meeting'])
      lines(pdf, 72, 184, ['3. Present results', '• Work in teams', '• Listen'])
    })
    expect(blocksOf(document)).toEqual([
      'paragraph: Students will be able to:',
      'bullet1: Prepare budgets',
      'bullet1: Explain ethical issues to clients and colleagues',
      'bullet2: in writing',
      'bullet2: in a meeting',
      'bullet1: Present results',
      'bullet2: Work in teams',
      'bullet2: Listen',
    ])
  })

  it('keeps the cells of a table apart', async () => {
    const rows = [
      ['Component', 'Weight'],
      ['Quizzes', '20%'],
      ['Final project', '80%'],
    ]
    const document = await readPdf((pdf) => {
      pdf.fontSize(10).text(LOREM, 72, 80)
      rows.forEach(([first = '', second = ''], index) => {
        lines(pdf, 72, 160 + 20 * index, [first])
        lines(pdf, 250, 160 + 20 * index, [second])
      })
    })
    expect(blocksOf(document).slice(1)).toEqual(rows.map((row) => `table_row: ${row.join(' | ')}`))
  })

  it('puts the wrapped lines of a table row together, short cells in the middle of tall ones, too', async () => {
    const rows = [
      ['Clarity', 'The topic is explained clearly, key concepts', 'are accurate for the class.'],
      ['Use of evidence', 'Evidence is drawn from several sources and', 'weighed against the opposite view.'],
      [
        'Discussion',
        'The student facilitates the discussion well',
        'and responds to what peers have to say.',
      ],
      ['Organization', 'The presentation is concise and structured', 'for people who hear it once.'],
    ]
    const document = await readPdf((pdf) => {
      pdf.fontSize(10).text(LOREM, 72, 60)
      rows.forEach(([label = '', ...texts], index) => {
        lines(pdf, 72, 167 + 34 * index, [label])
        lines(pdf, 250, 160 + 34 * index, texts)
      })
    })
    expect(blocksOf(document).slice(1)).toEqual(
      rows.map(([label, ...texts]) => `table_row: ${label} | ${texts.join(' ')}`),
    )
  })

  it('protected against changes only is read without a password', async () => {
    const { text } = await readPdf((pdf) => pdf.text(LOREM), { ownerPassword: 'secret' })
    expect(text).toBe(LOREM)
  })

  it('with a page of pictures between others says so', async () => {
    const document = await readPdf((pdf) => {
      pdf.text(LOREM).addPage().rect(50, 50, 500, 600).fill('#999').addPage().fillColor('black').text(LOREM)
    })
    expect(document.warnings).toEqual([expect.objectContaining({ id: 'pages_without_text' })])
    expect(document.pages[1]).toMatchObject({ page: 2, start: LOREM.length + 1, end: LOREM.length + 1 })
  })
})

describe('a web page', () => {
  it('is read without navigation, scripts, forms and hidden text', async () => {
    const { text, title } = await readText(
      'a.html',
      `<!doctype html><title>Syllabus</title><style>p{}</style><body><nav>Home News</nav><header>Banner</header>
      <script>var x = 1</script><p hidden>secret<p style="display:none">secret</p><select><option>No</select>
      <main><h1>BUS 101</h1><p>${LOREM}</p></main><aside>Related</aside><footer>Contact</footer>`,
    )
    expect(text).toBe(`BUS 101\n${LOREM}`)
    expect(title).toBe('Syllabus')
  })

  it('keeps list items, cells and labels apart', async () => {
    const document = await readText(
      'a.html',
      `<!doctype html><body><p><b>Outcomes</b></p><ul><li>Prepare budgets<ul><li><p>monthly</p><li>yearly</ul>
      <li>Present<br>results</ul><table><tr><th>Week<th>Topic<tr><td>1<td>Sam<i>pling</i></table>
      <div><span>Instructor</span><span>[Name]</span></div><p>H<sub>2</sub>O and CO<sub>2</sub><sup><a href="#n1">1</a></sup>.`,
    )
    expect(blocksOf(document)).toEqual([
      'heading: Outcomes',
      'bullet1: Prepare budgets',
      'bullet2: monthly',
      'bullet2: yearly',
      'bullet1: Present',
      'paragraph: results',
      'table_row: Week | Topic',
      'table_row: 1 | Sampling',
      'paragraph: Instructor [Name]',
      'paragraph: H2O and CO2.',
    ])
  })

  it('with a numbered table for a list is read as a list', async () => {
    const document = await readText(
      'a.html',
      '<!doctype html><table><tr><td>01<td>Read scores<tr><td>02<td>Write music</table>',
    )
    expect(blocksOf(document)).toEqual(['bullet1: Read scores', 'bullet1: Write music'])
  })

  it('is decoded as it declares', async () => {
    const page = '<!doctype html><meta charset="iso-8859-1"><p>R\u00e9sum\u00e9 writing'
    expect((await read('a.html', bytesOf(page))).text).toBe('R\u00e9sum\u00e9 writing')
  })
})

describe('a Word document', () => {
  it('runs nothing and fetches nothing that it asks for', async () => {
    const body =
      '<w:p><w:hyperlink w:anchor="javascript:alert(1)"><w:r><w:t>Prepare &lt;script&gt; tags</w:t></w:r></w:hyperlink></w:p>'
    expect((await read('a.docx', await docxOf(body))).text).toBe('Prepare <script> tags')
  })
})

describe('Markdown', () => {
  it('keeps headings, lists, tables and quotes; front matter and marks go', async () => {
    const document = await readText(
      'a.md',
      '---\nauthor: x\n---\n# BUS 101\n\n**Outcomes**\n\n1. *Prepare* budgets &amp; plans\n   - monthly\n2. [Explain](http://a.b) results\n\n> Quoted\n> text\n\n| Week | Topic |\n|---|---|\n| 1 | Data |\n\n**Required Texts\n',
    )
    expect(document.title).toBe('BUS 101')
    expect(blocksOf(document)).toEqual([
      'heading1: BUS 101',
      'heading: Outcomes',
      'bullet1: Prepare budgets & plans',
      'bullet2: monthly',
      'bullet1: Explain results',
      'paragraph: Quoted text',
      'table_row: Week | Topic',
      'table_row: 1 | Data',
      'paragraph: Required Texts',
    ])
  })
})

describe('plain text', () => {
  it('has wrapped lines joined and typed lists recognised', async () => {
    const document = await readText(
      'a.txt',
      'DUTIES\n\nThe analyst prepares the reports that managers of the company ask for and explains\nwhat they mean to people who have never seen one before in all their working lives.\n\n* Prepares budgets\n* Presents results of every quarter to the board of directors and to the auditors of\n  the company\nREQUIREMENTS\n- Two years of experience\n',
    )
    expect(blocksOf(document)).toEqual([
      'heading: DUTIES',
      'paragraph: The analyst prepares the reports that managers of the company ask for and explains what they mean to people who have never seen one before in all their working lives.',
      'bullet1: Prepares budgets',
      'bullet1: Presents results of every quarter to the board of directors and to the auditors of the company',
      'heading: REQUIREMENTS',
      'bullet1: Two years of experience',
    ])
  })

  it('in an old encoding is read with a warning', async () => {
    const document = await read('a.txt', bytesOf('Prepare r\u00e9sum\u00e9s \u0093well\u0094'))
    expect(document.text).toBe('Prepare r\u00e9sum\u00e9s \u201cwell\u201d')
    expect(document.warnings).toEqual([expect.objectContaining({ id: 'old_encoding' })])
  })

  it('of two million letters without a paragraph is read in seconds', async () => {
    const started = performance.now()
    await readText('a.txt', 'all the work that an analyst does in a week and in a month\n'.repeat(35_000))
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
