-- Proceedings 程序 of whatever kind: the row, its parties, inbox, duties with their stops, steps and timeline.

-- Gap-free: the row is locked by whoever takes a number until that is committed.
create table heqing.number_series (
  office_unit_id text not null references heqing.unit (id),
  series         text not null,
  year           integer not null,
  last           integer not null,
  primary key (office_unit_id, series, year)
);

create table heqing.proceeding (
  id             bigint generated always as identity primary key,
  key            uuid not null default gen_random_uuid(),
  kind           text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  parent_id      bigint references heqing.proceeding (id),
  child_no       integer,
  number         text unique,
  section_id     text references heqing.section (id),
  division_code  text not null references heqing.division (code),
  scheme         text,
  verdict_id     bigint references heqing.verdict (id),
  pins           jsonb not null default '{}',
  state          jsonb,
  state_schema   integer not null default 1,
  phase          text not null default 'opened',
  rung           text,
  open           boolean not null default true,
  ended_as       text check (ended_as ~ '^[a-z]+(-[a-z]+)*$'),
  next_due       timestamptz,
  received_seq   bigint not null default 0,
  handled_seq    bigint not null default 0,
  handled_until  timestamptz,
  parked_code    text,
  parked_reason  text,
  parked_at      timestamptz,
  seen_by        text[],
  demo           boolean not null default false,
  opened_at      timestamptz not null default clock_timestamp(),
  closed_at      timestamptz,
  check (received_seq >= handled_seq),
  check (kind <> 'matter' or (number is not null and section_id is not null and verdict_id is not null)),
  check (not open or ended_as is null),
  check ((parent_id is null) = (child_no is null)),
  unique (parent_id, child_no)
);
comment on column heqing.proceeding.key is 'what the ids of its steps, letters and deliveries are derived from, so that no two books ever share one';
comment on column heqing.proceeding.parent_id is 'the proceeding whose inbox its end is an act in';
comment on column heqing.proceeding.child_no is 'number of the child inside its parent, from 1: which order, which request';
comment on column heqing.proceeding.pins is 'rule versions fixed at its opening, by kind: {"ladder": {"id", "version", "hash"}}';
comment on column heqing.proceeding.state_schema is 'which shape `state` has; the decoder brings older ones up';
comment on column heqing.proceeding.ended_as is 'how it ended: closed 销号, withdrawn 撤销, …; null while it is open';
comment on column heqing.proceeding.received_seq is 'sequence number of the last act received; stamped under the lock of this row';
comment on column heqing.proceeding.handled_seq is 'sequence number of the last act that decide has judged';
comment on column heqing.proceeding.handled_until is 'instant up to which due instants have been judged';
comment on column heqing.proceeding.seen_by is 'roles of the parties that see it; null = whoever reaches it';
create unique index matter_one_open on heqing.proceeding (section_id) where kind = 'matter' and open;
create index proceeding_section on heqing.proceeding (section_id, id) where section_id is not null;
create index proceeding_verdict on heqing.proceeding (verdict_id) where verdict_id is not null;
create index proceeding_listed on heqing.proceeding (division_code, kind, id desc);
create index proceeding_by_due on heqing.proceeding (next_due, id) where open and next_due is not null;
-- What must still be worked on: asked for by the reconciler, most of all where it is late.
create index proceeding_due on heqing.proceeding (next_due) where parked_at is null and next_due is not null;
create index proceeding_unhandled on heqing.proceeding (id) where parked_at is null and received_seq > handled_seq;
create index proceeding_living on heqing.proceeding (id) where open and parked_at is null;
create index proceeding_parked on heqing.proceeding (parked_at, id) where parked_at is not null;

create table heqing.party (
  id            bigint generated always as identity primary key,
  proceeding_id bigint not null references heqing.proceeding (id),
  role          text not null check (role in ('responsible', 'supervisor', 'station', 'department', 'upstream', 'downstream', 'arbiter',
                                              'handling', 'assessor', 'assessed')),
  unit_id       text not null references heqing.unit (id),
  reach         text[],
  valid         tstzrange not null default tstzrange(now(), null),
  recorded      tstzrange not null default tstzrange(now(), null),
  hidden        boolean not null default false,
  division_code text not null,
  constraint party_once exclude using gist (proceeding_id with =, role with =, unit_id with =, valid with &&) where (upper_inf(recorded))
);
comment on table heqing.party is 'Which unit is what in a proceeding 当事方: who acts, who is asked, who sees follows from it.';
comment on column heqing.party.reach is 'ids of the rivers and sections for which the unit is party; null = all of the proceeding';
comment on column heqing.party.hidden is 'seen by the unit itself alone: a party to what others must not know of';
comment on column heqing.party.division_code is 'of the proceeding';
create index party_unit on heqing.party (unit_id, proceeding_id);
create index party_proceeding on heqing.party (proceeding_id, role);

-- The inbox: acts of people and messages of the system, in the order of the lock.
create table heqing.act (
  proceeding_id  bigint not null references heqing.proceeding (id),
  seq            bigint not null,
  act_id         uuid not null unique,
  kind           text not null,
  payload        jsonb not null,
  payload_hash   bytea not null,
  account_id     uuid references heqing.account (id),
  role           text not null,
  source_address text,
  request_id     text,
  division_code  text not null,
  received_at    timestamptz not null,
  outcome        text check (outcome in ('applied', 'refused')),
  refusal        text,
  handled_at     timestamptz,
  law_revision   text,
  assurance      text,
  person_id      uuid references heqing.person (id),
  post_id        text references heqing.post (id),
  for_post_id    text references heqing.post (id),
  for_person_id  uuid references heqing.person (id),
  posts          jsonb not null default '[]',
  seen_by        text[],
  primary key (proceeding_id, seq)
);
comment on column heqing.act.assurance is 'by what the person had proved who they are; null for the system';
comment on column heqing.act.person_id is 'the person behind the account: two accounts of one person are one pair of eyes';
comment on column heqing.act.post_id is 'the post by which the person acted, held at the instant of receipt';
comment on column heqing.act.for_post_id is 'the head''s post for which a deputy or liaison officer acted; null where it was done by a head';
comment on column heqing.act.for_person_id is 'who held that post at that instant';
comment on column heqing.act.posts is 'every post that the person held, at the instant of receipt, in a unit that is a party: [{party, kind}]; the law judges by these';
comment on column heqing.act.seen_by is 'roles of the parties that see it; null = whoever reaches the proceeding';
-- In which inbox a verdict stands, for the one that corrects it.
create index act_verdict on heqing.act ((payload ->> 'verdictId')) where kind = 'verdict';
create index act_account on heqing.act (account_id) where account_id is not null;

create table heqing.duty (
  proceeding_id bigint not null references heqing.proceeding (id),
  no            integer not null,
  kind          text not null,
  owner         text not null,
  unit_id       text not null references heqing.unit (id),
  rung          text not null,
  started_at    timestamptz not null,
  due_at        timestamptz not null,
  asks_at       timestamptz,
  provisional   boolean not null,
  explanation   jsonb not null,
  moves         jsonb not null default '[]',
  stopped_since timestamptz,
  status        text not null check (status in ('running', 'met', 'missed', 'lifted')),
  overdue       boolean not null default false,
  ended_at      timestamptz,
  seen_by       text[],
  division_code text not null,
  primary key (proceeding_id, no)
);
comment on column heqing.duty.owner is 'role of the party that owes it';
comment on column heqing.duty.asks_at is 'when the office is asked to climb, extend or explain; null = it is not';
comment on column heqing.duty.stopped_since is 'since when its clock stands still; null = it runs';
comment on column heqing.duty.moves is 'how its end was moved, in order: old and new date, cause';
comment on column heqing.duty.seen_by is 'roles of the parties that see it; null = whoever reaches the proceeding';
create index duty_running on heqing.duty (unit_id, due_at) where status = 'running';

-- 中止: the clocks of some duties stand still. Several at once count once.
create table heqing.stop (
  proceeding_id       bigint not null references heqing.proceeding (id),
  no                  integer not null,
  ground              text not null,
  duties              integer[] not null check (duties <> '{}'),
  cause_proceeding_id bigint references heqing.proceeding (id),
  from_at             timestamptz not null,
  until_at            timestamptz check (until_at >= from_at),
  seen_by             text[],
  division_code       text not null,
  primary key (proceeding_id, no)
);
comment on column heqing.stop.cause_proceeding_id is 'the child or other proceeding for which the clocks stand still';
comment on column heqing.stop.until_at is 'null: they stand still now';
create index stop_cause on heqing.stop (cause_proceeding_id) where cause_proceeding_id is not null;

-- What is still to be done in the world; closed under its id, harmless to run again.
create table heqing.step (
  id            uuid primary key,
  proceeding_id bigint not null references heqing.proceeding (id),
  no            integer not null,
  kind          text not null,
  payload       jsonb not null,
  by_person     boolean not null,
  unit_id       text references heqing.unit (id),
  state         text not null default 'todo' check (state in ('todo', 'done', 'lifted')),
  seen_by       text[],
  division_code text not null,
  created_at    timestamptz not null,
  done_at       timestamptz,
  result        jsonb,
  unique (proceeding_id, no)
);
comment on column heqing.step.seen_by is 'roles of the parties that see it; null = whoever reaches the proceeding';
create index step_todo on heqing.step (proceeding_id) where state = 'todo';
create index step_owed on heqing.step (proceeding_id) where state = 'todo' and not by_person;
create index step_tasks on heqing.step (unit_id) where state = 'todo' and by_person;
create index step_unit on heqing.step (unit_id, proceeding_id) where unit_id is not null;

-- The timeline. Append-only.
create table heqing.event (
  proceeding_id bigint not null references heqing.proceeding (id),
  n             integer not null,
  at            timestamptz not null,
  kind          text not null,
  act_seq       bigint,
  account_id    uuid,
  data          jsonb not null,
  law_revision  text not null,
  seen_by       text[],
  division_code text not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  primary key (proceeding_id, n)
);
comment on column heqing.event.seen_by is 'roles of the parties that see it; null = whoever reaches the proceeding';

select heqing.guard('heqing.number_series'), heqing.guard('heqing.proceeding'), heqing.guard('heqing.party'), heqing.guard('heqing.act'),
       heqing.guard('heqing.duty'), heqing.guard('heqing.stop'), heqing.guard('heqing.step'), heqing.guard('heqing.event');
select heqing.append_only('heqing.event');
