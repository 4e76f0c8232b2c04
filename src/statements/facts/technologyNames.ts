import { TECHNOLOGY_TABLE } from './technologyTable.js'

export interface TechnologyName {
  /** The name as written, without its mark. */
  readonly form: string
  /** Stands for the product under all its names. */
  readonly product: string
  /** `letter` names are one letter or a common verb and need the nearest words to speak of programming. */
  readonly sort: 'own' | 'cased' | 'plain' | 'letter'
  readonly platform: boolean
}

/** The names under their first word in lower case, longest name first. */
export const TECHNOLOGY_NAMES: ReadonlyMap<string, readonly TechnologyName[]> = byFirstWord()

/** The first run of letters and digits in `text`, lower case. */
function firstWord(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? ''
}

function byFirstWord(): ReadonlyMap<string, readonly TechnologyName[]> {
  const names = new Map<string, TechnologyName[]>()
  for (const line of TECHNOLOGY_TABLE.trim().split(/\s*[;\n]\s*/u)) {
    const platform = line.startsWith('@')
    const forms = line.replace('@', '').split('|')
    const product = (forms[0] ?? '').replace(/^[~=]+/u, '').toLowerCase()
    for (const marked of forms) {
      const form = marked.replace(/^[~=]+/u, '')
      const sort = sortOf(marked)
      const key = firstWord(form)
      names.set(key, [...(names.get(key) ?? []), { form, product, sort, platform }])
    }
  }
  for (const list of names.values()) list.sort((a, b) => b.form.length - a.form.length)
  return names
}

function sortOf(marked: string): TechnologyName['sort'] {
  if (marked.startsWith('~~')) return 'letter'
  if (marked.startsWith('~')) return 'plain'
  return marked.startsWith('=') ? 'cased' : 'own'
}
