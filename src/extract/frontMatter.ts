/** A Markdown text without the YAML (`---`) or TOML (`+++`) block that publishing tools put in front, and that block. */
export function splitFrontMatter(text: string): { readonly front: string; readonly body: string } {
  const block = /^\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/.exec(text)
  return block ? { front: block[2] ?? '', body: text.slice(block[0].length) } : { front: '', body: text }
}

/** A field that holds text rather than a date, a flag or an address, in characters. */
const TEXT_FROM = 60

/**
 * The long fields of a YAML block as Markdown, each under its name: some sites keep a whole posting in there
 * ("responsibilities_markdown: >-"). Reads block and plain scalars of the first level, which is what such sites write.
 */
export function frontMatterText(front: string): string {
  const parts: string[] = []
  const fields = front.split(/^(?=[A-Za-z][\w-]*[ \t]*:)/m)
  for (const field of fields) {
    const match = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(?:[|>][-+]?\d?[ \t]*(?=\r?\n))?([\s\S]*)$/.exec(field)
    const [, name = '', value = ''] = match ?? []
    const text = unindent(value.trimEnd())
    const bare = text.trim().replace(/^(["'])([\s\S]*)\1$/, '$2')
    if (bare.length < TEXT_FROM || /^https?:\S+$/.test(bare)) continue
    parts.push(`## ${nameWords(name)}\n\n${bare}`)
  }
  return parts.join('\n\n')
}

function unindent(text: string): string {
  const lines = text.split(/\r?\n/)
  const indents = lines.slice(1).flatMap((line) => (/\S/.test(line) ? [line.search(/\S/)] : []))
  const least = indents.length === 0 ? 0 : Math.min(...indents)
  return lines.map((line, index) => (index === 0 ? line : line.slice(least))).join('\n')
}

function nameWords(name: string): string {
  const words = name
    .replace(/[_-]?(?:markdown|md|html|text|body)$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  return (words || name).replace(/^\w/, (letter) => letter.toUpperCase())
}
