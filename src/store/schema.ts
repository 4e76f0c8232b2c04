import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Bloom } from '../domain/bloom.js'
import type { State, Verdict } from '../domain/decision.js'
import type { Confidentiality, DocumentKind, Warning } from '../domain/document.js'
import type { FactKind } from '../domain/fact.js'
import type { Level, Perspective, ReferenceEdge, Subject } from '../domain/framework.js'
import type { LintFinding } from '../domain/lint.js'
import type { Relation } from '../domain/relation.js'
import type { StatementKind } from '../domain/statement.js'

type Time = ColumnType<Date, Date | string, Date | string>
/** JSON columns are written with `json()` and come back parsed. */
type Json<T> = ColumnType<T, string, string>

/** Rows of schema `tributary`, column for column as in migrations/. */
export interface Schema {
  'tributary.framework': {
    id: string
    role: 'working' | 'reference'
    title: string
    publisher: string | null
    release: string | null
    citation: string | null
    licence: string | null
    subject: Subject | null
    perspective: Perspective | null
    sample: Generated<boolean>
    revision: string
    created_at: Time
    updated_at: Time
  }
  'tributary.item': {
    id: string
    framework: string
    /** Null only in working frameworks, until somebody gives a code. */
    code: string | null
    /** A `Level`, or `group` / `competency` in a working framework. */
    level: Level | 'group' | 'competency'
    title: string
    description: string | null
    parent: string | null
    statement: string | null
    retired: Generated<boolean>
    position: Generated<number>
    exemplars: Json<readonly string[]>
    cues: Json<readonly string[]>
    updated_at: Time
  }
  'tributary.item_edge': {
    framework: string
    kind: ReferenceEdge['kind']
    from_code: string
    to_code: string
  }
  'tributary.item_alias': { framework: string; alias: string; code: string }
  'tributary.framework_negative': { framework: string; position: number; text: string }
  'tributary.document': {
    sha256: string
    name: string
    kind: Generated<DocumentKind>
    kind_fixed: Generated<boolean>
    confidentiality: Generated<Confidentiality>
    format: string | null
    /** bigint: drivers return it as a string or number; read it with Number(). */
    bytes: ColumnType<string | number, number, number>
    refusal_id: string | null
    refusal_sentence: string | null
    sample: Generated<boolean>
    created_at: Time
    notices: ColumnType<readonly Warning[], string | undefined, string>
    signature: Json<readonly number[]> | null
    words: number | null
    same_text_as: string | null
  }
  'tributary.framework_source': { framework: string; document: string; position: Generated<number> }
  'tributary.document_text': {
    document: string
    title: string | null
    text: string
    pages: Json<unknown>
    blocks: Json<unknown>
    warnings: Json<unknown>
    sheets: Json<unknown> | null
    recognition: Json<unknown> | null
  }
  'tributary.unit': {
    document: string
    ordinal: number
    code: string | null
    title: string | null
    start_offset: number
    end_offset: number
    sections: Json<unknown>
    credits: string | null
    prerequisites: string | null
    cross_listed: Json<unknown>
    language: string | null
    excluded: boolean
    course: string | null
    parked: boolean
    revision: Generated<number>
  }
  'tributary.fact': {
    document: string
    position: number
    unit: number
    kind: FactKind
    name: string
    evidence_start: number
    evidence_end: number
    evidence_text: string
    page: number | null
  }
  'tributary.document_decision': {
    id: string
    seq: GeneratedAlways<string | number>
    document: string
    correction: Json<unknown> | null
    reviewer: string
    decided_at: Time
    undoes: string | null
  }
  'tributary.run': { id: string; document: string; version: string; model_revision: string; created_at: Time }
  'tributary.statement': {
    id: string
    document: string
    unit: number
    kind: StatementKind
    position: number
    /** The newest run that proposed it; its version is the one shown. */
    latest_run: string
  }
  'tributary.statement_version': {
    statement: string
    run: string
    text: string
    evidence_start: number
    evidence_end: number
    evidence_text: string
    page: number | null
    offers: Json<unknown>
    probability: number
    why: Json<readonly string[]>
    lint: ColumnType<readonly LintFinding[], string | undefined, string>
    bloom: ColumnType<Bloom | null, string | null | undefined, string | null>
  }
  'tributary.near_duplicate': { framework: string; statement: string; leader: string }
  'tributary.suggestion': {
    statement: string
    run: string
    framework: string
    level: Level
    code: string
    title: string
    relation: Relation
    score: number
    probability: number
    matched: boolean
    why: Json<readonly string[]>
  }
  'tributary.decision': {
    id: string
    seq: GeneratedAlways<string | number>
    framework: string
    subject: string
    statement: string
    target_framework: string | null
    target_code: string | null
    verdict: Verdict
    value: string | null
    reason: string | null
    reviewer: string
    decided_at: Time
    batch: string | null
    undoes: string | null
  }
  'tributary.standing': {
    framework: string
    subject: string
    state: State
    value: string | null
    reason: string | null
    version: number
    last_decision: string | null
  }
  'tributary.alignment': {
    id: string
    framework: string
    item: string
    statement: string
    target_framework: string
    target_code: string
    target_level: Level
    target_title: string
    created_at: Time
  }
  'tributary.stage_marker': {
    document: string
    unit: number
    stage: 'extract' | 'segment' | 'suggest'
    finished_at: Time
  }
  'tributary.poison': {
    document: string
    unit: number
    stage: string
    crashes: Generated<number>
    outside_kills: Generated<number>
    dead_cause: string | null
  }
  'tributary.migration': { number: number; name: string; applied_at: Time }
  'tributary.embedding': { text_sha256: string; model_revision: string; vector: Uint8Array }
}
