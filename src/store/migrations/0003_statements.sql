-- Statements worth reviewing: course descriptions, wording check, Bloom level, near-duplicates.
alter table tributary.statement drop constraint statement_kind_check;
alter table tributary.statement add constraint statement_kind_check
  check (kind in ('outcome', 'duty', 'requirement', 'knowledge', 'description'));

alter table tributary.statement_version
  add column lint jsonb not null default '[]',
  -- level and probability; null when the run did not read it
  add column bloom jsonb;

-- Which statements of a working framework say nearly the same. Every statement that was compared has a row; `leader` is
-- the id of the first one of its group, its own when it stands alone. Groups only grow: nobody's work is taken apart.
create table tributary.near_duplicate (
  framework text not null references tributary.framework (id) on delete cascade,
  statement text not null references tributary.statement (id) on delete cascade,
  leader text not null,
  primary key (framework, statement)
);
create index near_duplicate_leader on tributary.near_duplicate (framework, leader);
