-- Tokens for machines 机器令牌.

-- Who keeps the tokens of a unit: the offices of its division that may, its own, and whoever a token acts for. For doors; the
-- policy of the table spells it out.
create or replace function heqing.keeps_token(p_division text, p_account uuid) returns boolean
language sql stable parallel safe
return coalesce(heqing.may('token')
                and (heqing.in_jurisdiction(p_division) or p_account = any (heqing.reach_accounts())), false);
grant execute on function heqing.keeps_token to heqing_api;

-- Makes a token: an office for itself, the security administrator for any account of the jurisdiction.
create or replace function heqing.make_token(
  p_id text, p_secret_hash bytea, p_name text, p_account uuid, p_routes text[], p_jurisdiction text, p_days integer)
returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  maker uuid := heqing.actor_account_id();
  a heqing.account%rowtype;
  division text;
  reach text;
  -- One look at the clock: between two a token of a whole year would be longer than a year.
  made_at timestamptz := clock_timestamp();
begin
  if not heqing.may('token', 'make') then
    raise exception using errcode = 'HQ403', message = 'a token is made by a county office, a station or the security administrator';
  end if;
  if heqing.actor_assurance() in ('token', 'link') then
    raise exception using errcode = 'HQ403', message = 'a token is made by a person who signed in';
  end if;
  select * into a from heqing.account where id = coalesce(p_account, maker) and active;
  select u.division_code into division from heqing.unit u where u.id = a.unit_id;
  if a.id is null or not heqing.keeps_token(division, a.id) then
    raise exception using errcode = 'HQ404', message = 'the account that the token would act for does not exist for this account';
  end if;
  if a.id is distinct from maker and heqing.actor_role() <> 'security_admin' then
    raise exception using errcode = 'HQ403', message = 'a token for somebody else is made by the security administrator';
  end if;
  reach := coalesce(p_jurisdiction, a.jurisdiction);
  -- Units, sections and matters lie within their division; a division has to lie within the maker's.
  if not heqing.jurisdiction_within(reach, a.jurisdiction)
     or (reach ~ '(^|,)[0-9*]' and not heqing.jurisdiction_within(reach, array_to_string(heqing.actor_jurisdiction(), ','))) then
    raise exception using errcode = 'HQ403', message = format('expected a jurisdiction within %s, got %s', a.jurisdiction, reach);
  end if;
  insert into heqing.machine_token (id, name, secret_hash, account_id, role, routes, jurisdiction, created_at, created_by, expires_at,
                                    division_code, confirmed_at)
  values (p_id, p_name, p_secret_hash, a.id, a.role, p_routes, reach, made_at, maker, made_at + make_interval(days => p_days), division,
          case when a.id = maker then made_at end);
end $$;
grant execute on function heqing.make_token to heqing_api;

-- Ends a token at once; false when it had been revoked before.
create or replace function heqing.revoke_token(p_id text) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare t heqing.machine_token%rowtype;
begin
  select * into t from heqing.machine_token where id = p_id for update;
  if not found or not heqing.may('token', 'revoke') or not heqing.keeps_token(t.division_code, t.account_id) then
    raise exception using errcode = 'HQ404', message = format('token %s does not exist for this account', p_id);
  end if;
  if t.revoked_at is not null then
    return false;
  end if;
  update heqing.machine_token set revoked_at = clock_timestamp(), revoked_by = heqing.actor_account_id() where id = p_id;
  return true;
end $$;
grant execute on function heqing.revoke_token to heqing_api;

-- Who a token acts as. Whoever does not know the secret learns nothing of the token, not even that there is one.
create or replace function heqing.use_token(
  p_id text, p_secret_hash bytea, p_address text,
  out state text, out account_id uuid, out login text, out role text, out jurisdiction text, out routes text[],
  out unit_id text, out unit_name text, out demo boolean)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  t heqing.machine_token%rowtype;
  a heqing.account%rowtype;
begin
  select * into t from heqing.machine_token x where x.id = p_id and x.secret_hash = p_secret_hash;
  if not found then
    state := 'unknown';
    return;
  end if;
  select * into a from heqing.account x where x.id = t.account_id;
  state := case
    when t.revoked_at is not null then 'revoked'
    when t.expires_at <= clock_timestamp() then 'expired'
    when t.confirmed_at is null then 'unconfirmed'
    when not a.active or a.role <> t.role or not heqing.jurisdiction_within(t.jurisdiction, a.jurisdiction) then 'withdrawn'
    else 'good' end;
  account_id := a.id; login := a.login; role := t.role; jurisdiction := t.jurisdiction; routes := t.routes;
  select u.id, u.name, u.demo into use_token.unit_id, use_token.unit_name, use_token.demo from heqing.unit u where u.id = a.unit_id;
  if state = 'good' and coalesce(t.last_used_at < clock_timestamp() - interval '1 minute', true) then
    update heqing.machine_token x set last_used_at = clock_timestamp(), last_address = p_address where x.id = p_id;
  end if;
end $$;
grant execute on function heqing.use_token to heqing_api;

-- What somebody else made for the own account is looked at, confirmed or ended by its person.
create or replace function heqing.own_tokens()
returns table (id text, name text, routes text[], jurisdiction text, created_at timestamptz, created_by text, expires_at timestamptz,
               confirmed_at timestamptz, last_used_at timestamptz, last_address text)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select t.id, t.name, t.routes, t.jurisdiction, t.created_at, coalesce(n.name, ''), t.expires_at, t.confirmed_at, t.last_used_at, t.last_address
    from heqing.actor() who
    join heqing.machine_token t on t.account_id = who.account_id
    left join heqing.account m on m.id = t.created_by
    left join heqing.person n on n.id = m.person_id
   where who.session_id is not null and t.revoked_at is null and t.expires_at > now()
   order by t.confirmed_at nulls first, t.created_at desc, t.id limit 200
$$;
comment on function heqing.own_tokens() is 'Good tokens that act for the account of whoever is signed in, those to be confirmed first.';
grant execute on function heqing.own_tokens to heqing_api;

create or replace function heqing.confirm_own_token(p_id text) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  if not heqing.proven_lately() then
    raise exception using errcode = 'HQ440', message = 'expected a sign-in or second factor of the last 15 minutes';
  end if;
  update heqing.machine_token t set confirmed_at = coalesce(t.confirmed_at, clock_timestamp())
   where t.id = p_id and t.account_id = heqing.actor_account_id() and t.revoked_at is null;
  if found then
    perform heqing.audit('token-confirmed', jsonb_build_object('id', p_id));
  end if;
  return found;
end $$;
comment on function heqing.confirm_own_token(text) is 'The person of its account lets a token act; false where there is none such.';
grant execute on function heqing.confirm_own_token to heqing_api;

create or replace function heqing.end_own_token(p_id text) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare who heqing.acting := heqing.actor();
begin
  update heqing.machine_token t set revoked_at = clock_timestamp(), revoked_by = who.account_id
   where t.id = p_id and t.account_id = who.account_id and t.revoked_at is null and who.session_id is not null;
  return found;
end $$;
grant execute on function heqing.end_own_token to heqing_api;
