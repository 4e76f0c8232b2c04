/** Markup that is safe to send: everything that entered it through `html` was escaped. */
export interface Html {
  readonly kind: 'html'
  readonly text: string
}

type Value = Html | string | number | null | undefined | false | readonly Value[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Template tag: every interpolated value is escaped unless it is `Html` itself; `null`, `undefined` and `false` print
 * nothing, arrays print their parts. Attribute values must be quoted in the template.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = strings.reduce((all, part, index) => all + part + print(values[index]), '')
  return { kind: 'html', text }
}

function print(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(print).join('')
  if (typeof value === 'object') return (value as Html).text
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')
}
