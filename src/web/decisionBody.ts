import { z } from 'zod'
import { MATCH_REASONS, STATEMENT_REASONS } from '../domain/decision.js'
import { RELATIONS } from '../domain/relation.js'

const id = z.string().regex(/^[0-9a-f]{64}$/)
/** `id` makes a decision idempotent: the same one sent twice is taken once. */
const common = { id: z.uuid(), expectedVersion: z.number().int().min(0), batch: z.uuid().optional() }
const statement = z.strictObject({ kind: z.literal('statement'), statement: id })
const match = z.strictObject({
  kind: z.literal('match'),
  statement: id,
  framework: z.string().min(1).max(100),
  code: z.string().min(1).max(200),
})

const bare = { value: z.undefined().optional(), reason: z.undefined().optional() }

/** A decision as the review page sends it: which verdicts need which further facts. */
export const decisionBody = z.union([
  z.strictObject({ ...common, ...bare, subject: statement, verdict: z.enum(['accept', 'skip']) }),
  z.strictObject({
    ...common,
    ...bare,
    subject: statement,
    verdict: z.literal('edit'),
    value: z.string().trim().min(3).max(2_000),
  }),
  z.strictObject({
    ...common,
    ...bare,
    subject: statement,
    verdict: z.literal('reject'),
    reason: z.enum(STATEMENT_REASONS),
  }),
  z.strictObject({
    ...common,
    ...bare,
    subject: match,
    verdict: z.enum(['accept', 'relate']),
    value: z.enum(RELATIONS).optional(),
  }),
  z.strictObject({
    ...common,
    ...bare,
    subject: match,
    verdict: z.literal('reject'),
    reason: z.enum(MATCH_REASONS),
  }),
])

export type DecisionBody = z.infer<typeof decisionBody>
