-- How a person is forgotten.

-- Why a person is still kept; empty when nothing holds any more.
create or replace function heqing.person_kept_by(p_person uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select array_remove(array[
    case when exists (select 1 from heqing.holding h
                       where h.person_id = p_person and h.valid @> clock_timestamp() and upper_inf(h.recorded)) then 'post-held' end,
    case when exists (
      select 1 from heqing.proceeding m
       where m.open and (
         exists (select 1 from heqing.act a join heqing.account c on c.id = a.account_id where a.proceeding_id = m.id and c.person_id = p_person)
         or exists (select 1 from heqing.delivery d where d.proceeding_id = m.id and d.person_id = p_person))) then 'matter-open' end,
    case when exists (select 1 from heqing.delivery d where d.person_id = p_person and d.state = 'pending') then 'message-pending' end,
    -- 网络安全法 Art. 23(3): a line of the log without whose it is would be no log.
    case when exists (select 1 from heqing.audit_event e join heqing.account c on c.id = e.account_id
                       where c.person_id = p_person and e.at > now() - interval '6 months') then 'log-kept' end], null)
$$;
revoke all on function heqing.person_kept_by from public;

create or replace function heqing.person_kept(p_person uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select heqing.person_kept_by(p_person)
   where heqing.may('proposal', 'make')
     and exists (select 1 from heqing.person n where n.id = p_person and heqing.in_jurisdiction(n.division_code))
$$;
comment on function heqing.person_kept(uuid) is 'Why a person of the reach can not be erased yet; told to administrators.';
grant execute on function heqing.person_kept to heqing_api;

-- By a proposal that was confirmed, alone. Erases what names a person, and what opens their salted hashes; ids, acts and leaves stay, and stay true.
create or replace function heqing.forget_person(p_person uuid) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  p heqing.person%rowtype;
  accounts uuid[];
  kept text[];
begin
  select * into p from heqing.person where id = p_person for update;
  if p.forgotten_at is not null then
    return p.forgotten_at;
  end if;
  accounts := array(select a.id from heqing.account a where a.person_id = p_person order by a.id for update);
  if heqing.actor_account_id() = any (accounts) then
    raise exception using errcode = 'HQ403', message = 'nobody erases the own data';
  end if;
  kept := heqing.person_kept_by(p_person);
  if kept <> '{}' then
    raise exception using errcode = 'HQ451', message = format('person %s is still kept: %s', p_person, array_to_string(kept, ', '));
  end if;
  delete from heqing.session where account_id = any (accounts);
  delete from heqing.recovery_code where account_id = any (accounts);
  delete from heqing.second_factor where account_id = any (accounts);
  delete from heqing.account_identity where account_id = any (accounts);
  delete from heqing.machine_token where account_id = any (accounts);
  delete from heqing.password_link where account_id = any (accounts);
  update heqing.account_mail set address = '', response = null, state = case state when 'pending' then 'refused' else state end
   where person_id = p_person;
  update heqing.proposal set data = data - array['person', 'login', 'name', 'email', 'phone'] where person_id = p_person;
  update heqing.proposal set source_address = null where proposed_by = any (accounts) and source_address is not null;
  update heqing.proposal set decided_address = null where decided_by = any (accounts) and decided_address is not null;
  delete from heqing.link where account_id = any (accounts);
  delete from heqing.kept_answer where account_id = any (accounts);
  delete from heqing.known_network t using heqing.account a
   where a.id = any (accounts) and t.login_hash = any (heqing.attempts_of(a.id, a.login));
  delete from heqing.sign_in_attempt t using heqing.account a
   where a.id = any (accounts) and t.login_hash = any (heqing.attempts_of(a.id, a.login));
  -- Of an act or release whose it was and from where it came; of a release also who prepared it.
  delete from heqing.ledger_salt t where t.field = 'address' and t.leaf_id in (
    select s.leaf_id from heqing.ledger_salt s where s.field = 'actor' and s.plain = any (accounts::text[]));
  delete from heqing.ledger_salt t where t.field <> 'address' and t.field <> 'hidden' and t.plain = any (accounts::text[] || p_person::text);
  update heqing.act set source_address = null where account_id = any (accounts) and source_address is not null;
  update heqing.import_batch set source_address = null where account_id = any (accounts) and source_address is not null;
  update heqing.delivery set address = '', response = null, last_error = null where person_id = p_person;
  update heqing.digest set response = null, last_error = null where person_id = p_person;
  update heqing.account set active = false, password_method = '', password_verifier = '', login = 'gone-' || replace(id::text, '-', '') where id = any (accounts);
  update heqing.person set name = '（已清除）', email = null, phone = null, forgotten_at = clock_timestamp()
   where id = p_person returning * into p;
  perform heqing.audit('person-forgotten', jsonb_build_object('person', p_person, 'accounts', cardinality(accounts)));
  return p.forgotten_at;
end $$;
comment on function heqing.forget_person(uuid) is 'Erases name, mail, phone, login, addresses, sessions, tokens and salts of a person whom no rule keeps; HQ451 says which does.';
revoke all on function heqing.forget_person from public, heqing_api;
