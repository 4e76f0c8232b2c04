import type { ColumnRole } from '../../domain/document.js'
import { type ColumnContent, columnContent } from './columnContent.js'
import { type HeaderRole, headerRole, headerWords } from './headerRole.js'

/** Mean words of a cell from which a column holds running text. */
const TEXT_WORDS = 12

interface Column {
  readonly header: string
  readonly said: HeaderRole | null
  readonly content: ColumnContent
}

/**
 * Guesses what each column of a list of courses or postings holds, from its header (null when the list has none) and
 * from its cells. At most one column is the title and one the credits; several may together be the code ("BIO", "101").
 */
export function guessRoles(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
): readonly ColumnRole[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header?.length ?? 0)
  const columns: Column[] = Array.from({ length: width }, (_, at) => {
    const name = header?.[at] ?? ''
    return { header: name, said: name === '' ? null : headerRole(name), content: columnContent(rows, at) }
  })
  const roles = columns.map((column) => (header === null ? roleOfContent(column) : roleOfColumn(column)))
  chooseCode(columns, roles)
  chooseOne(roles, 'title', (at) => titleRank(columns[at]))
  chooseOne(roles, 'credits', (at) =>
    /credit|unit|\bcr\b/.test(headerWords(columns[at]?.header ?? '')) ? 1 : 0,
  )
  fillGaps(columns, roles, header === null)
  const course =
    !roles.includes('duties') &&
    (roles.includes('code') || columns.some(({ content }) => content.titledCodes > 0.5))
  return roles.map((role, at) => (course ? courseRole(role, columns[at]?.header ?? '') : role))
}

const TEXT_ROLES: readonly ColumnRole[] = ['description', 'outcomes', 'duties', 'requirements']

/** Whether columns of these roles make a list of courses or postings at all. */
export function isList(roles: readonly ColumnRole[]): boolean {
  const has = (role: ColumnRole): boolean => roles.includes(role)
  if (!has('title') && !has('code')) return false
  return roles.some((role) => TEXT_ROLES.includes(role)) || (has('title') && (has('code') || has('credits')))
}

function roleOfColumn({ said, content }: Column): ColumnRole {
  if (said === null) return 'ignore'
  if (content.filled === 0) return said.role
  switch (said.role) {
    case 'code':
      if (content.titledCodes > 0.5) return 'title'
      if (content.codes > 0.6 || content.subjects > 0.6 || (content.numbers > 0.6 && !content.counted))
        return 'code'
      if (said.sure) return content.words <= 3 ? 'code' : 'title'
      return content.worded > 0.8 && content.distinct > 0.7 ? 'title' : 'ignore'
    case 'title':
      if (content.codes > 0.8) return 'code'
      if (content.words > 25) return 'description'
      return content.worded > 0.5 ? 'title' : 'ignore'
    case 'credits':
      return content.credits >= 0.5 ? 'credits' : 'ignore'
    case 'prerequisites':
    case 'ignore':
      return said.role
    default:
      return content.worded > 0.5 ? said.role : 'ignore'
  }
}

function roleOfContent({ content }: Column): ColumnRole {
  if (content.filled === 0 || content.counted) return 'ignore'
  if (content.codes > 0.7) return 'code'
  if (content.titledCodes > 0.6) return 'title'
  return content.words >= TEXT_WORDS ? textRole(content) : 'ignore'
}

function textRole(content: ColumnContent): ColumnRole {
  if (content.outcomes > 0.5) return 'outcomes'
  return content.requirements > 0.6 ? 'requirements' : 'description'
}

/** A whole code in one column, else subject and number in two. */
function chooseCode(columns: readonly Column[], roles: ColumnRole[]): void {
  const at = indexesOf(roles, 'code')
  if (at.length < 2) return
  const whole = at.find((column) => (columns[column]?.content.codes ?? 0) > 0.6)
  const subject = at.find((column) => (columns[column]?.content.subjects ?? 0) > 0.6)
  const number = at.find((column) => (columns[column]?.content.numbers ?? 0) > 0.6)
  const kept =
    whole !== undefined
      ? [whole]
      : subject !== undefined && number !== undefined
        ? [subject, number]
        : at.slice(0, 1)
  for (const column of at) if (!kept.includes(column)) roles[column] = 'ignore'
}

function chooseOne(roles: ColumnRole[], role: ColumnRole, rank: (column: number) => number): void {
  const at = indexesOf(roles, role)
  const best = [...at].sort((a, b) => rank(b) - rank(a) || a - b)[0]
  for (const column of at) if (column !== best) roles[column] = 'ignore'
}

function titleRank(column: Column | undefined): number {
  if (!column) return 0
  const long = /\b(?:long|full|official)\b/.test(headerWords(column.header)) ? 1 : 0
  return (column.said?.sure && column.said.role === 'title' ? 2 : 0) + long
}

/** Gives the roles that headers left open to columns whose cells fit them. */
function fillGaps(columns: readonly Column[], roles: ColumnRole[], headless: boolean): void {
  const open = (at: number): boolean =>
    roles[at] === 'ignore' && columns[at]?.said == null && columns[at]?.content.counted === false
  const first = (fits: (content: ColumnContent) => boolean): number =>
    columns.findIndex((column, at) => open(at) && column.content.filled > 0 && fits(column.content))
  if (!roles.some((role) => TEXT_ROLES.includes(role))) {
    const text = first((content) => content.words >= TEXT_WORDS)
    if (text !== -1) roles[text] = textRole(columns[text]?.content as ColumnContent)
  }
  if (!roles.includes('code') && !roles.includes('title')) {
    const code = first((content) => content.codes > 0.7)
    if (code !== -1) roles[code] = 'code'
  }
  const listed = roles.some((role) => role === 'code' || TEXT_ROLES.includes(role))
  if (!roles.includes('title') && listed && headless) {
    const title = first(({ words, worded, distinct }) => words < TEXT_WORDS && worded > 0.8 && distinct > 0.6)
    if (title !== -1) roles[title] = 'title'
  }
  if (!roles.includes('credits') && roles.includes('code') && headless) {
    const credits = first((content) => content.credits > 0.8)
    if (credits !== -1) roles[credits] = 'credits'
  }
}

/** In a list of courses "requirements" come before the course and "skills" are what it teaches. */
function courseRole(role: ColumnRole, header: string): ColumnRole {
  if (role !== 'requirements') return role
  return /skill|knowledge|abilit/.test(headerWords(header)) ? 'outcomes' : 'prerequisites'
}

function indexesOf(roles: readonly ColumnRole[], role: ColumnRole): readonly number[] {
  return roles.flatMap((one, at) => (one === role ? [at] : []))
}
