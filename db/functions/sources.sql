-- Sources of monitoring data 数据来源: who enters one, who switches it on, and as whom the worker takes in what came.

-- Entered by the system administrator, for an account that may import; it stays paused until that account says otherwise.
create or replace function heqing.enter_source(p_source jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  a heqing.account%rowtype;
  division text;
begin
  if not heqing.may('source', 'change') or heqing.actor_assurance() in ('token', 'link', 'source') then
    raise exception using errcode = 'HQ403', message = 'a source is entered by the system administrator';
  end if;
  select x.* into a from heqing.account x where x.login = p_source ->> 'account' and x.active;
  select u.division_code into division from heqing.unit u where u.id = a.unit_id;
  if a.id is null or not heqing.in_jurisdiction(division)
     or not exists (select from heqing.permission p where p.role = a.role and p.resource = 'import' and p.verb = 'bring') then
    raise exception using errcode = 'HQ422', message = format('expected the active account of somebody who may import, got %s', p_source ->> 'account');
  end if;
  insert into heqing.source (id, kind, name, address, form, account_id, unit_id, division_code, rule, interval_minutes, gap_intervals, entered_by)
  values (p_source ->> 'id', p_source ->> 'kind', p_source ->> 'name', p_source ->> 'address', p_source ->> 'form', a.id, a.unit_id, division,
          p_source ->> 'rule', (p_source ->> 'intervalMinutes')::integer, (p_source ->> 'gapIntervals')::integer, heqing.actor_account_id());
  insert into heqing.schedule (id, kind, spec, args, catchup_seconds, paused)
  values ('fetch-' || (p_source ->> 'id'), 'fetching', p_source -> 'spec', p_source -> 'args', (p_source ->> 'catchupSeconds')::integer, true);
  perform heqing.audit('source-entered', jsonb_build_object('source', p_source ->> 'id', 'account', a.id));
end $$;
comment on function heqing.enter_source(jsonb) is 'Enters a source and the row of its schedule, both paused.';
grant execute on function heqing.enter_source to heqing_api;

-- Whoever it acts for switches it on; they, and the system administrator within whose reach it lies, switch it off. False where it was so before.
create or replace function heqing.pause_source(p_id text, p_paused boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  s heqing.source%rowtype;
  own boolean;
begin
  select x.* into s from heqing.source x where x.id = p_id for update;
  own := s.account_id = heqing.actor_account_id() and heqing.may('source', 'run');
  if s.id is null or not coalesce(own or heqing.may('source', 'change') and heqing.in_jurisdiction(s.division_code), false) then
    raise exception using errcode = 'HQ404', message = format('source %s does not exist for this account', p_id);
  end if;
  if heqing.actor_assurance() in ('token', 'link', 'source') or not (p_paused or own) then
    raise exception using errcode = 'HQ403', message = 'a source is switched on by the person of the account that it acts for';
  end if;
  if s.paused = p_paused then
    return false;
  end if;
  update heqing.source x set paused = p_paused, changed_by = heqing.actor_account_id(), changed_at = clock_timestamp() where x.id = p_id;
  update heqing.schedule x set paused = p_paused, changed_at = clock_timestamp() where x.id = 'fetch-' || p_id;
  perform heqing.audit(case when p_paused then 'source-paused' else 'source-resumed' end, jsonb_build_object('source', p_id));
  return true;
end $$;
grant execute on function heqing.pause_source to heqing_api;

-- One attempt of a fetch; the same id again is the next attempt of the same. Nothing where the source is unknown or paused.
create or replace function heqing.begin_fetch(p_id uuid, p_source text)
returns table (kind text, address text, form text, rule text, started_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare s heqing.source%rowtype;
begin
  select x.* into s from heqing.source x where x.id = p_source and not x.paused;
  if not found then
    return;
  end if;
  insert into heqing.source_fetch as f (id, source_id, address, account_id, division_code)
  values (p_id, s.id, coalesce(s.address, ''), s.account_id, s.division_code)
  on conflict (id) do update set attempts = f.attempts + 1, state = 'running', error_code = null, error = null
   where f.source_id = s.id and f.state in ('running', 'waiting');
  return query select s.kind, s.address, s.form, s.rule, f.started_at from heqing.source_fetch f where f.id = p_id;
end $$;
comment on function heqing.begin_fetch(uuid, text) is 'Begins a fetch of a source, or its next attempt; gives how the source is asked.';
grant execute on function heqing.begin_fetch to heqing_worker;

-- The worker acts for a source only while it takes in what that source was just asked for, and no longer than this.
create or replace function heqing.act_for_source(p_fetch uuid, p_secret_hash bytea)
returns table (account_id uuid, role text, jurisdiction text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  return query
  with held as (
    update heqing.source_fetch f set secret_hash = p_secret_hash, secret_until = clock_timestamp() + interval '30 minutes'
      from heqing.source s
     where f.id = p_fetch and f.state = 'kept' and f.sha256 is not null and s.id = f.source_id and not s.paused
    returning s.account_id)
  select a.id, a.role, a.jurisdiction from held h join heqing.account a on a.id = h.account_id and a.active;
end $$;
comment on function heqing.act_for_source(uuid, bytea) is 'Lets the worker act for the account of a source until what was fetched is taken in.';
grant execute on function heqing.act_for_source to heqing_worker;

-- By whose account the worker acts is said by the function above alone; it may give a secret back, and set none.
create or replace function heqing.fetch_secret() returns trigger
language plpgsql as $$
begin
  if current_user = 'heqing_worker' and num_nonnulls(new.secret_hash, new.secret_until) > 0
     and (new.secret_hash, new.secret_until) is distinct from (old.secret_hash, old.secret_until) then
    raise exception using errcode = 'HQ403', message = 'the worker acts for a source by heqing.act_for_source alone';
  end if;
  return new;
end $$;
revoke all on function heqing.fetch_secret from public;
create or replace trigger own_secret before update on heqing.source_fetch for each row execute function heqing.fetch_secret();
