import { type DecisionRecord, foldDecisions, OPEN, type Standing } from '../domain/decision.js'
import type { Db, Tx } from '../store/db.js'
import { subjectOf } from '../store/decisions.js'
import { inTransaction } from '../store/inTransaction.js'
import { PAGE_ROWS } from '../store/pages.js'
import { getProposal } from '../store/proposals.js'
import { putItem, retireItem } from '../store/workingItems.js'

interface Wrong {
  readonly framework: string
  readonly subject: string
  readonly statement: string
  readonly isStatement: boolean
  /** What the log adds up to; null when there is no log. */
  readonly right: Standing | null
}

/** How many standings disagree with the decisions behind them. */
export async function countStandingErrors(db: Db): Promise<number> {
  let count = 0
  for await (const wrong of findWrong(db.kysely)) count += wrong.length
  return count
}

/** Computes every standing from the log again, competencies with it; how many were different. */
export async function rebuildStandings(db: Db, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    let changed = 0
    const all: Wrong[] = []
    for await (const wrong of findWrong(tx)) all.push(...wrong)
    for (const wrong of all) {
      await repair(tx, wrong, now)
      changed += 1
    }
    return changed
  })
}

async function repair(
  tx: Tx,
  { framework, subject, statement, isStatement, right }: Wrong,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('tributary.standing')
    .where('framework', '=', framework)
    .where('subject', '=', subject)
    .execute()
  if (right) {
    const { lastDecision, ...rest } = right
    const values = { framework, subject, ...rest, last_decision: lastDecision }
    await tx.insertInto('tributary.standing').values(values).execute()
  }
  const proposal = isStatement ? await getProposal(tx, framework, statement) : null
  if (!proposal) return
  if (right?.state !== 'accepted') return retireItem(tx, framework, statement, now)
  await putItem(tx, { framework, statement, text: right.value ?? proposal.text, accepted: true, now })
}

/** Subjects whose standing is not the fold of their log, a page of subjects at a time. */
async function* findWrong(tx: Tx): AsyncGenerator<readonly Wrong[]> {
  let after = { framework: '', subject: '' }
  for (;;) {
    const subjects = await nextSubjects(tx, after)
    const last = subjects.at(-1)
    if (!last) return
    yield await compare(tx, subjects)
    after = last
  }
}

type Key = Pick<Wrong, 'framework' | 'subject'>

async function nextSubjects(tx: Tx, after: Key): Promise<readonly Key[]> {
  return tx
    .selectFrom(
      tx
        .selectFrom('tributary.decision')
        .select(['framework', 'subject'])
        .union(tx.selectFrom('tributary.standing').select(['framework', 'subject']))
        .as('known'),
    )
    .selectAll()
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('framework', 'subject'), '>', tuple(after.framework, after.subject)),
    )
    .orderBy('framework')
    .orderBy('subject')
    .limit(PAGE_ROWS)
    .execute()
}

async function compare(tx: Tx, subjects: readonly Key[]): Promise<readonly Wrong[]> {
  const among = subjects.map((one) => one.subject)
  const standings = await tx
    .selectFrom('tributary.standing')
    .selectAll()
    .where('subject', 'in', among)
    .execute()
  const log = await tx
    .selectFrom('tributary.decision')
    .selectAll()
    .where('subject', 'in', among)
    .orderBy('seq')
    .execute()
  const keyOf = ({ framework, subject }: Key) => `${framework}\n${subject}`
  const stored = new Map(standings.map((row) => [keyOf(row), row]))
  const decisions = new Map<string, typeof log>()
  for (const row of log) decisions.set(keyOf(row), [...(decisions.get(keyOf(row)) ?? []), row])
  return subjects.flatMap((key): readonly Wrong[] => {
    const rows = decisions.get(keyOf(key)) ?? []
    const records = rows.map((row): DecisionRecord => ({ ...row, seq: Number(row.seq) }))
    const right = records.length === 0 ? null : foldDecisions(records)
    const { last_decision: lastDecision = null, ...rest } = stored.get(keyOf(key)) ?? {
      ...OPEN,
      last_decision: null,
    }
    const now = { ...rest, lastDecision }
    if (right && stored.has(keyOf(key)) && sameStanding(now, right)) return []
    const subject = rows[0] ? subjectOf(rows[0]) : null
    const statement = subject?.statement ?? key.subject.split(':')[1] ?? ''
    return [{ ...key, statement, isStatement: key.subject.startsWith('statement:'), right }]
  })
}

const FIELDS = ['state', 'value', 'reason', 'version', 'lastDecision'] as const
const sameStanding = (a: Standing, b: Standing): boolean => FIELDS.every((field) => a[field] === b[field])
