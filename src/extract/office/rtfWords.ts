/** Destinations whose text is none of the document's (RTF 1.9.1). */
export const RTF_SKIPPED: ReadonlySet<string> = new Set(
  (
    'info pict header headerl headerr headerf footer footerl footerr footerf fldinst listtext pntext nonshppict ' +
    'shprslt sp tc tcn xe rxe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private comment filetbl nonesttables'
  ).split(' '),
)

/** Destinations marked as ignorable that hold text of the document all the same. */
export const RTF_STARRED: ReadonlySet<string> = new Set([
  'footnote',
  'shpinst',
  'shptxt',
  'nesttableprops',
  'fldrslt',
])

/** Control words that stand for a character. */
export const RTF_CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  column: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Control symbols that stand for a character. */
export const RTF_SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
}
