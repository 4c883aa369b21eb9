-- What the book has for Temporal: outbox entries, each a nudge of a proceeding, and schedules.

-- Done when the book shows the effect, not when a call returned.
create table heqing.outbox (
  id            bigint generated always as identity primary key,
  proceeding_id bigint not null references heqing.proceeding (id),
  seq           bigint not null,
  created_at    timestamptz not null default clock_timestamp(),
  next_try_at   timestamptz not null default clock_timestamp(),
  lease_until   timestamptz,
  leased_by     text,
  attempts      integer not null default 0,
  refusals      integer not null default 0,
  last_error    text,
  nudged_at     timestamptz,
  done_at       timestamptz,
  dead_at       timestamptz
);
comment on column heqing.outbox.refusals is 'answers by which Temporal refused the call itself; a server that is down refuses nothing';
create index outbox_waiting on heqing.outbox (next_try_at) where done_at is null and dead_at is null;
create index outbox_proceeding on heqing.outbox (proceeding_id) where done_at is null;

create table heqing.schedule (
  id              text primary key check (id ~ '^[a-z]+(-[a-z0-9]+)*$'),
  kind            text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  spec            jsonb not null,
  overlap         text not null default 'skip' check (overlap in ('skip', 'buffer-one', 'buffer-all', 'cancel-other', 'terminate-other', 'allow-all')),
  catchup_seconds integer not null check (catchup_seconds >= 0),
  paused          boolean not null default false,
  changed_at      timestamptz not null default clock_timestamp()
);
comment on table heqing.schedule is 'What is done again and again, as rows of the book; made equal in Temporal at each start.';
comment on column heqing.schedule.spec is 'when, as Temporal''s schedule specification reads it: calendars, intervals, time zone';
comment on column heqing.schedule.catchup_seconds is 'how far back what was missed is made up for';

select heqing.guard('heqing.outbox'), heqing.guard('heqing.schedule');
