-- The rule book: every rule version this database was ever brought to, so that a verdict can be explained years later
-- from the database alone, whatever release runs then. Filled by `heqing migrate` and at every start, by the owner only.

create table heqing.rule (
  kind           text not null,
  id             text not null,
  version        integer not null check (version > 0),
  effective_from date not null,
  effective_to   date check (effective_to >= effective_from),
  status         text not null check (status in ('binding', 'assumption')),
  source         jsonb not null,
  body           jsonb not null,
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  kept_at        timestamptz not null default clock_timestamp(),
  primary key (kind, id, version)
);
comment on table heqing.rule is 'Rule versions as they were first brought here; never changed.';
comment on column heqing.rule.effective_to is 'The last day it holds; null = none was known. A later end stands in heqing.rule_end.';
comment on column heqing.rule.hash is 'SHA-256 over the RFC 8785 canonical JSON of {id, kind, version, effectiveFrom, effectiveTo, status, source, body}.';

create table heqing.rule_end (
  kind         text not null,
  id           text not null,
  version      integer not null,
  effective_to date not null,
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  kept_at      timestamptz not null default clock_timestamp(),
  primary key (kind, id, version),
  foreign key (kind, id, version) references heqing.rule
);
comment on table heqing.rule_end is 'The last day of a rule version that was open-ended until its successor came, with its hash since.';

select heqing.guard('heqing.rule'), heqing.guard('heqing.rule_end');

select heqing.append_only('heqing.rule'), heqing.append_only('heqing.rule_end');
