import { z } from 'zod'
import { type Correction, QUOTE_LENGTH } from '../domain/correction.js'
import { parseCourseChoice } from '../domain/courseChoice.js'
import { COLUMN_ROLES, type ColumnRole, type Extracted } from '../domain/document.js'
import { SECTION_ROLES } from '../domain/unit.js'
import { failure } from '../wire/errors.js'

const at = z.coerce.number().int().min(0)
const name = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text || null)
    .default(null)

/** A correction as the forms of the document page send it: flat, places as offsets. */
export const correctionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['merge', 'exclude']), at }),
  z.strictObject({ kind: z.enum(['split', 'retitle']), at, code: name(40), title: name(200) }),
  z.strictObject({ kind: z.literal('section'), at, role: z.enum(SECTION_ROLES) }),
  z.strictObject({ kind: z.literal('course'), at, same: z.enum(['true', 'false']) }),
  z.strictObject({ kind: z.literal('courses'), courses: z.string().max(200_000) }),
  z
    .object({ kind: z.literal('columns'), sheet: z.coerce.number().int().min(0) })
    .catchall(z.enum(COLUMN_ROLES)),
])

/** The correction that a form asks for, its place quoted from the text. */
export function correctionOf(body: z.output<typeof correctionBody>, extracted: Extracted): Correction {
  if (body.kind === 'courses') {
    const choice = parseCourseChoice(body.courses)
    if (choice === null) throw failure('invalid_request', ['Name at least one subject or course code.'])
    return { kind: 'courses', choice }
  }
  if (body.kind === 'columns') return columnsOf(body, extracted)
  const place = { at: body.at, quote: extracted.text.slice(body.at, body.at + QUOTE_LENGTH) }
  if (place.quote === '') throw failure('invalid_request', ['There is no text at this place.'])
  if (body.kind === 'section') return { kind: 'section', place, role: body.role }
  if (body.kind === 'course') return { kind: 'course', place, same: body.same === 'true' }
  if (!('code' in body)) return { kind: body.kind, place }
  return { kind: body.kind, place, code: body.code, title: body.title }
}

function columnsOf(
  body: Extract<z.output<typeof correctionBody>, { kind: 'columns' }>,
  extracted: Extracted,
): Correction {
  const columns = extracted.sheets?.[body.sheet]?.columns
  if (!columns) throw failure('invalid_request', ['This document has no such list.'])
  const roles = columns.map(
    (column, index) => (body[`role${index}`] as ColumnRole | undefined) ?? column.role,
  )
  return { kind: 'columns', sheet: body.sheet, roles }
}
