-- Accounts and how sure it is who acts: sessions, second factors, identities, tokens of machines, tries, and the audit log.

create table heqing.account (
  id            uuid primary key default gen_random_uuid(),
  login         text not null unique check (login ~ '^[a-z0-9._-]{2,40}$'),
  password_method text not null default '',
  password_verifier bytea not null default '' check (octet_length(password_verifier) in (0, 32)),
  person_id     uuid not null references heqing.person (id),
  unit_id       text not null references heqing.unit (id),
  role          text not null check (role in ('township', 'liaison', 'department', 'county', 'station', 'city', 'evaluator',
                                              'discipline', 'system_admin', 'security_admin', 'audit_admin')),
  jurisdiction  text not null,
  active        boolean not null default true,
  created_at    timestamptz not null default now(),
  version       integer not null default 1,
  must_change_password boolean not null default false
);
comment on column heqing.account.jurisdiction is 'comma-separated division code prefixes: 3308 = a city, 330802 = a county, nine digits = a township';
comment on column heqing.account.password_method is
  'How its raw hash is computed, as a PHC string without the hash: $argon2id$v=19$m=…,t=…,p=…$salt; empty = nobody signs in by password.';
comment on column heqing.account.password_verifier is 'SHA-256 of the raw argon2id hash: what is kept opens nothing, and heqing.open_session compares.';
comment on column heqing.account.version is 'Counts its changes: what an edit says it was made of.';
comment on column heqing.account.must_change_password is 'The password was given by an administrator, who therefore knows it.';
create index account_person on heqing.account (person_id);
-- 三员分立: system, security and audit administration are three persons, whatever else each of them does.
create unique index account_one_administration on heqing.account (person_id)
  where active and role in ('system_admin', 'security_admin', 'audit_admin');

create table heqing.session (
  token_hash  bytea primary key,
  account_id  uuid not null references heqing.account (id),
  csrf        text not null,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  last_seen   timestamptz not null default now(),
  address     text,
  agent       text,
  id          uuid not null default gen_random_uuid() unique,
  ends_at     timestamptz not null default now() + interval '7 days',
  assurance   text not null default 'password' check (assurance in ('password', 'second-factor', 'oidc', 'oidc-second-factor', 'local')),
  proven_at   timestamptz not null default now()
);
comment on column heqing.session.id is 'What the session is called in lists; never its token, nor the hash of that.';
comment on column heqing.session.ends_at is 'When it ends however much it is used; expires_at moves with use, this does not.';
comment on table heqing.session is 'Who is signed in; opened, prolonged and ended by functions alone, read by heqing.actor().';
comment on column heqing.session.assurance is 'By what the person proved who they are; local = by whoever has the login of the owner.';
comment on column heqing.session.proven_at is 'When the person last proved who they are: by signing in, or by a second factor. A changed password, or use, is no such proof.';
create index session_account on heqing.session (account_id);

-- What heqing.actor() says of whoever acts.
create type heqing.acting as (
  account_id   uuid,
  person_id    uuid,
  unit_id      text,
  role         text,
  jurisdiction text,
  assurance    text,
  token_id     text,
  session_id   uuid
);
comment on type heqing.acting is 'Whoever acts: by a session, a machine token (token_id), or a link in a mail.';

-- The salt that is told of a login nobody has is the same each time, so that it tells nothing.
create table heqing.decoy (
  one    boolean primary key default true check (one),
  secret bytea not null check (octet_length(secret) = 32)
);
comment on table heqing.decoy is 'A secret of this book, from which salts of unknown logins are made; nobody but heqing.password_method reads it.';
insert into heqing.decoy (secret) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

create table heqing.second_factor (
  account_id     uuid primary key references heqing.account (id),
  secret         bytea,
  key_id         text,
  confirmed_at   timestamptz,
  used_steps     bigint[] not null default '{}',
  told_step      bigint not null default 0,
  pending_secret bytea,
  pending_key_id text,
  check ((secret is null) = (confirmed_at is null)),
  check ((pending_secret is null) = (pending_key_id is null))
);
comment on table heqing.second_factor is 'TOTP secrets (RFC 6238), encrypted by a key that is not in this database.';
comment on column heqing.second_factor.key_id is 'Which key it is encrypted by; null: published, for accounts of the demonstration alone.';
comment on column heqing.second_factor.used_steps is 'Steps of 30 seconds whose code was accepted and could come again.';
comment on column heqing.second_factor.told_step is 'Of the demonstration: the furthest step whose code its page was told.';
comment on column heqing.second_factor.pending_secret is 'A new secret that no code has proven yet; the old one is good until then.';

create table heqing.recovery_code (
  account_id uuid not null references heqing.account (id),
  code_hash  bytea not null check (octet_length(code_hash) = 32),
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
comment on table heqing.recovery_code is 'Codes for the day on which the phone is lost, each good once; kept as keyed hashes.';

create table heqing.account_identity (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null references heqing.account (id),
  issuer     text not null,
  subject    text not null,
  linked_at  timestamptz not null default now(),
  unique (issuer, subject)
);
create index account_identity_account on heqing.account_identity (account_id);
comment on table heqing.account_identity is 'Identities of a provider that sign in to an account; linked by the person, never made by a sign-in.';

create table heqing.machine_token (
  id           text primary key check (id ~ '^[a-z0-9]{10}$'),
  name         text not null check (length(name) between 1 and 100),
  secret_hash  bytea not null unique check (octet_length(secret_hash) = 32),
  account_id   uuid not null references heqing.account (id),
  role         text not null,
  routes       text[] not null check (cardinality(routes) between 1 and 100),
  jurisdiction text not null check (jurisdiction ~ '^[^,[:space:]]+(,[^,[:space:]]+)*$'),
  created_at   timestamptz not null default clock_timestamp(),
  created_by   uuid not null references heqing.account (id),
  expires_at   timestamptz not null check (expires_at <= created_at + interval '1 year'),
  division_code text not null,
  last_used_at timestamptz,
  last_address text,
  revoked_at   timestamptz,
  revoked_by   uuid references heqing.account (id),
  check ((revoked_at is null) = (revoked_by is null))
);
comment on table heqing.machine_token is 'What a program proves itself with; the secret itself is kept nowhere.';
comment on column heqing.machine_token.account_id is 'the account of the person who answers for the program: it acts under that name, by token';
comment on column heqing.machine_token.role is 'role of the account when it was made; a token of an account whose role has changed is good for nothing';
comment on column heqing.machine_token.routes is 'operationIds of the API that it may send';
comment on column heqing.machine_token.division_code is 'division of the account''s unit: its offices see the token and may revoke it';
comment on column heqing.machine_token.last_used_at is 'written once a minute at most';
create index machine_token_account on heqing.machine_token (account_id);

-- Failures per login and address; a login is kept as its hash, since people type passwords into the wrong field.
create table heqing.sign_in_attempt (
  login_hash   bytea not null check (octet_length(login_hash) in (0, 32)),
  address      text not null,
  failures     double precision not null default 0,
  last_at      timestamptz not null default clock_timestamp(),
  locked_until timestamptz,
  primary key (login_hash, address)
);
comment on table heqing.sign_in_attempt is 'Sign-ins tried without success, by login and address; an empty hash stands for the address as a whole.';
-- Without fading an office behind one address, where somebody mistypes every few minutes, would be locked out for good.
comment on column heqing.sign_in_attempt.failures is 'What has not faded yet: in an hour as many fade as are free.';
create index sign_in_attempt_old on heqing.sign_in_attempt (last_at);

-- Token buckets. Not logged: after a crash everybody begins with a full bucket.
create unlogged table heqing.rate_bucket (
  name   text primary key,
  tokens double precision not null,
  at     timestamptz not null
) with (fillfactor = 50);
comment on table heqing.rate_bucket is 'How many requests somebody may still send at once; touched by heqing.take_turn alone.';
create index rate_bucket_old on heqing.rate_bucket (at);

create table heqing.upload (
  sha256     bytea primary key check (octet_length(sha256) = 32),
  bytes      bigint not null check (bytes > 0),
  media_type text not null,
  first_seen timestamptz not null default clock_timestamp(),
  account_id uuid references heqing.account (id)
);
comment on table heqing.upload is 'Files that were sent, by content: the same file again is the same upload.';
comment on column heqing.upload.media_type is 'told from the content, not from a name or from what the sender said';
comment on column heqing.upload.account_id is 'who sent it first';

-- What an acting request was answered with, so that the same again, under the same key, is answered the same.
create table heqing.kept_answer (
  account_id uuid not null references heqing.account (id),
  key        uuid not null,
  asked      bytea not null check (octet_length(asked) = 32),
  status     smallint,
  answer     bytea,
  begun_at   timestamptz not null default clock_timestamp(),
  primary key (account_id, key)
);
comment on table heqing.kept_answer is 'By account and Idempotency-Key: hash of what was asked, and the answer once there is one, encrypted: it may hold a first password. Kept for a day.';
create index kept_answer_old on heqing.kept_answer (begun_at);

-- A copy of domain/access, written by `heqing migrate` after the migrations. Roles and resources are its words.
create table heqing.permission (
  role     text not null,
  resource text not null,
  verb     text not null,
  primary key (role, resource, verb)
);
comment on table heqing.permission is 'Who may read or do what; where is said by the account''s jurisdiction. Written by migrate from domain/access.';

-- Who came, went, or was turned away, and what was done. Read by the audit administrator 审计管理员 alone.
create table heqing.audit_event (
  id             bigint generated always as identity primary key,
  at             timestamptz not null default clock_timestamp(),
  kind           text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  account_id     uuid references heqing.account (id),
  role           text,
  source_address text,
  request_id     text,
  data           jsonb not null default '{}',
  assurance      text,
  route          text
);
comment on table heqing.audit_event is
  'Append-only: sign-ins, refusals, reads of personal records, acts, releases, imports, administration, exports. Ids and words, no typed text.';
create index audit_event_account on heqing.audit_event (account_id, at);
create index audit_event_at on heqing.audit_event (at);
create index audit_event_kind on heqing.audit_event (kind, id);
create index audit_event_address on heqing.audit_event (source_address, id);
create index audit_event_request on heqing.audit_event (request_id);

select heqing.guard('heqing.account'), heqing.guard('heqing.session'), heqing.guard('heqing.decoy'), heqing.guard('heqing.second_factor'),
       heqing.guard('heqing.recovery_code'), heqing.guard('heqing.account_identity'), heqing.guard('heqing.machine_token'),
       heqing.guard('heqing.sign_in_attempt'), heqing.guard('heqing.upload'), heqing.guard('heqing.kept_answer'),
       heqing.guard('heqing.permission'), heqing.guard('heqing.audit_event');
select heqing.append_only('heqing.audit_event'), heqing.append_only('heqing.upload');
