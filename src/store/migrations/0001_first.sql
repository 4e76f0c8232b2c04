-- First schema. Design §5. Everything lives in schema tributary; search_path belongs to BullMQ.
create table tributary.framework (
  id text primary key,
  role text not null check (role in ('working', 'reference')),
  title text not null,
  publisher text,
  release text,
  citation text,
  licence text,
  subject text check (subject in ('credential', 'program', 'course', 'job_role')),
  perspective text check (perspective in ('academic', 'employer')),
  sample boolean not null default false,
  -- changes whenever the items of a reference framework change; names its vector cache
  revision text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table tributary.item (
  id uuid primary key,
  framework text not null references tributary.framework (id) on delete cascade,
  -- "C": page order is the same on every machine. Null only in working frameworks, until somebody gives a code.
  code text collate "C",
  level text not null,
  title text not null,
  description text,
  -- reference items: code of the item above; working items: id of their group
  parent text,
  -- working items: the statement they came from; null for groups and handmade items
  statement text,
  retired boolean not null default false,
  position integer not null default 0,
  exemplars jsonb not null default '[]',
  cues jsonb not null default '[]',
  updated_at timestamptz not null,
  unique (framework, code),
  check (code is not null or level in ('group', 'competency'))
);
create index item_level on tributary.item (framework, level) where not retired;

create table tributary.item_edge (
  framework text not null references tributary.framework (id) on delete cascade,
  kind text not null check (kind in ('child_of', 'task_activity', 'crosswalk')),
  from_code text not null,
  to_code text not null,
  primary key (framework, kind, from_code, to_code)
);

create table tributary.item_alias (
  framework text not null references tributary.framework (id) on delete cascade,
  alias text not null,
  code text not null,
  primary key (framework, alias)
);

-- Sentences that call for no item of a reference framework.
create table tributary.framework_negative (
  framework text not null references tributary.framework (id) on delete cascade,
  position integer not null,
  text text not null,
  primary key (framework, position)
);

create table tributary.document (
  sha256 text primary key,
  name text not null,
  kind text not null default 'other',
  -- set when a person corrected the kind
  kind_fixed boolean not null default false,
  confidentiality text not null default 'internal' check (confidentiality in ('public', 'internal', 'confidential')),
  format text,
  bytes bigint not null,
  refusal_id text,
  refusal_sentence text,
  sample boolean not null default false,
  created_at timestamptz not null
);

create table tributary.framework_source (
  framework text not null references tributary.framework (id) on delete cascade,
  document text not null references tributary.document (sha256) on delete cascade,
  position integer not null default 0,
  primary key (framework, document)
);

create table tributary.document_text (
  document text primary key references tributary.document (sha256) on delete cascade,
  title text,
  text text not null,
  pages jsonb not null,
  blocks jsonb not null,
  warnings jsonb not null
);

create table tributary.unit (
  document text not null references tributary.document (sha256) on delete cascade,
  ordinal integer not null,
  code text,
  title text,
  start_offset integer not null,
  end_offset integer not null,
  sections jsonb not null,
  primary key (document, ordinal)
);

create table tributary.run (
  id uuid primary key,
  document text not null references tributary.document (sha256) on delete cascade,
  version text not null,
  model_revision text not null,
  created_at timestamptz not null,
  unique (document, version, model_revision)
);

create table tributary.statement (
  id text primary key,
  document text not null references tributary.document (sha256) on delete cascade,
  unit integer not null,
  kind text not null check (kind in ('outcome', 'duty', 'requirement', 'knowledge')),
  position integer not null,
  -- the newest run that proposed it; its version is the one shown
  latest_run uuid not null references tributary.run (id)
);
create index statement_document on tributary.statement (document, unit, position);

create table tributary.statement_version (
  statement text not null references tributary.statement (id) on delete cascade,
  run uuid not null references tributary.run (id) on delete cascade,
  text text not null,
  evidence_start integer not null,
  evidence_end integer not null,
  evidence_text text not null,
  page integer,
  offers jsonb not null,
  probability double precision not null,
  why jsonb not null,
  primary key (statement, run)
);

create table tributary.suggestion (
  statement text not null references tributary.statement (id) on delete cascade,
  run uuid not null references tributary.run (id) on delete cascade,
  framework text not null,
  level text not null,
  code text not null,
  title text not null,
  relation text not null,
  score double precision not null,
  probability double precision not null,
  matched boolean not null,
  why jsonb not null,
  primary key (statement, run, framework, code)
);

-- Append-only: the truth about what people decided.
create table tributary.decision (
  id uuid primary key,
  seq bigint generated always as identity unique,
  framework text not null references tributary.framework (id) on delete cascade,
  subject text not null,
  statement text not null,
  target_framework text,
  target_code text,
  verdict text not null check (verdict in ('accept', 'edit', 'reject', 'skip', 'relate', 'undo')),
  value text,
  reason text,
  reviewer text not null,
  decided_at timestamptz not null,
  batch uuid,
  undoes uuid references tributary.decision (id)
);
create index decision_subject on tributary.decision (framework, subject, seq);
create index decision_undoes on tributary.decision (undoes) where undoes is not null;

-- Projection of the decisions; `doctor --rebuild` recomputes it.
create table tributary.standing (
  framework text not null references tributary.framework (id) on delete cascade,
  subject text not null,
  state text not null check (state in ('open', 'accepted', 'rejected', 'skipped')),
  value text,
  reason text,
  version integer not null,
  last_decision uuid,
  primary key (framework, subject)
);

-- Identifiers of matches: made at the first acceptance, then never changed (design §5).
create table tributary.alignment (
  id uuid primary key,
  framework text not null references tributary.framework (id) on delete cascade,
  item uuid not null references tributary.item (id) on delete cascade,
  statement text not null,
  target_framework text not null,
  target_code text not null,
  target_level text not null,
  target_title text not null,
  created_at timestamptz not null,
  unique (framework, statement, target_framework, target_code)
);

-- unit -1 = the whole document.
create table tributary.stage_marker (
  document text not null references tributary.document (sha256) on delete cascade,
  unit integer not null,
  stage text not null check (stage in ('extract', 'segment', 'suggest')),
  finished_at timestamptz not null,
  primary key (document, unit, stage)
);

-- Our own crash counter (design §4, Restart). dead_cause set = parked for good until redriven.
create table tributary.poison (
  document text not null references tributary.document (sha256) on delete cascade,
  unit integer not null,
  stage text not null,
  crashes integer not null default 0,
  outside_kills integer not null default 0,
  dead_cause text,
  primary key (document, unit, stage)
);

create table tributary.embedding (
  text_sha256 text not null,
  model_revision text not null,
  vector bytea not null,
  primary key (text_sha256, model_revision)
);
