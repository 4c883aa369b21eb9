-- Who complained 举报人: apart from everything else, encrypted by a key that is in no database.

create table heqing.informant (
  proceeding_id bigint primary key references heqing.proceeding (id),
  sealed        bytea not null check (octet_length(sealed) between 29 and 20000),
  key_id        text not null,
  kept_at       timestamptz not null default clock_timestamp(),
  division_code text not null
);
comment on table heqing.informant is 'Name and ways to reach whoever complained, encrypted; read by heqing.read_informant alone, which audits who reads.';
comment on column heqing.informant.sealed is 'AES-256-GCM by the key of the environment, bound to the proceeding';
comment on column heqing.informant.key_id is 'names the key without telling it';
select heqing.guard('heqing.informant');
