-- Jobs: what is done again and again over the whole book, each run of it, and what some of them make.

create table heqing.job_run (
  id            uuid primary key,
  job           text not null check (job ~ '^[a-z]+(-[a-z]+)*$'),
  state         text not null check (state in ('asked', 'running', 'done', 'skipped', 'failed')),
  attempts      integer not null default 0,
  asked_by      uuid references heqing.account (id),
  scheduled_for timestamptz,
  started_at    timestamptz,
  ended_at      timestamptz,
  outcome       jsonb check (jsonb_typeof(outcome) = 'object'),
  error_code    text,
  created_at    timestamptz not null default clock_timestamp()
);
comment on table heqing.job_run is 'Every run of a job, by its schedule or by hand.';
comment on column heqing.job_run.state is 'asked = by hand, not begun; skipped = another run of the job was under way';
comment on column heqing.job_run.outcome is 'counts alone';
create index job_run_last on heqing.job_run (job, created_at desc);
create index job_run_asked on heqing.job_run (created_at) where state = 'asked';

create table heqing.month_gap (
  section_id    text not null references heqing.section (id),
  month         text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  division_code text not null,
  noticed_at    timestamptz not null default clock_timestamp(),
  closed_at     timestamptz,
  primary key (section_id, month)
);
comment on table heqing.month_gap is '月末缺数: a section with a target of which a month has ended without a verdict that says met or missed; closed when one comes.';

create table heqing.brief (
  unit_id       text not null references heqing.unit (id),
  month         text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  division_code text not null,
  content       jsonb not null,
  sha256        bytea not null check (octet_length(sha256) = 32),
  made_at       timestamptz not null default clock_timestamp(),
  primary key (unit_id, month)
);
comment on table heqing.brief is '月度分析会材料: the month of an office''s area, as the book knew it when it was made; made anew it replaces the one before.';

create table heqing.kept_history (
  workflow_id   text not null,
  run_id        text not null,
  proceeding_id bigint not null references heqing.proceeding (id),
  events        integer not null,
  sha256        bytea not null check (octet_length(sha256) = 32),
  content       bytea not null,
  kept_at       timestamptz not null default clock_timestamp(),
  primary key (workflow_id, run_id)
);
comment on table heqing.kept_history is 'Histories of closed proceedings, fetched before Temporal forgets them.';
comment on column heqing.kept_history.content is 'canonical JSON of the history, compressed by gzip; sha256 is of the JSON itself';
create index kept_history_of on heqing.kept_history (proceeding_id);

select heqing.guard('heqing.job_run'), heqing.guard('heqing.month_gap'), heqing.guard('heqing.brief'), heqing.guard('heqing.kept_history');
select heqing.append_only('heqing.kept_history');
