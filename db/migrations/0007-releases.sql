-- 审核发布: who made which verdict final, never the one who prepared it. The final verdict is a row of its own; the
-- preliminary one it was made from stays. id is the id of the act, so that a request sent twice releases once.

create table heqing.release (
  id            uuid primary key,
  verdict_id    bigint not null unique references heqing.verdict (id),
  preliminary_id bigint not null unique references heqing.verdict (id),
  proceeding_id bigint references heqing.proceeding (id),
  opened        boolean not null default false,
  refused       text,
  prepared_by   uuid not null references heqing.account (id),
  released_by   uuid not null references heqing.account (id),
  source_address text,
  division_code text not null,
  released_at   timestamptz not null default clock_timestamp(),
  check (prepared_by <> released_by),
  check (proceeding_id is not null or not opened)
);
comment on column heqing.release.proceeding_id is 'the matter that the verdict reached; null = it reached none';
comment on column heqing.release.refused is 'why a missed target opened no matter, in words; null = it did, or nothing was to be opened';
create index release_proceeding on heqing.release (proceeding_id) where proceeding_id is not null;

select heqing.guard('heqing.release');
select heqing.append_only('heqing.release');
