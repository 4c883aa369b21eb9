-- The three administrations 三员 apart: what concerns persons, accounts and holdings is proposed by one and confirmed by another.

alter table heqing.account add column answered_by uuid references heqing.account (id);
comment on column heqing.account.answered_by is
  'The administrator who proposed it, or the role or address by which it administers; null = of the first three, or of before proposals.';

-- Of a person's accounts in one unit the oldest goes on.
update heqing.account a set active = false
 where a.active and exists (select from heqing.account b where b.person_id = a.person_id and b.unit_id = a.unit_id and b.active
                              and (b.created_at, b.id) < (a.created_at, a.id));
create unique index account_one_in_unit on heqing.account (person_id, unit_id) where active;

create table heqing.proposal (
  id             uuid primary key default gen_random_uuid(),
  kind           text not null check (kind in ('account-new', 'account-change', 'password-reset', 'second-factor-reset', 'person-new',
                                               'person-change', 'person-forget', 'holding-change')),
  state          text not null default 'open' check (state in ('open', 'confirmed', 'refused', 'withdrawn')),
  data           jsonb not null,
  reason         text not null check (btrim(reason) <> ''),
  account_id     uuid references heqing.account (id),
  person_id      uuid references heqing.person (id),
  unit_id        text references heqing.unit (id),
  post_id        text references heqing.post (id),
  division_code  text not null references heqing.division (code),
  proposed_by    uuid not null references heqing.account (id),
  proposed_at    timestamptz not null default clock_timestamp(),
  source_address text,
  decided_by     uuid references heqing.account (id),
  decided_at     timestamptz,
  decided_address text,
  answer         text,
  check ((state = 'open') = (decided_at is null)),
  check (state = 'open' or decided_by is not null)
);
comment on table heqing.proposal is 'What an administrator proposes of persons, accounts and holdings, and what one of another administration said to it.';
comment on column heqing.proposal.data is 'What it would be made of, by the words of the request; names and addresses of persons are taken out with the person.';
comment on column heqing.proposal.reason is 'The document or ground that it rests on.';
comment on column heqing.proposal.answer is 'Why it was refused.';
create unique index proposal_account_once on heqing.proposal (account_id, kind) where state = 'open' and account_id is not null;
create unique index proposal_person_once on heqing.proposal (person_id, kind)
  where state = 'open' and kind in ('person-change', 'person-forget');
create index proposal_told on heqing.proposal (proposed_at, id);

-- Who opens it chooses a password. From a mail, or of the first three administrators.
create table heqing.password_link (
  token_hash   bytea primary key check (octet_length(token_hash) = 32),
  account_id   uuid not null references heqing.account (id),
  made_at      timestamptz not null default clock_timestamp(),
  expires_at   timestamptz not null,
  used_at      timestamptz,
  used_address text
);
comment on table heqing.password_link is 'One-time links by which a person chooses the password of an account; the hash of their tokens alone.';
create index password_link_account on heqing.password_link (account_id);

create table heqing.account_mail (
  id            uuid primary key default gen_random_uuid(),
  proposal_id   uuid not null references heqing.proposal (id),
  kind          text not null check (kind in ('proposed', 'decided', 'first-password')),
  person_id     uuid references heqing.person (id),
  account_id    uuid references heqing.account (id),
  address       text not null,
  state         text not null default 'pending' check (state in ('pending', 'sent', 'refused')),
  attempts      integer not null default 0,
  next_at       timestamptz not null default clock_timestamp(),
  made_at       timestamptz not null default clock_timestamp(),
  answered_at   timestamptz,
  response      text
);
comment on table heqing.account_mail is 'Mails about proposals, to the person concerned and to audit administrators; the address is emptied once a server has answered.';
create index account_mail_waiting on heqing.account_mail (next_at) where state = 'pending';

-- A token for somebody else's account is nothing before that person has said so.
alter table heqing.machine_token add column confirmed_at timestamptz;
comment on column heqing.machine_token.confirmed_at is 'When the person of its account confirmed it; null = it opens nothing yet.';
update heqing.machine_token set confirmed_at = created_at;

-- Nobody resets by themselves any more; db/functions/proposals.sql takes their place.
drop function if exists heqing.reset_password(uuid, text, bytea), heqing.reset_second_factor(uuid);

select heqing.guard('heqing.proposal'), heqing.guard('heqing.password_link'), heqing.guard('heqing.account_mail');
