-- Official verdicts of a section and a period (a month, or one re-sampling). Superseded, never overwritten.

create table heqing.verdict (
  id            bigint generated always as identity primary key,
  section_id    text not null references heqing.section (id),
  scheme        text not null,
  period        text not null check (period ~ '^[0-9]{4}-[0-9]{2}$' or period ~ '^resample:.+$'),
  status        text not null check (status in ('preliminary', 'final')),
  class         smallint check (class between 1 and 6),
  target_class  smallint check (target_class between 1 and 5),
  outcome       text not null check (outcome in ('met', 'missed', 'unjudgeable', 'undecided', 'no_target')),
  trace         jsonb not null,
  rule_versions jsonb not null,
  sampled_from  date,
  sampled_to    date,
  matter_number text,
  division_code text not null,
  prepared_by   uuid references heqing.account (id),
  brought_by    uuid[] not null default '{}',
  history       boolean not null default false,
  superseded_by bigint references heqing.verdict (id) deferrable initially deferred,
  created_at    timestamptz not null default clock_timestamp()
);
comment on column heqing.verdict.brought_by is 'accounts that imported the values it rests on: none of their persons releases it';
comment on column heqing.verdict.history is 'judged of what was taken in as history: it counts for misses in a row and for years, and opens and joins nothing';
-- A correction prepares a new preliminary verdict; the final one stays in force until that is released.
create unique index verdict_current on heqing.verdict (section_id, scheme, period, status) where superseded_by is null;
create index verdict_waiting on heqing.verdict (period, section_id) where status = 'preliminary' and superseded_by is null;

select heqing.guard('heqing.verdict');
