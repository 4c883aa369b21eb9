-- Official verdicts of a section and a period (a month, quarter, year, or one re-sampling) by a scheme. Superseded, never overwritten.

create table heqing.verdict (
  id            bigint generated always as identity primary key,
  section_id    text not null references heqing.section (id),
  scheme        text not null,
  period        text not null check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$' or period ~ '^resample:.+$'),
  status        text not null check (status in ('preliminary', 'final')),
  class         smallint check (class between 1 and 6),
  target_class  smallint check (target_class between 1 and 5),
  outcome       text not null check (outcome in ('met', 'missed', 'unjudgeable', 'undecided', 'no_target')),
  "leading"     boolean not null default false,
  items         text[] not null default '{}',
  trace         jsonb not null,
  rule_versions jsonb not null,
  sampled_from  date,
  sampled_to    date,
  order_number  text,
  division_code text not null,
  prepared_by   uuid references heqing.account (id),
  brought_by    uuid[] not null default '{}',
  history       boolean not null default false,
  superseded_by bigint references heqing.verdict (id) deferrable initially deferred,
  created_at    timestamptz not null default clock_timestamp(),
  check (order_number is null or period = 'resample:' || order_number)
);
comment on column heqing.verdict."leading" is 'by the section''s leading scheme 主考核方案, the only one under which a miss opens a matter';
comment on column heqing.verdict.items is 'items that missed the target';
comment on column heqing.verdict.order_number is 'of a re-sampling: the number of its order 复测';
comment on column heqing.verdict.brought_by is 'accounts that imported the values it rests on: none of their persons releases it';
comment on column heqing.verdict.history is 'judged of what was taken in as history: it opens and joins nothing';
-- A correction prepares a new preliminary verdict; the final one stays in force until that is released.
create unique index verdict_current on heqing.verdict (section_id, scheme, period, status) where superseded_by is null;
create index verdict_superseded on heqing.verdict (superseded_by) where superseded_by is not null;
create index verdict_waiting on heqing.verdict (period, section_id) where status = 'preliminary' and superseded_by is null;

select heqing.guard('heqing.verdict');
