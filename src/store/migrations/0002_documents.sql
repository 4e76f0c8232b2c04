-- Every document people have: parked and corrected units, facts, corrections of the cut, same text in two formats.
alter table tributary.document_text
  add column sheets jsonb,
  add column recognition jsonb;

alter table tributary.document
  -- what a person should know, found while it was cut: language, filled-in form, same text as another
  add column notices jsonb not null default '[]',
  -- words of the text as numbers (MinHash) and how many there are; finds the same text in another format
  add column signature jsonb,
  add column words integer,
  -- sha-256 of an earlier document
  add column same_text_as text;

alter table tributary.unit
  add column credits text,
  add column prerequisites text,
  add column cross_listed jsonb not null default '[]',
  add column language text,
  add column excluded boolean not null default false,
  -- code as it is compared; joins the same course across documents, null when somebody said it is another one
  add column course text,
  -- of a large catalog and not chosen: nothing is suggested and the reconciler leaves it
  add column parked boolean not null default false,
  -- raised at every change: suggestions made for an older one are not saved
  add column revision integer not null default 0;
create index unit_course on tributary.unit (course) where course is not null;

create table tributary.fact (
  document text not null references tributary.document (sha256) on delete cascade,
  position integer not null,
  unit integer not null,
  kind text not null check (kind in ('technology', 'certification', 'licence', 'education', 'experience')),
  name text not null,
  evidence_start integer not null,
  evidence_end integer not null,
  evidence_text text not null,
  page integer,
  primary key (document, position)
);

-- Append-only: what people said about the cut of a document (domain/correction.ts).
create table tributary.document_decision (
  id uuid primary key,
  seq bigint generated always as identity unique,
  document text not null references tributary.document (sha256) on delete cascade,
  -- null for an undo
  correction jsonb,
  reviewer text not null,
  decided_at timestamptz not null,
  undoes uuid references tributary.document_decision (id)
);
create index document_decision_document on tributary.document_decision (document, seq);
