-- Leaves of the ledger that the book writes itself, in the transaction of what they seal: whoever's login does it can neither leave
-- one out nor let it say something else. Those of judgements, releases and rules are made where the law and the rules are known.

-- RFC 8785 for what stands in these leaves: objects, lists, texts, whole numbers, booleans and null, with keys of ASCII.
create or replace function heqing.canonical(p jsonb) returns text
language plpgsql immutable parallel safe as $$
begin
  return case jsonb_typeof(p)
    when 'object' then (select '{' || coalesce(string_agg(to_json(e.key)::text || ':' || heqing.canonical(e.value), ',' order by e.key collate "C"), '') || '}'
                          from jsonb_each(p) e)
    when 'array' then (select '[' || coalesce(string_agg(heqing.canonical(e.value), ',' order by e.place), '') || ']'
                         from jsonb_array_elements(p) with ordinality e (value, place))
    when 'string' then to_json(p #>> '{}')::text
    else p::text end;
end $$;
comment on function heqing.canonical(jsonb) is 'Canonical JSON (RFC 8785), as db/ledger/canonical.ts writes it; of numbers whole ones alone.';
revoke all on function heqing.canonical from public;

-- What names persons enters as SHA-256(salt || text) alone; the salt stands beside it and may be deleted.
create or replace function heqing.seal_leaf(
  p_kind text, p_subject text, p_proceeding bigint, p_content jsonb, p_salted jsonb, p_seen_by text[], p_division text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  leaf constant uuid := gen_random_uuid();
  content jsonb := jsonb_build_object('format', 2, 'kind', p_kind) || p_content;
  salts jsonb := '[]';
  said text;
  s record;
begin
  for s in select t.key as field, t.value as plain, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt
             from jsonb_each_text(p_salted) t loop
    content := content || jsonb_build_object(s.field, encode(sha256(s.salt || convert_to(s.plain, 'UTF8')), 'hex'));
    if s.plain is not null then
      salts := salts || jsonb_build_object('field', s.field, 'salt', encode(s.salt, 'hex'), 'plain', s.plain);
    end if;
  end loop;
  said := heqing.canonical(content);
  insert into heqing.ledger_leaf (id, kind, proceeding_id, subject, canonical, leaf_hash, seen_by, division_code)
  values (leaf, p_kind, p_proceeding, p_subject, said, sha256('\x00'::bytea || convert_to(said, 'UTF8')), p_seen_by, p_division);
  insert into heqing.ledger_salt (leaf_id, field, salt, plain, division_code)
  select leaf, x.field, decode(x.salt, 'hex'), x.plain, p_division
    from jsonb_to_recordset(salts) as x (field text, salt text, plain text);
end $$;
comment on function heqing.seal_leaf(text, text, bigint, jsonb, jsonb, text[], text) is 'Writes one leaf of format 2; p_salted: what of it names persons, by field.';
revoke all on function heqing.seal_leaf from public;

-- A letter is numbered while its signature is written: number, content and whoever signed in one leaf.
create or replace function heqing.seal_letter() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  perform heqing.seal_leaf('letter', 'letter/' || new.id, new.proceeding_id,
    jsonb_build_object('letter', new.id, 'number', new.number, 'document', new.kind, 'rung', new.rung, 'step', new.step_no,
                       'contentHash', encode(new.content_hash, 'hex'), 'signedAt', heqing.instant(new.signed_at),
                       'proceeding', (select jsonb_build_object('id', m.id::text, 'kind', m.kind, 'number', m.number)
                                        from heqing.proceeding m where m.id = new.proceeding_id)),
    jsonb_build_object('actor', new.signed_by), new.seen_by, new.division_code);
  return null;
end $$;
revoke all on function heqing.seal_letter from public;
create or replace trigger sealed_leaf after update on heqing.letter for each row
  when (old.number is null and new.number is not null) execute function heqing.seal_letter();

-- What was stated at once, by division: so many of each, and a hash over all of them, a canonical line each, in their order.
create or replace function heqing.seal_statements() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare g record;
begin
  for g in
    select s.division_code as division, t.batch_id, t.by_account, count(*) as n,
           count(*) filter (where t.state = 'accepted') as accepted, count(*) filter (where t.state = 'corrected') as corrected,
           count(*) filter (where t.state = 'retracted') as retracted, max(t.at) as at, min(t.id) as first,
           encode(sha256(convert_to(string_agg(heqing.canonical(jsonb_build_array(
             t.id::text, t.reading_id::text, t.section_id, t.about, t.state, t.reason, encode(r.row_hash, 'hex'))), E'\n' order by t.id), 'UTF8')), 'hex') as hash
      from stated t
      join heqing.section s on s.id = t.section_id
      left join heqing.reading r on r.month = t.month and r.id = t.reading_id
     group by 1, 2, 3 order by 1, 2, 3
  loop
    perform heqing.seal_leaf('statement', coalesce('batch/' || g.batch_id, 'statement/' || g.first), null,
      jsonb_build_object('batch', g.batch_id, 'first', g.first::text, 'statedAt', heqing.instant(g.at), 'accepted', g.accepted,
                         'corrected', g.corrected, 'retracted', g.retracted, 'statements', g.hash, 'division', g.division),
      jsonb_build_object('actor', g.by_account), null, g.division);
  end loop;
  return null;
end $$;
revoke all on function heqing.seal_statements from public;
create or replace trigger sealed_leaf after insert on heqing.statement referencing new table as stated
  for each statement execute function heqing.seal_statements();

-- A change of the registry by its door: what, of which id, what it is from when to when, on which document, by whom.
create or replace function heqing.seal_change(p_what text, p_id text, p_division text, p_source text, p_change jsonb, p_person uuid default null)
returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  select heqing.seal_leaf('registry', 'registry/' || p_what || '/' || p_id, null,
    jsonb_build_object('what', p_what, 'id', p_id, 'changedAt', heqing.instant(clock_timestamp()), 'source', p_source, 'change', p_change),
    jsonb_build_object('actor', heqing.actor_account_id()) || case when p_person is null then '{}' else jsonb_build_object('person', p_person) end,
    null, p_division)
$$;
comment on function heqing.seal_change(text, text, text, text, jsonb, uuid) is 'Writes the leaf of a change of the registry; a person enters salted.';
revoke all on function heqing.seal_change from public;
