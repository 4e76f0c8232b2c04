/** The first word of a wording in lower case, "" without one: the verb of an outcome, a duty or a course content. */
export function leadingWord(text: string): string {
  return /\p{L}[\p{L}'’-]*/u.exec(text)?.[0].toLowerCase() ?? ''
}
