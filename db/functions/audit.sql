-- What is audited.

-- A line about the actor of this transaction, in this transaction.
create or replace function heqing.audit(p_kind text, p_data jsonb) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  insert into heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route, data)
  select p_kind, who.account_id, who.role, heqing.actor_address(), heqing.actor_request(), who.assurance, heqing.actor_route(),
         jsonb_strip_nulls(p_data)
    from heqing.actor() who
$$;
comment on function heqing.audit(text, jsonb) is 'Adds a line about the actor to the audit log; it stands or falls with the transaction.';
grant execute on function heqing.audit to heqing_api;

-- A page that reads its record every few seconds was opened once: one line in ten minutes for the same account, proof,
-- address and record. The api may not read the log itself.
create or replace function heqing.audit_read(p_kind text, p_account uuid, p_role text, p_address text, p_request text, p_assurance text,
                                  p_route text, p_data jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  if p_kind <> 'personal' then
    raise exception using errcode = 'HQ403', message = format('expected a line about what was read, got %s', p_kind);
  end if;
  insert into heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route, data)
  select p_kind, p_account, p_role, p_address, p_request, p_assurance, p_route, p_data
   where not exists (
     select 1 from heqing.audit_event e
      where e.account_id = p_account and e.at > clock_timestamp() - interval '10 minutes' and e.kind = p_kind
        and (e.role, e.source_address, e.assurance, e.route, e.data)
            is not distinct from (p_role, p_address, p_assurance, p_route, p_data));
end $$;
grant execute on function heqing.audit_read to heqing_api;

-- What a person does to the book cannot be committed without its line.
create or replace function heqing.audit_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  n jsonb := to_jsonb(new);
  who heqing.acting := heqing.actor();
begin
  insert into heqing.audit_event (kind, account_id, role, source_address, request_id, assurance, route, data)
  values (
    tg_argv[0],
    coalesce(n ->> 'released_by', n ->> 'account_id')::uuid,
    coalesce(n ->> 'role', who.role),
    n ->> 'source_address',
    coalesce(n ->> 'request_id', heqing.actor_request()),
    who.assurance,
    heqing.actor_route(),
    jsonb_strip_nulls(case tg_argv[0]
      when 'act' then jsonb_build_object('act', n -> 'kind', 'matter', n ->> 'proceeding_id', 'seq', n -> 'seq', 'actId', n -> 'act_id', 'post', n -> 'post_id')
      when 'release' then jsonb_build_object('verdict', n ->> 'preliminary_id', 'final', n ->> 'verdict_id', 'matter', n ->> 'proceeding_id')
      when 'import' then jsonb_build_object('import', n -> 'id', 'sheet', n -> 'kind')
    end));
  return null;
end $$;
comment on function heqing.audit_row() is 'Trigger: the audit line of an act, a release or an import, in its own transaction.';
revoke all on function heqing.audit_row from public;
create or replace trigger audited after insert on heqing.act for each row when (new.account_id is not null) execute function heqing.audit_row('act');
create or replace trigger audited after insert on heqing.release for each row execute function heqing.audit_row('release');
create or replace trigger audited after insert on heqing.import_batch for each row execute function heqing.audit_row('import');

-- An account may have several machines: what one of them did names its token in the audit log.
create or replace function heqing.audit_token() returns trigger
language plpgsql as $$
declare token text := heqing.actor_token();
begin
  if token is not null then
    new.data := new.data || jsonb_build_object('token', token);
  end if;
  return new;
end $$;
revoke all on function heqing.audit_token from public;
create or replace trigger audit_token before insert on heqing.audit_event for each row execute function heqing.audit_token();

-- A line belongs where the unit is of whoever did it, and of the account it was done to; what strangers did belongs nowhere
-- and is read by every audit administrator.
create or replace function heqing.reach_audited() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, heqing as $$
declare
  everywhere boolean := heqing.reaches_all();
  reach text[] := heqing.reach('division');
begin
  if not heqing.may('audit') then
    return '{}';
  end if;
  return array(
    select a.id from heqing.account a join heqing.unit u on u.id = a.unit_id
     where everywhere or u.division_code ^@ any (reach));
end $$;
comment on function heqing.reach_audited() is 'Accounts of units in the divisions of the jurisdiction of whoever may read the audit log.';
grant execute on function heqing.reach_audited to heqing_api;

-- 网络安全法 Art. 23(3): network logs are kept for six months at least. Nobody but the owner may trim, and never younger lines.
create or replace function heqing.trim_audit(p_before timestamptz) returns bigint
language plpgsql as $$
declare n bigint;
begin
  if p_before is null or p_before > now() - interval '6 months' then
    raise exception using errcode = 'HQ001', message = format('audit lines are kept for six months at least, asked was to drop those before %s', p_before);
  end if;
  alter table heqing.audit_event disable trigger refuse_change;
  delete from heqing.audit_event where at < p_before;
  get diagnostics n = row_count;
  alter table heqing.audit_event enable trigger refuse_change;
  perform heqing.audit('audit-trimmed', jsonb_build_object('before', p_before, 'lines', n));
  return n;
end $$;
comment on function heqing.trim_audit(timestamptz) is 'For the owner alone: drops audit lines older than six months, once they were exported.';
revoke all on function heqing.trim_audit from public;
