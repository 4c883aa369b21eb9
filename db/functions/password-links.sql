-- One-time links by which a person chooses the password of an account, and the mails that carry them.

create or replace function heqing.password_link_state(l heqing.password_link) returns text
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select case when not a.active then 'withdrawn' when l.used_at is not null then 'used' when l.expires_at <= clock_timestamp() then 'expired' else 'open' end
    from heqing.account a where a.id = l.account_id
$$;
revoke all on function heqing.password_link_state from public;

create or replace function heqing.password_link_of(p_hash bytea)
returns table (state text, account_id uuid, login text, person_name text, unit_name text, role text, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select heqing.password_link_state(l), a.id, a.login, n.name, u.name, a.role, l.expires_at
    from heqing.password_link l
    join heqing.account a on a.id = l.account_id
    join heqing.unit u on u.id = a.unit_id
    join heqing.person n on n.id = a.person_id
   where l.token_hash = p_hash
$$;
comment on function heqing.password_link_of(bytea) is 'Whose password the holder of a link may choose; no row where there is no such link.';
grant execute on function heqing.password_link_of to heqing_api;

-- Sessions and identities of before end by the triggers of the account.
create or replace function heqing.use_password_link(p_hash bytea, p_method text, p_verifier bytea) returns text
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  l heqing.password_link%rowtype;
  found_in text;
begin
  perform 1 from heqing.account a where a.id = (select x.account_id from heqing.password_link x where x.token_hash = p_hash) for update;
  select * into l from heqing.password_link where token_hash = p_hash for update;
  if not found then
    return null;
  end if;
  found_in := heqing.password_link_state(l);
  if found_in = 'open' then
    update heqing.account set password_method = p_method, password_verifier = p_verifier, must_change_password = false where id = l.account_id;
    update heqing.password_link set used_at = clock_timestamp(), used_address = heqing.actor_address() where account_id = l.account_id and used_at is null;
  end if;
  return found_in;
end $$;
comment on function heqing.use_password_link(bytea, text, bytea) is 'Keeps the password that the holder of a link chose, once, with every other link of the account; gives the state it was found in.';
grant execute on function heqing.use_password_link to heqing_api;

-- The token is made here, at each attempt to send: the worker is told it, and chooses none.
drop function if exists heqing.take_account_mails(integer);
create or replace function heqing.take_account_mails()
returns table (
  id uuid, kind text, address text, attempts integer, token text, proposal text, state text, person_name text, login text, unit_name text,
  role text, post_title text, proposed_by text, proposer_role text, decided_by text, decider_role text, reason text, answer text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  m heqing.account_mail%rowtype;
  a heqing.account%rowtype;
begin
  for m in
    update heqing.account_mail x
       set attempts = x.attempts + 1, next_at = clock_timestamp() + least(interval '15 seconds' * power(2, least(x.attempts, 2)), interval '45 seconds')
     where x.id in (select y.id from heqing.account_mail y where y.state = 'pending' and y.next_at <= clock_timestamp()
                     order by y.next_at limit 20 for update skip locked)
    returning x.*
  loop
    token := null;
    if m.kind = 'first-password' then
      select * into a from heqing.account y where y.id = m.account_id;
      if a.id is null or not a.active then
        update heqing.account_mail x set state = 'refused', address = '', answered_at = clock_timestamp() where x.id = m.id;
        continue;
      end if;
      token := encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex');
      -- A mail server that is down for days is tried often; what it may have taken last stays good.
      delete from heqing.password_link l where l.token_hash in (
        select k.token_hash from heqing.password_link k where k.account_id = a.id and k.used_at is null order by k.made_at desc offset 19);
      insert into heqing.password_link (token_hash, account_id, expires_at)
      values (sha256(convert_to(token, 'UTF8')), a.id, clock_timestamp() + heqing.link_time());
    end if;
    return query
      select m.id, m.kind, m.address, m.attempts, take_account_mails.token, p.kind, p.state, coalesce(n.name, p.data #>> '{person,name}', ''),
             coalesce(c.login, p.data ->> 'login'), u.name, coalesce(p.data ->> 'role', c.role), t.title, pn.name, pa.role, dn.name, da.role, p.reason, p.answer
        from heqing.proposal p
        join heqing.account pa on pa.id = p.proposed_by
        join heqing.person pn on pn.id = pa.person_id
        left join heqing.account da on da.id = p.decided_by
        left join heqing.person dn on dn.id = da.person_id
        left join heqing.account c on c.id = p.account_id
        left join heqing.person n on n.id = p.person_id
        left join heqing.unit u on u.id = p.unit_id
        left join heqing.post t on t.id = p.post_id
       where p.id = m.proposal_id;
  end loop;
end $$;
comment on function heqing.take_account_mails() is 'Mails about proposals that are to be sent now, with a fresh one-time link where one is theirs; taken again later where nothing is said of them.';
grant execute on function heqing.take_account_mails to heqing_worker;

create or replace function heqing.answer_account_mail(p_id uuid, p_state text, p_response text) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  update heqing.account_mail set state = p_state, response = p_response, address = '', answered_at = clock_timestamp()
   where id = p_id and state = 'pending' and p_state in ('sent', 'refused')
$$;
comment on function heqing.answer_account_mail(uuid, text, text) is 'What a mail server said for good; the address is kept no longer.';
grant execute on function heqing.answer_account_mail to heqing_worker;

-- For the owner alone, once a book: the first three administrators, who were proposed by nobody.
create or replace function heqing.first_administrators(p_unit text, p_jurisdiction text, p_days integer, p_administrators jsonb) returns void
language plpgsql as $$
declare
  u heqing.unit%rowtype;
  one record;
  person uuid;
  account uuid;
begin
  perform pg_advisory_xact_lock(hashtext('heqing first administrators'));
  select * into u from heqing.unit where id = p_unit;
  if u.id is null or u.kind <> 'administration' then
    raise exception using errcode = 'HQ422', message = format('expected a unit of the kind administration, got %s', p_unit);
  end if;
  -- Of a demonstration county beside the real one the invented administrators are no hindrance.
  if exists (select from heqing.account a join heqing.unit x on x.id = a.unit_id where heqing.is_administration(a.role) and x.demo = u.demo) then
    raise exception using errcode = 'HQ409', message = 'this book has administrators: they propose and confirm the next ones';
  end if;
  if (select array_agg(r.role order by r.role) from jsonb_to_recordset(p_administrators) as r (role text))
       is distinct from array['audit_admin', 'security_admin', 'system_admin']
     or (select count(distinct btrim(r.name)) <> 3 or count(distinct lower(r.email)) <> 3 or count(distinct r.login) <> 3
           from jsonb_to_recordset(p_administrators) as r (name text, email text, login text)) then
    raise exception using errcode = 'HQ422', message = 'expected three persons of different names, logins and mail addresses, one of each administration';
  end if;
  for one in select * from jsonb_to_recordset(p_administrators) as r (role text, login text, name text, email text, phone text, hash text) loop
    insert into heqing.person (name, email, phone, division_code) values (btrim(one.name), one.email, one.phone, u.division_code) returning id into person;
    insert into heqing.account (login, person_id, unit_id, role, jurisdiction) values (one.login, person, u.id, one.role, p_jurisdiction)
      returning id into account;
    insert into heqing.password_link (token_hash, account_id, expires_at)
    values (decode(one.hash, 'hex'), account, clock_timestamp() + make_interval(days => p_days));
  end loop;
end $$;
comment on function heqing.first_administrators(text, text, integer, jsonb) is 'For the owner alone: the first system, security and audit administrator of a book that has none, each with a one-time link.';
revoke all on function heqing.first_administrators from public;
