-- How values come in, what stays in quarantine, what was observed and what is stated of it.

create table heqing.import_batch (
  id            uuid primary key,
  kind          text not null check (kind in ('platform', 'monthly')),
  file_name     text not null,
  file_sha256   bytea,
  bytes_total   bigint,
  bytes_read    bigint not null default 0,
  state         text not null default 'staging' check (state in ('staging', 'switching', 'done', 'failed')),
  rows          integer not null default 0,
  accepted      integer not null default 0,
  refused       integer not null default 0,
  unchanged     integer not null default 0,
  history       boolean not null default false,
  result        jsonb,
  error_code    text,
  error         text,
  account_id    uuid references heqing.account (id),
  source_address text,
  division_code text not null,
  created_at    timestamptz not null default now(),
  touched_at    timestamptz not null default clock_timestamp(),
  finished_at   timestamptz
);
comment on column heqing.import_batch.history is 'taken in as history: what is judged of it opens and joins nothing';

-- Staging is unlogged and closed by privilege (COPY is refused under row-level security).
create unlogged table heqing.import_stage (
  batch_id      uuid not null,
  line          integer not null,
  month         date not null,
  row_hash      bytea not null,
  raw           jsonb not null,
  refusals      jsonb,
  section_id    text,
  province      text not null,
  section_name  text not null,
  observed_at   timestamptz,
  sampled_on    date,
  item          text,
  order_number  text,
  reason        text,
  values        jsonb,
  class         smallint,
  open          text,
  verdict       jsonb
);
comment on column heqing.import_stage.refusals is 'null: the row is good; else what is wrong with each cell, as [{column, expected, got}]';
create index import_stage_batch on heqing.import_stage (batch_id, line);

-- One row of a file as it came. A row with another content for the same section and time is a new fact beside the old one.
create table heqing.reading (
  month         date not null check (extract(day from month) = 1),
  id            bigint generated always as identity,
  kind          text not null check (kind in ('platform', 'monthly')),
  batch_id      uuid not null references heqing.import_batch (id),
  line          integer not null,
  section_id    text references heqing.section (id),
  province      text not null,
  section_name  text not null,
  observed_at   timestamptz,
  sampled_on    date,
  item          text,
  order_number  text,
  row_hash      bytea not null check (octet_length(row_hash) = 32),
  raw           jsonb not null,
  values        jsonb not null,
  class         smallint check (class between 1 and 6),
  open          text,
  verdict       jsonb,
  recorded_at   timestamptz not null default clock_timestamp(),
  primary key (month, id),
  constraint reading_once unique (month, kind, row_hash),
  check (kind <> 'monthly' or (section_id is not null and sampled_on is not null and item is not null))
) partition by range (month);
comment on column heqing.reading.month is 'first day of the month, in Asia/Shanghai, of the sample or observation; of its recording where neither is known';
comment on column heqing.reading.row_hash is 'SHA-256 of what the row says: the same row in another file is the same fact';
comment on column heqing.reading.values is 'by item: text as it came, origin (raw, shown, laboratory), unit, and where there are any detectionLimit and mark';
comment on column heqing.reading.class is '1 to 5, 6 = 劣Ⅴ; real-time class of platform rows, shown only, opens nothing';
comment on column heqing.reading.open is 'why no class is stated, or what a better measurement could change';
comment on column heqing.reading.item is 'monthly rows carry one item each';
comment on column heqing.reading.order_number is 'number of the re-sampling order 复测 that the row answers; such a row never counts for its month';
create index reading_id on heqing.reading (id);
create index reading_section on heqing.reading (section_id, observed_at desc) where section_id is not null;
create index reading_public on heqing.reading ((coalesce(observed_at, '-infinity'::timestamptz)) desc, id desc) where kind = 'platform';
create index reading_sample on heqing.reading (section_id, sampled_on) where kind = 'monthly';

-- What is stated of an observation: of a section, item and time the last statement counts. Platform rows are stated by
-- whoever reaches their section alone: no county writes another's values.
create table heqing.statement (
  month         date not null check (extract(day from month) = 1),
  id            bigint generated always as identity,
  reading_id    bigint not null,
  section_id    text not null,
  about         text not null,
  state         text not null check (state in ('accepted', 'corrected', 'retracted')),
  reason        text,
  by_account    uuid references heqing.account (id),
  batch_id      uuid references heqing.import_batch (id),
  at            timestamptz not null default clock_timestamp(),
  primary key (month, id),
  check (state = 'accepted' or coalesce(reason, '') <> '')
) partition by range (month);
comment on column heqing.statement.reason is 'why another value, or none, counts from now on; null = stated for the first time';
comment on table heqing.statement is 'Which observed values are stated, by whom and since when: the last one of the same section and thing counts.';
comment on column heqing.statement.reading_id is 'of the same month; without a foreign key, which would be checked a million times an import: imports write both';
comment on column heqing.statement.about is 'what of the section is stated: item and day of a sample, with the order it answers; or the instant of an automatic station';
comment on column heqing.statement.state is 'accepted = stated for the first time; corrected = takes the place of another value; retracted = no value counts';
create index statement_last on heqing.statement (section_id, about, id desc);
create index statement_reading on heqing.statement (reading_id);
create index statement_batch on heqing.statement (batch_id);

-- 存疑: a value that looks wrong stays what it is, with the doubt beside it, until somebody confirms or rejects it.
create table heqing.doubt (
  id          bigint generated always as identity primary key,
  month       date not null,
  reading_id  bigint not null,
  item        text not null,
  pattern     text not null,
  state       text not null default 'open' check (state in ('open', 'confirmed', 'rejected')),
  reason      text,
  by_account  uuid references heqing.account (id),
  at          timestamptz not null default clock_timestamp(),
  foreign key (month, reading_id) references heqing.reading (month, id),
  unique (month, reading_id, item, pattern),
  check ((state = 'open') = (by_account is null))
);
create index doubt_open on heqing.doubt (at) where state = 'open';

-- Rows go into a partition of their month, made before they come; what lies here was written past heqing.ensure_reading_months.
create table heqing.reading_default partition of heqing.reading default;
create table heqing.statement_default partition of heqing.statement default;

-- 待核数据
create table heqing.quarantine (
  id            bigint generated always as identity primary key,
  batch_id      uuid not null references heqing.import_batch (id),
  line          integer not null,
  column_name   text not null,
  expected      text not null,
  got           text not null,
  raw           text not null,
  row_hash      bytea not null,
  division_code text not null,
  created_at    timestamptz not null default now(),
  unique (batch_id, line, column_name)
);
create index quarantine_row on heqing.quarantine (row_hash);

select heqing.guard('heqing.import_batch'), heqing.guard('heqing.reading'), heqing.guard('heqing.reading_default'),
       heqing.guard('heqing.statement'), heqing.guard('heqing.statement_default'), heqing.guard('heqing.doubt'),
       heqing.guard('heqing.quarantine');
select heqing.append_only('heqing.reading'), heqing.append_only('heqing.reading_default'), heqing.append_only('heqing.statement'),
       heqing.append_only('heqing.statement_default'), heqing.append_only('heqing.quarantine');
