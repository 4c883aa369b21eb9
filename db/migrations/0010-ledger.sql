-- Ledger leaves: canonical JSON, personal data only as salted hashes; unsequenced, a sequencer gives indexes later.

create table heqing.ledger_leaf (
  id            uuid primary key,
  format        smallint not null default 2 check (format = 2),
  kind          text not null,
  proceeding_id bigint references heqing.proceeding (id),
  subject       text not null,
  canonical     text not null,
  leaf_hash     bytea not null check (octet_length(leaf_hash) = 32),
  seen_by       text[],
  division_code text not null,
  written_at    timestamptz not null default clock_timestamp()
);
comment on column heqing.ledger_leaf.subject is 'what it seals, by kind and id: a proceeding, a release, a rule version';
comment on column heqing.ledger_leaf.seen_by is 'roles of the parties that see it; null = whoever reaches the proceeding';
create index ledger_leaf_proceeding on heqing.ledger_leaf (proceeding_id);
create index ledger_leaf_subject on heqing.ledger_leaf (subject);

-- Opens the salted hashes of a leaf; deleting a row that names a person forgets them and keeps the ledger valid.
create table heqing.ledger_salt (
  leaf_id       uuid not null references heqing.ledger_leaf (id),
  field         text not null,
  salt          bytea not null,
  plain         text not null,
  division_code text not null,
  primary key (leaf_id, field)
);
create index ledger_salt_plain on heqing.ledger_salt (plain) where field <> 'address' and field <> 'hidden';

select heqing.guard('heqing.ledger_leaf'), heqing.guard('heqing.ledger_salt');
select heqing.append_only('heqing.ledger_leaf');
