-- Who administers accounts, and what happens when one changes.

-- Whether the actor administers accounts of a unit with this jurisdiction 安全管理员.
create or replace function heqing.administers(p_unit_id text, p_jurisdiction text) returns boolean
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select heqing.may('account', 'administer') and heqing.within_reach(p_jurisdiction)
     and exists (select 1 from heqing.unit u where u.id = p_unit_id and heqing.in_jurisdiction(u.division_code))
$$;
grant execute on function heqing.administers to heqing_api;

-- Whom an administrator of the reach may see, of all accounts at once: who asks is looked up three times, not three times an account.
create or replace function heqing.administered() returns setof uuid
language sql stable security definer set search_path = pg_catalog, heqing as $$
  with asking as materialized (
    select heqing.reaches_all() as everywhere, coalesce(heqing.actor_jurisdiction(), '{}') as reach
     where heqing.may('account'))
  select a.id
    from asking q
    join heqing.account a on heqing.lies_within(a.jurisdiction, q.everywhere, q.reach)
    join heqing.unit u on u.id = a.unit_id and (q.everywhere or u.division_code ^@ any (q.reach))
$$;
comment on function heqing.administered() is 'Accounts within the reach of an administrator, who ends or proposes to change them.';
grant execute on function heqing.administered to heqing_api;

-- Nobody administers what is the own person's: by a second account one would give oneself any role or reach.
create or replace function heqing.is_own_person(p_person uuid) returns boolean
language sql stable as $$
  select exists (select 1 from heqing.account a where a.id = heqing.actor_account_id() and a.person_id = p_person)
$$;
grant execute on function heqing.is_own_person to heqing_api;

-- domain/access/unit-roles.ts says the same; a test compares them.
create or replace function heqing.unit_has_role(p_kind text, p_role text) returns boolean
language sql immutable parallel safe
return p_role in ('system_admin', 'security_admin', 'audit_admin') or p_role = any (case p_kind
  when 'township_government' then array['township', 'liaison']
  when 'county_department' then array['department']
  when 'county_office' then array['county']
  when 'county_government' then array['county', 'liaison']
  when 'city_government' then array['city', 'liaison']
  when 'city_office' then array['city']
  when 'province_office' then array['city']
  when 'monitoring_station' then array['station']
  when 'evaluator' then array['evaluator']
  when 'discipline' then array['discipline']
  else '{}'::text[] end);
comment on function heqing.unit_has_role(text, text) is 'Whether an account of a unit of this kind may have the role: another would see tasks that it can''t do, or none.';
grant execute on function heqing.unit_has_role to heqing_api;

-- Past the policies, since a unit may lie outside the reach of who asks.
create or replace function heqing.account_has_role() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare u heqing.unit%rowtype;
begin
  select * into u from heqing.unit where id = new.unit_id;
  -- Whoever has the owner's login makes accounts without an actor: what ships is checked where it is written.
  if heqing.actor_account_id() is not null and u.id is not null and not heqing.unit_has_role(u.kind, new.role) then
    raise exception using errcode = '23514', constraint = 'account_role_of_unit',
      message = format('expected a role of a %s, as %s is one, got %s', u.kind, u.name, new.role);
  end if;
  return new;
end $$;
revoke all on function heqing.account_has_role from public;
create or replace trigger role_of_unit before insert or update of role, unit_id on heqing.account
  for each row execute function heqing.account_has_role();

create or replace function heqing.account_changes() returns trigger
language plpgsql as $$
begin
  if ((new.active, new.role, new.jurisdiction) is distinct from (old.active, old.role, old.jurisdiction)
      or new.password_verifier <> old.password_verifier and new.id is distinct from heqing.actor_account_id())
     and heqing.is_own_person(new.person_id) then
    raise exception using errcode = 'HQ403', message = 'nobody changes the own account';
  end if;
  -- 三员分立 needs one of each: two who end each other's account at once would leave nobody who could make another.
  if old.active and old.role in ('system_admin', 'security_admin', 'audit_admin') and heqing.actor_account_id() is not null
     and not (new.active and new.role = old.role) then
    perform pg_advisory_xact_lock(hashtext('heqing last of ' || old.role));
    if not exists (select 1 from heqing.account a where a.active and a.role = old.role and a.id <> old.id) then
      raise exception using errcode = 'HQ403', message = format('expected another active %s before the last one ends', old.role);
    end if;
  end if;
  if heqing.actor_account_id() is not null and old.active and old.role in ('system_admin', 'security_admin', 'audit_admin')
     and not (new.active and new.role = old.role) and not heqing.two_lines(old.id) then
    raise exception using errcode = 'HQ403',
      message = 'expected two administrators of different administrations, neither made by the other, to be left';
  end if;
  -- The own password is changed by heqing.change_own_password alone.
  if new.id = heqing.actor_account_id() and new.password_verifier <> old.password_verifier then
    new.must_change_password := false;
  end if;
  new.version := old.version + 1;
  return new;
end $$;
revoke all on function heqing.account_changes from public;
create or replace trigger account_changes before update on heqing.account for each row execute function heqing.account_changes();

-- An account whose place, role or password is another has to sign in again. Tokens ask whether it is active.
create or replace function heqing.account_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  changes jsonb := '{}';
begin
  if tg_op = 'INSERT' then
    perform heqing.audit('account-made', jsonb_build_object('account', new.id, 'person', new.person_id, 'unit', new.unit_id,
                                                            'role', new.role, 'jurisdiction', new.jurisdiction));
    return null;
  end if;
  select coalesce(jsonb_object_agg(c.field, jsonb_build_object('old', c.old, 'new', c.new)), '{}') into changes
    from (values ('active', to_jsonb(old.active), to_jsonb(new.active)), ('role', to_jsonb(old.role), to_jsonb(new.role)),
                 ('jurisdiction', to_jsonb(old.jurisdiction), to_jsonb(new.jurisdiction)),
                 ('unit', to_jsonb(old.unit_id), to_jsonb(new.unit_id)),
                 ('person', to_jsonb(old.person_id), to_jsonb(new.person_id))) c (field, old, new)
   where c.old <> c.new;
  if changes <> '{}' then
    perform heqing.audit('account-changed', jsonb_build_object('account', new.id) || changes);
    delete from heqing.session where account_id = new.id;
  end if;
  -- With an account its programs and links end, whoever makes it active again.
  if old.active and not new.active then
    update heqing.machine_token set revoked_at = clock_timestamp(), revoked_by = coalesce(heqing.actor_account_id(), new.id)
     where account_id = new.id and revoked_at is null;
    update heqing.password_link set expires_at = clock_timestamp()
     where account_id = new.id and used_at is null and expires_at > clock_timestamp();
  end if;
  -- Who changes the own one says so itself, stays signed in here and ends the other sessions.
  if new.password_verifier <> old.password_verifier and new.password_verifier <> ''
     and new.id is distinct from heqing.actor_account_id() then
    perform heqing.audit(case when octet_length(old.password_verifier) = 0 then 'password-chosen' else 'password-reset' end,
                         jsonb_build_object('account', new.id));
    delete from heqing.session where account_id = new.id;
    -- Whoever had got into the account may have linked an identity of their own.
    delete from heqing.account_identity where account_id = new.id;
  end if;
  return null;
end $$;
revoke all on function heqing.account_changed from public;
create or replace trigger account_changed after insert or update on heqing.account for each row execute function heqing.account_changed();

-- The account that a security administrator is about to work on, held; never the own one.
create or replace function heqing.hold_account(p_account uuid) returns heqing.account
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare a heqing.account%rowtype;
begin
  if not heqing.may('account', 'administer') then
    raise exception using errcode = 'HQ403', message = 'only a security administrator administers accounts';
  end if;
  select * into a from heqing.account where id = p_account for update;
  if not found or not heqing.administers(a.unit_id, a.jurisdiction) then
    raise exception using errcode = 'HQ404', message = format('account %s does not exist for this account', p_account);
  end if;
  if heqing.is_own_person(a.person_id) then
    raise exception using errcode = 'HQ403', message = 'nobody changes the own account';
  end if;
  return a;
end $$;
revoke all on function heqing.hold_account from public;

-- Ends an account at once, which takes one administrator; it begins again by a proposal alone.
create or replace function heqing.end_account(p_account uuid, p_version integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare a heqing.account%rowtype := heqing.hold_account(p_account);
begin
  if not heqing.proven_lately() then
    raise exception using errcode = 'HQ440', message = 'expected a sign-in or second factor of the last 15 minutes';
  end if;
  if a.version <> p_version then
    return false;
  end if;
  update heqing.account set active = false where id = p_account;
  return true;
end $$;
comment on function heqing.end_account(uuid, integer) is 'Ends another''s account with its sessions, tokens and links; false where it is of another version by now.';
grant execute on function heqing.end_account to heqing_api;

create or replace function heqing.sign_out_everywhere(p_account uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare n integer;
begin
  perform heqing.hold_account(p_account);
  delete from heqing.session where account_id = p_account;
  get diagnostics n = row_count;
  perform heqing.audit('signed-out-everywhere', jsonb_build_object('account', p_account, 'sessions', n));
  return n;
end $$;
grant execute on function heqing.sign_out_everywhere to heqing_api;

-- Under which hashes failures of an account are counted: of its login, and of what only its person knows (api/attempts.ts).
create or replace function heqing.attempts_of(p_account uuid, p_login text) returns bytea[]
language sql immutable
return array[sha256(convert_to(p_login, 'UTF8')), sha256(convert_to('password of ' || p_account, 'UTF8')),
             sha256(convert_to('second factor of ' || p_account, 'UTF8'))];
grant execute on function heqing.attempts_of to heqing_api;

create or replace function heqing.unlock_account(p_account uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  a heqing.account%rowtype := heqing.hold_account(p_account);
  n integer;
begin
  delete from heqing.sign_in_attempt where login_hash = any (heqing.attempts_of(a.id, a.login));
  get diagnostics n = row_count;
  perform heqing.audit('unlocked', jsonb_build_object('account', p_account, 'addresses', n));
  return n;
end $$;
grant execute on function heqing.unlock_account to heqing_api;
