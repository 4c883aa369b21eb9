-- The doors to the inbox: how acts reach a proceeding under its locks, and by which post they are done.

-- Everybody who needs both locks takes them in this order: first the section, then the proceeding's row.
create or replace function heqing.lock_section(p_section_id text) returns void
language sql as $$
  select pg_advisory_xact_lock(hashtextextended('heqing.section:' || p_section_id, 0))
$$;
grant execute on function heqing.lock_section to heqing_worker;

-- The instant is read after the lock: no act received before it is unseen.
create or replace function heqing.hold_proceeding(p_proceeding_id bigint, out held_at timestamptz)
language plpgsql as $$
declare m record;
begin
  select p.section_id, p.parent_id into m from heqing.proceeding p where p.id = p_proceeding_id;
  if not found then
    raise exception using errcode = 'HQ404', message = format('proceeding %s does not exist', p_proceeding_id);
  end if;
  -- Section, parent, child: whoever needs several takes them in this order.
  if m.section_id is not null then
    perform heqing.lock_section(m.section_id);
  end if;
  if m.parent_id is not null then
    perform 1 from heqing.proceeding p where p.id = m.parent_id for update;
  end if;
  perform 1 from heqing.proceeding p where p.id = p_proceeding_id for update;
  held_at := clock_timestamp();
end $$;
comment on function heqing.hold_proceeding(bigint) is 'Holds a proceeding, and its parent, until the end of the transaction; gives the instant, read after the lock.';
grant execute on function heqing.hold_proceeding to heqing_worker;

-- Who sees an act before it is judged: a copy of the vocabulary's word, written by `heqing migrate`.
create or replace function heqing.seen_at_receipt(p_kind text) returns text[]
language sql stable as $$
  select s.seen_by from heqing.act_sight s where s.kind = p_kind
$$;
comment on function heqing.seen_at_receipt(text) is 'Roles of the parties that see an act of a kind as it is received; null = everybody who sees the proceeding.';
grant execute on function heqing.seen_at_receipt to heqing_worker;

-- An act is stored under the lock of its proceeding: lock, stamp, number, insert, outbox entry. Only Postgres' clock decides.
-- Same act_id and payload: the first answer again. Same act_id, other payload: KEY_REUSED.
-- p_told = false: whoever stores it advances the proceeding itself; the outbox entry then only stands in for a crash.
create or replace function heqing.store_act(
  p_proceeding_id bigint, p_act_id uuid, p_kind text, p_payload jsonb, p_payload_hash bytea,
  p_account uuid, p_role text, p_address text, p_request text, p_told boolean,
  out seq bigint, out received_at timestamptz, out fresh boolean)
language plpgsql as $$
declare
  m heqing.proceeding%rowtype;
  known heqing.act%rowtype;
begin
  select * into m from heqing.proceeding where id = p_proceeding_id for update;
  if not found then
    raise exception using errcode = 'HQ404', message = format('proceeding %s does not exist', p_proceeding_id);
  end if;
  select * into known from heqing.act a where a.act_id = p_act_id;
  if found then
    if known.proceeding_id <> p_proceeding_id or known.kind <> p_kind or known.payload_hash <> p_payload_hash
       or known.account_id is distinct from p_account then
      raise exception using errcode = 'HQ409', message = format('act %s is already known with another content', p_act_id);
    end if;
    seq := known.seq; received_at := known.received_at; fresh := false;
    return;
  end if;
  seq := m.received_seq + 1;
  received_at := clock_timestamp();
  fresh := true;
  insert into heqing.act (proceeding_id, seq, act_id, kind, payload, payload_hash, account_id, role, source_address, request_id,
                          division_code, received_at, seen_by)
  values (p_proceeding_id, store_act.seq, p_act_id, p_kind, p_payload, p_payload_hash, p_account, p_role, p_address, p_request,
          m.division_code, store_act.received_at, heqing.seen_at_receipt(p_kind));
  update heqing.proceeding set received_seq = store_act.seq where id = p_proceeding_id;
  insert into heqing.outbox (proceeding_id, seq, next_try_at)
  values (p_proceeding_id, store_act.seq, clock_timestamp() + case when p_told then interval '0' else interval '20 seconds' end);
  if p_told then
    perform pg_notify('heqing_outbox', p_proceeding_id::text);
  end if;
end $$;
grant execute on function heqing.store_act to heqing_worker;

-- The api's door: inside the actor's reach only, an act of the role's own, always under the actor's own account.
create or replace function heqing.receive_act(
  p_proceeding_id bigint, p_act_id uuid, p_kind text, p_payload jsonb, p_payload_hash bytea, p_address text, p_request text,
  out seq bigint, out received_at timestamptz, out fresh boolean)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare m heqing.proceeding%rowtype;
begin
  if heqing.actor_account() is null then
    raise exception using errcode = 'HQ401', message = 'an act needs an actor';
  end if;
  select * into m from heqing.proceeding where id = p_proceeding_id;
  if not found or not heqing.may(m.kind) or not heqing.proceeding_reached(m)
     or not coalesce(m.seen_by is null or m.seen_by && heqing.actor_parties(m.id), false) then
    raise exception using errcode = 'HQ404', message = format('%s %s does not exist for this account', coalesce(m.kind, 'proceeding'), p_proceeding_id);
  end if;
  if not heqing.may(m.kind, p_kind) then
    raise exception using errcode = 'HQ403', message = format('the role %s has no act %s', heqing.actor_role(), p_kind);
  end if;
  -- The leaf seals this hash: one that does not fit would make the person's words look changed.
  if p_payload_hash is distinct from sha256(convert_to(heqing.canonical(p_payload), 'UTF8')) then
    raise exception using errcode = 'HQ403', message = 'expected the hash of what the act says';
  end if;
  select s.seq, s.received_at, s.fresh into receive_act.seq, receive_act.received_at, receive_act.fresh
  from heqing.store_act(p_proceeding_id, p_act_id, p_kind, p_payload, p_payload_hash,
                        heqing.actor_account()::uuid, heqing.actor_role(), p_address, p_request, true) s;
end $$;
grant execute on function heqing.receive_act to heqing_api;

-- A head answers for the unit; deputies and liaison officers act for one.
create or replace function heqing.is_head(p_kind text) returns boolean
  language sql immutable parallel safe
  return p_kind in ('chief', 'head');
grant execute on function heqing.is_head to heqing_api, heqing_worker;

-- Every post that a person holds at an instant in units that are parties of a proceeding, where its section lies in the reach.
create or replace function heqing.posts_in(p_proceeding_id bigint, p_person uuid, p_at timestamptz)
returns table (post_id text, party text, kind text, unit_id text)
language sql stable as $$
  select p.id, y.role, p.kind, p.unit_id
    from heqing.party y
    join heqing.proceeding m on m.id = y.proceeding_id
    left join heqing.section s on s.id = m.section_id
    join heqing.post p on p.unit_id = y.unit_id and upper_inf(p.recorded)
     and (p.reach is null or p.reach && array[s.id, s.river_id])
    join heqing.holding h on h.post_id = p.id and h.person_id = p_person and h.valid @> p_at and upper_inf(h.recorded)
   where y.proceeding_id = p_proceeding_id and upper_inf(y.recorded) and y.valid @> p_at
$$;
comment on function heqing.posts_in(bigint, uuid, timestamptz) is 'Posts by which a person may act in a proceeding at an instant, with the part that the post''s unit has in it.';
grant execute on function heqing.posts_in to heqing_api, heqing_worker;

-- Whoever stores an act of a person: by which posts it is done is found here, in the same transaction, under the lock. The
-- law judges by these, and by no look at the registry later.
create or replace function heqing.act_by_post() returns trigger
language plpgsql as $$
declare
  own record;
  given_up record;
begin
  if new.account_id is null then
    return new;
  end if;
  new.assurance := heqing.actor_assurance();
  select a.person_id, a.unit_id, u.name as unit_name into strict own
    from heqing.account a join heqing.unit u on u.id = a.unit_id where a.id = new.account_id;
  new.person_id := own.person_id;
  select coalesce(jsonb_agg(jsonb_build_object('party', x.party, 'kind', x.kind) order by x.party, x.post_id), '[]')
    into new.posts from heqing.posts_in(new.proceeding_id, own.person_id, new.received_at) x;
  select x.post_id into new.post_id from heqing.posts_in(new.proceeding_id, own.person_id, new.received_at) x
   order by heqing.is_head(x.kind) desc, x.kind = 'chief' desc, x.kind = 'deputy' desc, x.post_id limit 1;
  if new.post_id is null then
    select p.title, upper(h.valid) as until into given_up
      from heqing.post p join heqing.holding h on h.post_id = p.id and h.person_id = own.person_id and upper_inf(h.recorded)
     where p.unit_id = own.unit_id
     order by upper(h.valid) desc nulls last
     limit 1;
    raise exception using errcode = 'HQ403', message = case when given_up.until is null
      then format('expected a post of %s for this matter to act for it, the person of this account holds none', own.unit_name)
      else format('expected a post of %s to act for it, the person of this account gave up %s on %s', own.unit_name,
                  given_up.title, to_char(given_up.until at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) end;
  end if;
  -- Deputies and liaison officers act for a head; a clerk, a sampler or a reviewer does the own work.
  if exists (select from heqing.post p where p.id = new.post_id and p.kind in ('deputy', 'liaison')) then
    select p.id, h.person_id into new.for_post_id, new.for_person_id
      from heqing.post mine
      join heqing.post p on p.unit_id = mine.unit_id and heqing.is_head(p.kind) and upper_inf(p.recorded)
      join heqing.holding h on h.post_id = p.id and h.valid @> new.received_at and upper_inf(h.recorded)
     where mine.id = new.post_id
     order by p.kind = 'chief' desc, p.id, h.id
     limit 1;
  end if;
  return new;
end $$;
create or replace trigger by_post before insert on heqing.act for each row execute function heqing.act_by_post();

-- A parked proceeding 需人工处理 goes on once the reason is gone: on record in the audit log, and in its timeline.
create or replace function heqing.unpark(p_proceeding_id bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare m heqing.proceeding%rowtype;
begin
  if not heqing.may('parked', 'resume') then
    raise exception using errcode = 'HQ403', message = 'only a system administrator resumes a parked matter';
  end if;
  select * into m from heqing.proceeding where id = p_proceeding_id for update;
  if not found or not heqing.proceeding_reached(m) then
    raise exception using errcode = 'HQ404', message = format('matter %s does not exist for this account', p_proceeding_id);
  end if;
  if m.parked_at is null then
    return false;
  end if;
  update heqing.proceeding set parked_code = null, parked_reason = null, parked_at = null where id = p_proceeding_id;
  insert into heqing.event (proceeding_id, n, at, kind, account_id, data, law_revision, division_code)
  select m.id, coalesce(max(e.n), 0) + 1, clock_timestamp(), 'unparked', heqing.actor_account()::uuid,
         jsonb_build_object('code', m.parked_code), coalesce((array_agg(e.law_revision order by e.n desc))[1], ''), m.division_code
    from heqing.event e where e.proceeding_id = m.id;
  perform heqing.audit('matter-resumed', jsonb_build_object('matter', m.id::text, 'code', m.parked_code));
  insert into heqing.outbox (proceeding_id, seq) values (p_proceeding_id, m.received_seq);
  perform pg_notify('heqing_outbox', p_proceeding_id::text);
  return true;
end $$;
grant execute on function heqing.unpark to heqing_api;
