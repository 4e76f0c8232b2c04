import { SEED_LINES, type SeedFormat } from '../seedFiles.js'
import type { Traps } from './entities.js'
import { ANY_OR_HEAP, type HostileFile, hostile, NEVER_READ, NEVER_READ_OR_HEAP } from './hostileFile.js'

const WORDS = SEED_LINES[1]
const LONG = 20_000_000
const longLine = (): string => 'Prepare a budget. '.repeat(LONG / 18)
const TEXTS: readonly SeedFormat[] = ['txt', 'md', 'csv', 'html']

/** Texts, Markdown and web pages: endless lines, strange letters, endless markup. */
export function textTraps({ file, address }: Traps): readonly HostileFile[] {
  return [
    ...TEXTS.flatMap(strangeLetters),
    ...TEXTS.map(oneLine),
    ...plainTexts(),
    ...markdown(),
    ...webPages(file, address),
  ]
}

const html = (body: string): string => `<!doctype html><html><body>${body}</body></html>`

function oneLine(format: SeedFormat): HostileFile {
  const make = () => (format === 'html' ? html(`<p>${longLine()}`) : longLine())
  return hostile(`${format}: one line of 20 MB`, `a.${format}`, make, NEVER_READ_OR_HEAP)
}

function strangeLetters(format: SeedFormat): readonly HostileFile[] {
  const put = (text: string): string => (format === 'html' ? html(`<p>${text}</p>`) : `${text}\n`)
  const file = (what: string, bytes: () => Uint8Array | string, expect: HostileFile['expect'] = 'any') =>
    hostile(`${format}: ${what}`, `a.${format}`, bytes, expect)
  return [
    file('NULs between the letters', () => put([...WORDS].join('\0'))),
    file('NULs far behind', () => put(`${`${WORDS} `.repeat(300)}${'\0'.repeat(5000)}`)),
    file('broken UTF-8', () =>
      Buffer.concat([Buffer.from(put(WORDS)), Buffer.from('c080f5fffeedA080'.repeat(50), 'hex')]),
    ),
    file('UTF-16 without a mark', () => Buffer.from(put(WORDS), 'utf16le')),
    file('UTF-16 cut in a letter', () =>
      Buffer.concat([Buffer.from('\ufeff'), Buffer.from(put(WORDS), 'utf16le')]).subarray(0, -1),
    ),
    file('lone halves of letters', () =>
      Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(put(`${WORDS} \ud800 \udfff`), 'utf16le')]),
    ),
    file('only a mark of order', () => Buffer.from('efbbbf', 'hex'), NEVER_READ),
    file('turned and unseen letters', () => put(`\u202e${WORDS}\u202c \u200b\u2066${WORDS}\u2069 \ufeff`)),
    file('100,000 accents on one letter', () => put(`${WORDS} a${'\u0301'.repeat(100_000)}`)),
    file('signals for a terminal', () => put(`\u001b]0;title\u0007\u001b[31m${WORDS}\u001b[0m\u009b2J`)),
  ]
}

function plainTexts(): readonly HostileFile[] {
  const txt = (what: string, make: () => string, expect: HostileFile['expect'] = 'any') =>
    hostile(`txt: ${what}`, 'a.txt', make, expect)
  return [
    txt(
      '300,000 paragraphs',
      () => Array.from({ length: 300_000 }, (_, i) => `Budget ${i}`).join('\n\n'),
      NEVER_READ,
    ),
    txt('five million empty lines', () => `${WORDS}\n${'\n'.repeat(5_000_000)}${WORDS}`),
    txt('nothing but blanks', () => ' '.repeat(5_000_000), NEVER_READ),
    txt('nothing but rules', () => '_____ ..... ----- '.repeat(200_000), NEVER_READ),
    txt('a million dots', () => `${WORDS}${' . .. '.repeat(170_000)}`),
    txt('a million bullets', () => '- \n'.repeat(1_000_000), NEVER_READ),
    txt('words of a database', () => `Robert'); DROP TABLE document;-- ${WORDS}\n{{7*7}} \${7*7} <%= 7*7 %>`),
    txt('words of a page', () => `${WORDS} <script>alert(1)</script><img src=x onerror=alert(1)>`),
    txt('a single letter', () => 'a'),
    txt('a word of 4 MB', () => 'budget'.repeat(700_000)),
    hostile('txt: larger than the limit', 'a.txt', () => Buffer.alloc(27_000_000, 'Prepare budgets.\n'), [
      'too_large',
    ]),
    hostile('txt: a link to Google Docs', 'a.gdoc', '{"doc_id":"x","resource_key":""}', NEVER_READ),
    hostile('txt: unknown ending', 'a.xyz', WORDS, NEVER_READ),
  ]
}

function markdown(): readonly HostileFile[] {
  const md = (what: string, make: () => string, expect: HostileFile['expect'] = 'any') =>
    hostile(`md: ${what}`, 'a.md', make, expect)
  return [
    md('a million stars', () => `${WORDS} ${'*'.repeat(1_000_000)}`),
    md('stars and words', () => '*a_ '.repeat(50_000)),
    md('open brackets', () => '['.repeat(100_000)),
    md('brackets and parentheses', () => '[a](b '.repeat(50_000)),
    md('marks of code', () => Array.from({ length: 2000 }, (_, i) => '`'.repeat(i % 200)).join(' a ')),
    md(
      'a table of 10,000 columns',
      () => `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|b'.repeat(10_000)}|\n`,
    ),
    md('a table of 100,000 rows', () => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(100_000)}`, ANY_OR_HEAP),
    md(
      '50,000 link targets',
      () =>
        `${Array.from({ length: 50_000 }, (_, i) => `[a${i}]: b`).join('\n')}\n\n${'[a1] '.repeat(20_000)}`,
    ),
    md('underlines without text', () => '\n===\n---\n'.repeat(50_000)),
    md('signs of elements', () => '<'.repeat(200_000)),
    md('elements never closed', () => '<a href="'.repeat(50_000)),
    md('comments never closed', () => '<!-- '.repeat(50_000)),
    md('references to letters', () => '&#x10FFFF;&amp'.repeat(50_000)),
    md('addresses side by side', () => 'a@b.c.d.e_f-'.repeat(20_000)),
    md('front matter never closed', () => `---\n${'a: b\n'.repeat(100_000)}`),
    md('blanks before the end of a line', () => `a${' '.repeat(100_000)}\n`.repeat(20)),
    md('quotes and list items in turn', () => '> - a\n\n'.repeat(60_000), [
      'too_deep',
      'too_much_text',
      'extracted',
      'lost_watchdog',
    ]),
  ]
}

function webPages(file: string, address: string): readonly HostileFile[] {
  const page = (what: string, make: () => string, expect: HostileFile['expect'] = 'any') =>
    hostile(`html: ${what}`, 'a.html', make, expect)
  return [
    page('a script of 10 MB', () => html(`<script>${'let a = 1;'.repeat(1_000_000)}</script><p>${WORDS}`)),
    page('a script that runs', () => html(`<script>while (true) {}</script><p onclick="x()">${WORDS}`), [
      'extracted',
    ]),
    page('a comment never closed', () => `<!doctype html><p>${WORDS}<!-- ${'-'.repeat(1_000_000)}`),
    page('an attribute never closed', () => `<!doctype html><p>${WORDS}<a href="${'x'.repeat(1_000_000)}`),
    page(
      'a million attributes',
      () => html(`<p ${Array.from({ length: 500_000 }, (_, i) => `a${i}`).join(' ')}>${WORDS}`),
      ANY_OR_HEAP,
    ),
    page('a million references', () => html(`<p>${'&amp;&#1114112;&nosuch'.repeat(300_000)}`), ANY_OR_HEAP),
    page('two million small elements', () => html('<b>x</b>'.repeat(2_000_000)), ANY_OR_HEAP),
    page('a cell over a billion columns', () =>
      html(`<table><tr><td colspan=1000000000 rowspan=1000000000>${WORDS}</table>`),
    ),
    page(
      'files and servers named',
      () =>
        html(
          `<base href="file://${file}"><meta http-equiv=refresh content="0;url=${address}/refresh"><img src="file://${file}"><iframe src="${address}/frame"></iframe><object data="${file}"></object><p>${WORDS}`,
        ),
      ['extracted'],
    ),
    page('an unknown charset', () => `<!doctype html><meta charset="x-none-such"><p>${WORDS}`),
    page('a charset that it has not', () => `<!doctype html><meta charset="utf-16"><p>${WORDS}`),
    page('hidden words', () => html(`<p style="display:none">Hidden words.</p><p>${WORDS}`), ['extracted']),
    page('only a script', () => html('<script>document.write("Budget")</script>'), NEVER_READ),
    page('names of objects as elements', () => html(`<__proto__><constructor><p>${WORDS}</p></constructor>`)),
    page('200,000 list items never closed', () => html(`<ul>${'<li>Budget'.repeat(199_000)}`), ANY_OR_HEAP),
  ]
}
