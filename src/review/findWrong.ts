import { foldDecisions, OPEN, type Standing, type SubjectRef, subjectKey } from '../domain/decision.js'
import { loadAlignments } from '../store/alignments.js'
import type { Tx } from '../store/db.js'
import { type SubjectInFramework, subjectLogs, subjectsAfter } from '../store/decisions.js'
import { itemId } from '../store/ids.js'
import { storable } from '../store/json.js'
import { getStandings } from '../store/standings.js'
import { loadHeld } from '../store/workingItems.js'

/** A subject whose standing, competency or match is not what its decisions add up to. */
export interface Wrong {
  readonly framework: string
  readonly subject: SubjectRef
  /** What the log adds up to; null when there is no log. */
  readonly right: Standing | null
  /** Wording of its competency; null when there is none. */
  readonly title: string | null
}

/** Every such subject, a page of subjects at a time. */
export async function* findWrong(tx: Tx): AsyncGenerator<readonly Wrong[]> {
  let after: SubjectInFramework | null = null
  for (;;) {
    const page: readonly SubjectInFramework[] = await subjectsAfter(tx, after)
    const last = page.at(-1)
    if (!last) return
    for (const framework of new Set(page.map((one) => one.framework)))
      yield await compare(
        tx,
        framework,
        page.filter((one) => one.framework === framework).map((one) => one.subject),
      )
    after = last
  }
}

async function compare(tx: Tx, framework: string, keys: readonly string[]): Promise<readonly Wrong[]> {
  const subjects = keys.map(parseKey)
  const statements = [...new Set(subjects.map((one) => one.statement))]
  const standings = await getStandings(tx, framework, keys)
  const logs = await subjectLogs(tx, framework, keys)
  const items = await loadHeld(
    tx,
    statements.map((statement) => itemId(framework, statement)),
  )
  const matches = new Set((await loadAlignments(tx, framework, statements)).map((one) => one.subject))
  return subjects.flatMap((subject): readonly Wrong[] => {
    const key = subjectKey(subject)
    const log = logs.get(key)
    const right = log ? foldDecisions(log) : null
    const item = items.get(itemId(framework, subject.statement)) ?? null
    const kept =
      subject.kind === 'match'
        ? right?.state !== 'accepted' || matches.has(key)
        : isInLine(item, right ?? OPEN)
    if (kept && isSame(standings.get(key) ?? null, right)) return []
    return [{ framework, subject, right, title: item?.title ?? null }]
  })
}

/** Whether a competency is in the framework exactly when its statement is accepted, as it was edited. */
function isInLine(
  item: { readonly title: string; readonly retired: boolean } | null,
  { state, value }: Standing,
): boolean {
  if (state !== 'accepted') return item === null || item.retired
  return item !== null && !item.retired && (value === null || item.title === storable(value))
}

const FIELDS = ['state', 'value', 'reason', 'version', 'lastDecision'] as const

const isSame = (stored: Standing | null, right: Standing | null): boolean =>
  stored === null || right === null
    ? stored === right
    : FIELDS.every((field) => stored[field] === right[field])

/** The subject of a key that `subjectKey` made: a code may hold colons, the parts before it do not. */
function parseKey(key: string): SubjectRef {
  const [kind, statement = '', framework = '', ...code] = key.split(':')
  return kind === 'statement'
    ? { kind, statement }
    : { kind: 'match', statement, framework, code: code.join(':') }
}
