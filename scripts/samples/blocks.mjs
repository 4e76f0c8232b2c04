// What a content file may hold. Its default export is { title, subject, author, date, header?, footer, blocks },
// and each block is one of:
//   { title: [line, …] }   centred lines at the top, the last one large
//   { h1: text } { h2: text }   headings
//   { p: text }   a paragraph
//   { ul: [text, …] } { ol: [text, …] }   bullets and numbers; an entry may be [text, [text, …]] for a second level
//   { facts: [[label, value], …] }   a two-column table without a head
//   { table: { widths: [fraction, …], head: [text, …], rows: [[text, …], …] } }
// Inside any text **two stars** make bold.

/** Splits "plain **bold** plain" into runs. */
export function runs(text) {
  return text
    .split('**')
    .map((part, i) => ({ text: part, bold: i % 2 === 1 }))
    .filter((run) => run.text !== '')
}

/** An entry of a list as [text, entries of the second level]. */
export function entry(item) {
  return Array.isArray(item) ? item : [item, []]
}
