-- Where monitoring data come from 数据来源, what was fetched of them, and where values are missing 缺数.

create table heqing.source (
  id               text primary key check (id ~ '^[a-z]+(-[a-z0-9]+)*$' and length(id) <= 40),
  kind             text not null check (kind in ('platform-release', 'folder', 'token')),
  name             text not null check (name <> ''),
  address          text,
  form             text,
  account_id       uuid not null references heqing.account (id),
  unit_id          text not null references heqing.unit (id),
  division_code    text not null,
  rule             text not null,
  interval_minutes integer not null check (interval_minutes > 0),
  gap_intervals    integer not null check (gap_intervals > 0),
  paused           boolean not null default true,
  entered_by       uuid references heqing.account (id),
  entered_at       timestamptz not null default clock_timestamp(),
  changed_by       uuid references heqing.account (id),
  changed_at       timestamptz not null default clock_timestamp(),
  check ((kind = 'token') = (address is null)),
  check (form is null or kind = 'platform-release')
);
comment on table heqing.source is 'Sources of monitoring data. One is entered by the system administrator, and begins when the account that it acts for says so.';
comment on column heqing.source.address is 'of a platform: where it is asked; of a folder: its name below the folder that the worker watches; a machine brings its values itself';
comment on column heqing.source.form is 'body of the form by which it is asked (POST); null = it is asked by GET';
comment on column heqing.source.account_id is 'for whom it acts, as a token does: whose reach it has, and who may not release what rests on its values';
comment on column heqing.source.unit_id is 'of that account: who is told where values are missing';
comment on column heqing.source.rule is 'version of the rule by which it is asked, as id@version';

-- What was fetched, as it came: once for each content.
create table heqing.source_content (
  sha256   bytea primary key check (sha256 = sha256(bytes)),
  bytes    bytea not null,
  first_at timestamptz not null default clock_timestamp()
);
comment on table heqing.source_content is 'Bytes that a source answered, by their SHA-256, whatever became of them.';

create table heqing.source_fetch (
  id            uuid primary key,
  source_id     text references heqing.source (id),
  address       text not null,
  account_id    uuid not null references heqing.account (id),
  division_code text not null,
  state         text not null default 'running'
                check (state in ('running', 'waiting', 'kept', 'looked', 'taken', 'unchanged', 'backwards', 'failed')),
  attempts      integer not null default 1,
  started_at    timestamptz not null default clock_timestamp(),
  ended_at      timestamptz,
  released_on   date,
  newest_at     timestamptz,
  sha256        bytea references heqing.source_content (sha256),
  batch_id      uuid references heqing.import_batch (id),
  report        jsonb,
  error_code    text,
  error         text,
  secret_hash   bytea unique,
  secret_until  timestamptz
);
comment on table heqing.source_fetch is 'Each time that a source was asked, or something was brought for it: when, from where, what came and what became of it.';
comment on column heqing.source_fetch.source_id is 'null: by hand, from an address or file that is no source of the book';
comment on column heqing.source_fetch.state is 'running; waiting = is tried again; kept = came, is not in the book yet; looked = a folder was looked through; taken; unchanged = it said what the book has; backwards = older than the last one, not taken; failed';
comment on column heqing.source_fetch.newest_at is 'the newest time that any of its rows carries';
comment on column heqing.source_fetch.secret_hash is 'of the secret by which the worker acts for the source while it takes this in; null before and after';
create index source_fetch_last on heqing.source_fetch (source_id, started_at desc);
create index source_fetch_content on heqing.source_fetch (sha256) where sha256 is not null;

create table heqing.source_section (
  source_id     text not null references heqing.source (id),
  section_id    text not null references heqing.section (id),
  first_at      timestamptz not null default clock_timestamp(),
  last_value_at timestamptz,
  primary key (source_id, section_id)
);
comment on table heqing.source_section is 'Sections of the registry that a source has named, and the time of the last value it gave of each.';

create table heqing.source_gap (
  id         bigint generated always as identity primary key,
  source_id  text not null references heqing.source (id),
  section_id text not null references heqing.section (id),
  since      timestamptz not null,
  noticed_at timestamptz not null default clock_timestamp(),
  closed_at  timestamptz
);
comment on table heqing.source_gap is '缺数: a section of a source without a value for more intervals than its rule allows; closed when values come.';
comment on column heqing.source_gap.since is 'time of the last value, or when the source first named the section where it never gave one';
create unique index source_gap_open on heqing.source_gap (source_id, section_id) where closed_at is null;

alter table heqing.schedule add column args jsonb not null default '[]' check (jsonb_typeof(args) = 'array');
comment on column heqing.schedule.args is 'what its workflow begins with: ids and numbers alone';

select heqing.guard('heqing.source'), heqing.guard('heqing.source_content'), heqing.guard('heqing.source_fetch'),
       heqing.guard('heqing.source_section'), heqing.guard('heqing.source_gap');
select heqing.append_only('heqing.source_content');
