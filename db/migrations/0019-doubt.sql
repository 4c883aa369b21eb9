-- 数据存疑 with what was found, by which rule, and who looked; 退回 of a prepared verdict; 预警 of a section, which is no matter.

-- Nothing was ever written into the table of this name that 0004 made.
drop table heqing.doubt;
create table heqing.doubt (
  id           bigint generated always as identity primary key,
  month        date not null,
  reading_id   bigint not null,
  statement_id bigint not null,
  section_id   text not null references heqing.section (id),
  item         text not null,
  pattern      text not null,
  rule_id      text not null,
  rule_version integer not null,
  finding      jsonb not null,
  state        text not null default 'open' check (state in ('open', 'confirmed', 'rejected', 'noted')),
  reason       text,
  by_account   uuid references heqing.account (id),
  found_at     timestamptz not null default clock_timestamp(),
  decided_at   timestamptz,
  foreign key (month, reading_id) references heqing.reading (month, id),
  constraint doubt_once unique (month, statement_id, item, pattern, rule_id),
  constraint doubt_decided check (
    (state in ('confirmed', 'rejected')) = (by_account is not null and decided_at is not null and coalesce(reason, '') <> ''))
);
comment on table heqing.doubt is
  'What makes a stated value look wrong 数据存疑. While one is open, no period is judged that rests on the value.';
comment on column heqing.doubt.statement_id is 'the statement by which the value counts: stated again, it is looked at again';
comment on column heqing.doubt.item is 'the item in doubt; class = the class that came with the values, which holds no value back';
comment on column heqing.doubt.finding is 'what was found, as {zh, en}';
comment on column heqing.doubt.state is
  'open = nobody has looked yet; confirmed = the value counts; rejected = it does not; noted = about the published class alone';
create index doubt_reading on heqing.doubt (reading_id);
create index doubt_open on heqing.doubt (section_id, found_at) where state = 'open';

create table heqing.release_refusal (
  verdict_id    bigint primary key references heqing.verdict (id),
  reason        text not null check (btrim(reason) <> ''),
  refused_by    uuid not null references heqing.account (id),
  division_code text not null,
  refused_at    timestamptz not null default clock_timestamp()
);
comment on table heqing.release_refusal is
  '退回: a prepared verdict that another person did not release, and why. It is never released; another one takes its place.';

create table heqing.warning (
  id            bigint generated always as identity primary key,
  section_id    text not null references heqing.section (id),
  kind          text not null check (kind in ('sustained', 'yangtze')),
  level         smallint check (level in (1, 2)),
  about         text not null,
  rule_id       text not null,
  rule_version  integer not null,
  finding       jsonb not null,
  division_code text not null,
  raised_at     timestamptz not null default clock_timestamp(),
  lifted_at     timestamptz
);
comment on table heqing.warning is '预警 on a section: for its offices to know. It opens no matter, and blames nobody.';
comment on column heqing.warning.level is 'of the Yangtze basin''s warnings, 1 = highest; null = the kind has no levels, or the text leaves it open';
comment on column heqing.warning.about is 'the month, or the instant of the last reading, that it was raised by';
comment on column heqing.warning.lifted_at is 'null = it stands';
create unique index warning_standing on heqing.warning (section_id, kind) where lifted_at is null;

alter table heqing.river add column basin text check (basin in ('yangtze'));
comment on column heqing.river.basin is 'the great basin, where a rule asks for it; null = none of those, or that of the parent';

select heqing.guard('heqing.doubt'), heqing.guard('heqing.release_refusal'), heqing.guard('heqing.warning');
select heqing.append_only('heqing.release_refusal');
