-- A person opens a proceeding by themselves: what the law of the kind says of it stands in heqing.opening.

-- What joins the open matter of its section becomes a child of it, under the section's lock, which its caller holds: no other
-- transaction that needs both rows is between them. Nothing where none is open, or where it has a parent already.
create or replace function heqing.join_open_matter(p_proceeding_id bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  m heqing.proceeding%rowtype;
  matter bigint;
begin
  select * into m from heqing.proceeding where id = p_proceeding_id;
  if m.parent_id is not null then
    return m.parent_id;
  end if;
  if not exists (select from heqing.opening o where o.kind = m.kind and o.joins) then
    return null;
  end if;
  select x.id into matter from heqing.proceeding x where x.kind = 'matter' and x.section_id = m.section_id and x.open for update;
  if matter is not null then
    update heqing.proceeding p
       set parent_id = matter,
           child_no = (select coalesce(max(k.child_no), 0) + 1 from heqing.proceeding k where k.parent_id = matter and k.kind = m.kind)
     where p.id = m.id;
  end if;
  return matter;
end $$;
comment on function heqing.join_open_matter(bigint) is 'Makes a proceeding of a kind that joins a child of the open matter of its section; gives its parent, null where none.';
grant execute on function heqing.join_open_matter to heqing_worker;

-- Inside the actor's reach alone, in the name of their own unit, by the kind's first act. Other units are given only the parts that
-- the kind names, and only where they exist. Until the act is judged nobody but the opener's part sees that there is such a
-- proceeding. The same key and content gives the first answer again.
create or replace function heqing.open_proceeding(
  p_kind text, p_section text, p_division text, p_parties jsonb, p_words text, p_pins jsonb,
  p_act_id uuid, p_act text, p_payload jsonb, p_payload_hash bytea, p_address text, p_request text,
  out proceeding_id bigint, out seq bigint, out received_at timestamptz, out fresh boolean)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  o heqing.opening%rowtype;
  s heqing.section%rowtype;
  own heqing.unit%rowtype;
  known heqing.act%rowtype;
  place text;
  wrong text;
begin
  if heqing.actor_account() is null then
    raise exception using errcode = 'HQ401', message = 'an act needs an actor';
  end if;
  select * into o from heqing.opening where kind = p_kind;
  if not found or o.act <> p_act or not heqing.may(p_kind) or not heqing.may(p_kind, p_act) then
    raise exception using errcode = 'HQ403', message = format('the role %s opens no %s by %s', heqing.actor_role(), p_kind, p_act);
  end if;
  select * into own from heqing.unit where id = heqing.actor_unit();
  if not own.kind = any (o.units) then
    raise exception using errcode = 'HQ403', message = format('expected a unit of %s, got one of %s', array_to_string(o.units, ', '), own.kind);
  end if;
  if p_payload_hash is distinct from sha256(convert_to(heqing.canonical(p_payload), 'UTF8')) then
    raise exception using errcode = 'HQ403', message = 'expected the hash of what the act says';
  end if;
  if p_section is not null then
    select * into s from heqing.section where id = p_section;
    if s.id is null or not heqing.in_reach(s.division_code, array[s.unit_id], s.id, null) then
      raise exception using errcode = 'HQ404', message = format('section %s does not exist for this account', p_section);
    end if;
    place := s.division_code;
  else
    select d.code into place from heqing.division d where d.code = p_division;
    if place is null or not heqing.in_reach(place, array[own.id], null, null) then
      raise exception using errcode = 'HQ404', message = format('division %s does not exist for this account', p_division);
    end if;
  end if;
  select y.role || ' ' || y.unit into wrong from jsonb_to_recordset(p_parties) as y (role text, unit text)
   where not y.role = any (o.others)
      or not exists (select from heqing.unit u where u.id = y.unit and u.valid @> (now() at time zone 'Asia/Shanghai')::date)
   limit 1;
  if wrong is not null then
    raise exception using errcode = 'HQ403', message = format('a %s is not opened with the party %s', p_kind, wrong);
  end if;
  if not exists (select from heqing.rule r where r.kind = 'ladder' and r.id = p_pins #>> '{ladder,id}'
                                              and r.version::text = p_pins #>> '{ladder,version}') then
    raise exception using errcode = 'HQ403', message = 'expected pins of a rule that the book knows';
  end if;
  if p_section is not null then
    perform heqing.lock_section(p_section);
  end if;
  -- Two of one key at once: the second waits here and finds the first.
  perform pg_advisory_xact_lock(hashtextextended('heqing.opening:' || p_act_id, 0));
  select * into known from heqing.act a where a.act_id = p_act_id;
  if found then
    if known.kind <> p_act or known.payload_hash <> p_payload_hash or known.account_id is distinct from heqing.actor_account_id()
       or not exists (select from heqing.proceeding m where m.id = known.proceeding_id and m.kind = p_kind
                                                       and m.section_id is not distinct from p_section and m.division_code = place) then
      raise exception using errcode = 'HQ409', message = format('act %s is already known with another content', p_act_id);
    end if;
    proceeding_id := known.proceeding_id; seq := known.seq; received_at := known.received_at; fresh := false;
    return;
  end if;
  insert into heqing.proceeding (kind, number, section_id, division_code, pins, seen_by, demo)
  values (p_kind, heqing.next_number(own.id, p_kind, p_words), p_section, place, p_pins, array[o.party], coalesce(s.demo, own.demo))
  returning id into open_proceeding.proceeding_id;
  insert into heqing.party (proceeding_id, role, unit_id, division_code)
  select open_proceeding.proceeding_id, y.role, y.unit, place
    from (select o.party as role, own.id as unit union select x.role, x.unit from jsonb_to_recordset(p_parties) as x (role text, unit text)) y;
  perform heqing.join_open_matter(open_proceeding.proceeding_id);
  select r.seq, r.received_at, r.fresh into open_proceeding.seq, open_proceeding.received_at, open_proceeding.fresh
    from heqing.store_act(open_proceeding.proceeding_id, p_act_id, p_act, p_payload, p_payload_hash,
                          heqing.actor_account_id(), heqing.actor_role(), p_address, p_request, true) r;
end $$;
comment on function heqing.open_proceeding(text, text, text, jsonb, text, jsonb, uuid, text, jsonb, bytea, text, text) is
  'Opens a proceeding of a kind by its first act, for the unit of the actor: role, kind of unit and reach are asked here.';
grant execute on function heqing.open_proceeding to heqing_api;
