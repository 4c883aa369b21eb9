-- Who complained 举报人. No login reads the table; what is kept there is encrypted by a key that the book does not have.

-- Kept once, by whoever opened the complaint, in the transaction that opens it.
create or replace function heqing.keep_informant(p_proceeding_id bigint, p_sealed bytea, p_key_id text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare m heqing.proceeding%rowtype;
begin
  select * into m from heqing.proceeding where id = p_proceeding_id and kind = 'complaint';
  if not found or not exists (select from heqing.act a where a.proceeding_id = m.id and a.seq = 1
                                                         and a.account_id = heqing.actor_account_id() and a.outcome is null) then
    raise exception using errcode = 'HQ403', message = 'expected a complaint that the actor has just registered';
  end if;
  insert into heqing.informant (proceeding_id, sealed, key_id, division_code) values (m.id, p_sealed, p_key_id, m.division_code);
  perform heqing.audit('informant-kept', jsonb_build_object('matter', m.id::text));
end $$;
comment on function heqing.keep_informant(bigint, bytea, text) is 'Keeps, encrypted, who complained; by whoever has just registered the complaint.';
grant execute on function heqing.keep_informant to heqing_api;

-- A right of its own, beside that to the file: of the office that handles it alone, and there of its heads and of who registered it.
-- Nobody reads it without a line in the audit log.
create or replace function heqing.read_informant(p_proceeding_id bigint) returns table (sealed bytea, key_id text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare m heqing.proceeding%rowtype;
begin
  select * into m from heqing.proceeding where id = p_proceeding_id and kind = 'complaint';
  if not found or not heqing.may('complaint') or not heqing.proceeding_reached(m)
     or not (m.seen_by is null or m.seen_by && heqing.actor_parties(m.id)) then
    raise exception using errcode = 'HQ404', message = format('complaint %s does not exist for this account', p_proceeding_id);
  end if;
  -- A machine or a link is no person who could answer for having read it.
  if not heqing.may('informant') or heqing.actor_session() is null or not heqing.seen_as(m.id, '{supervisor}')
     or not (exists (select from heqing.posts_in(m.id, heqing.actor_person(), clock_timestamp()) x
                      where x.party = 'supervisor' and heqing.is_head(x.kind))
             or exists (select from heqing.act a where a.proceeding_id = m.id and a.seq = 1 and a.person_id = heqing.actor_person())) then
    raise exception using errcode = 'HQ403', message = 'expected a head of the office that handles it, or who registered it';
  end if;
  perform heqing.audit('informant-read', jsonb_build_object('matter', m.id::text));
  return query select i.sealed, i.key_id from heqing.informant i where i.proceeding_id = m.id;
end $$;
comment on function heqing.read_informant(bigint) is 'What is kept, encrypted, of who complained, for whom it is a right; leaves a line in the audit log.';
grant execute on function heqing.read_informant to heqing_api;
