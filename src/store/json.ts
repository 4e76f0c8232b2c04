/** Text as PostgreSQL can hold it, every offset unchanged: no NUL, no half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', ' ').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** The text of a JSON column. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part))
}
