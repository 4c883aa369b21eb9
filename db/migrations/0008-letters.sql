-- Formal letters, what is sent of a proceeding and to whom, and the links in what is sent.

create table heqing.letter (
  id            uuid primary key,
  proceeding_id bigint not null references heqing.proceeding (id),
  step_id       uuid not null unique references heqing.step (id),
  step_no       integer not null,
  kind          text not null,
  rung          text not null,
  number        text unique,
  draft         jsonb not null,
  content_hash  bytea check (octet_length(content_hash) = 32),
  state         text not null default 'draft'
                check (state in ('draft', 'submitted', 'signed', 'sealed', 'served', 'received', 'withdrawn')),
  signed_by     uuid references heqing.account (id),
  signed_at     timestamptz,
  served_at     timestamptz,
  received_at   timestamptz,
  seen_by       text[],
  division_code text not null,
  created_at    timestamptz not null default clock_timestamp(),
  check ((state in ('signed', 'sealed', 'served', 'received')) = (signed_at is not null)),
  check (state <> 'served' or served_at is not null),
  check (state <> 'received' or received_at is not null)
);
comment on column heqing.letter.step_no is 'number of that step, which others than its office do not see';
comment on column heqing.letter.content_hash is 'SHA-256 over the canonical JSON of what was signed';
comment on column heqing.letter.seen_by is 'roles of the parties that see it; null = whoever reaches the proceeding';
create unique index letter_proceeding on heqing.letter (proceeding_id, step_no);
-- On their way: the task 查阅 of whom they are for.
create index letter_underway on heqing.letter (proceeding_id) where state in ('signed', 'sealed');

-- One row per proceeding, step, recipient and channel, written before anything is sent.
create table heqing.delivery (
  id            uuid primary key,
  proceeding_id bigint not null references heqing.proceeding (id),
  step_id       uuid not null references heqing.step (id),
  person_id     uuid not null references heqing.person (id),
  post_id       text not null references heqing.post (id),
  party         text not null,
  channel       text not null check (channel in ('mail')),
  address       text not null,
  message_id    text not null unique,
  subject       text,
  body          text,
  state         text not null default 'pending' check (state in ('pending', 'sent', 'refused', 'bounced')),
  attempts      integer not null default 0,
  response      text,
  last_error    text,
  bounce        text,
  sent_at       timestamptz,
  opened_at     timestamptz,
  division_code text not null,
  created_at    timestamptz not null default clock_timestamp(),
  unique (proceeding_id, step_id, person_id, channel),
  check ((state = 'bounced') = (bounce is not null))
);
comment on column heqing.delivery.post_id is 'the post by which the person is written to; a person with two posts gets one message';
comment on column heqing.delivery.opened_at is 'when a person first asked for what it says, by an act of theirs';
comment on column heqing.delivery.bounce is 'what a mail server reported later of a message it had taken';
create index delivery_step on heqing.delivery (step_id);
create index delivery_person on heqing.delivery (person_id);

-- A link in a mail: one purpose, one person, one proceeding, once. Nobody reads this table; functions are its doors.
create table heqing.link (
  token_hash   bytea primary key check (octet_length(token_hash) = 32),
  purpose      text not null check (purpose in ('acknowledge')),
  delivery_id  uuid not null references heqing.delivery (id),
  account_id   uuid not null references heqing.account (id),
  role         text not null,
  created_at   timestamptz not null default clock_timestamp(),
  expires_at   timestamptz not null,
  used_at      timestamptz,
  used_key     uuid,
  used_address text,
  check ((used_at is null) = (used_key is null))
);
comment on table heqing.link is 'Links that act without a password; the token itself stands in the mail alone.';
comment on column heqing.link.used_key is 'Idempotency-Key of the act: the same key again gets the same answer';
create index link_delivery on heqing.link (delivery_id);

select heqing.guard('heqing.letter'), heqing.guard('heqing.delivery'), heqing.guard('heqing.link');
