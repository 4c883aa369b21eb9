-- What a worker does with a proceeding, in few statements: reads it whole under its lock, writes what the law said, reads what is
-- to be done in the world.

-- What a workflow needs to run a proceeding. Temporal's histories keep it: ids and words of the vocabulary, never the file number,
-- which holds the name of an office.
create or replace function heqing.life(p_proceeding_id bigint) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'kind', m.kind, 'open', m.open, 'parked', m.parked_at is not null, 'phase', m.phase,
    'asOf', coalesce(heqing.instant(m.handled_until), ''),
    'due', heqing.instant(d.at),
    'wait', case when d.at is not null then ceil(greatest(0, extract(epoch from d.at - clock_timestamp()) * 1000)) end,
    'notices', o.ready, 'heldBack', o.held_back,
    'children', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id::text, 'kind', c.kind) order by c.id), '[]')
                   from heqing.proceeding c where c.parent_id = m.id and c.open),
    'standing', jsonb_build_object('division', m.division_code, 'section', m.section_id, 'scheme', m.scheme))
    from heqing.proceeding m
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('step', s.no, 'notice', s.payload -> 'notice') order by s.no)
                        filter (where heqing.goes_alone(s.id, s.not_before, s.gathered)), '[]') as ready,
             count(*) filter (where not heqing.goes_alone(s.id, s.not_before, s.gathered)) as held_back,
             min(heqing.alone_from(s.id, s.not_before, s.gathered))
               filter (where not heqing.goes_alone(s.id, s.not_before, s.gathered)) as next
        from heqing.step s where s.proceeding_id = m.id and s.state = 'todo' and not s.by_person) o
    -- Of one that is parked nothing is judged, but what was decided before is sent.
    cross join lateral (select least(case when m.parked_at is null then m.next_due end, nullif(o.next, 'infinity')) as at) d
   where m.id = p_proceeding_id
$$;
comment on function heqing.life(bigint) is 'What is still to be done of a proceeding and when time does something next, as db/proceeding/life.ts reads it; null where there is none.';
grant execute on function heqing.life to heqing_worker;

-- The station of a proceeding: its party, else the one that the registry has for its section today.
create or replace function heqing.station_of(p_proceeding_id bigint) returns text
language sql stable as $$
  select coalesce(
    (select y.unit_id from heqing.party y
      where y.proceeding_id = m.id and y.role = 'station' and upper_inf(y.recorded) and y.valid @> now() order by y.id limit 1),
    (select u.id from heqing.section s join heqing.unit u on u.id = s.station_id
      where s.id = m.section_id and u.valid @> (now() at time zone 'Asia/Shanghai')::date))
    from heqing.proceeding m where m.id = p_proceeding_id
$$;
comment on function heqing.station_of(bigint) is 'The unit that samples for a proceeding; null where neither a party nor the registry says one.';
grant execute on function heqing.station_of to heqing_worker;

-- The office one level above another 共同上级: of a county's the city's, of a city's the province's.
create or replace function heqing.office_above(p_office text) returns text
language sql stable as $$
  select o.id
    from heqing.unit u
    join heqing.division d on d.code = u.division_code
    join heqing.division above on above.code = d.parent
    join heqing.unit o on o.division_code = above.code
     and o.kind = case above.level when 'city' then 'city_office' when 'province' then 'province_office' end
     and o.valid @> (now() at time zone 'Asia/Shanghai')::date
   where u.id = p_office
   order by o.id limit 1
$$;
comment on function heqing.office_above(text) is 'The office one level above an office; null where the registry has none.';
grant execute on function heqing.office_above to heqing_worker;

-- Everything that a judgement leans on. Called after hold_proceeding, in a statement of its own, so that it sees what was committed
-- while the lock was waited for.
create or replace function heqing.held(p_proceeding_id bigint) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'id', m.id::text, 'kind', m.kind, 'key', m.key, 'number', m.number, 'divisionCode', m.division_code, 'demo', m.demo,
    'scheme', m.scheme, 'parentId', m.parent_id::text, 'childNo', m.child_no, 'pins', m.pins, 'state', m.state, 'stateSchema', m.state_schema,
    'open', m.open, 'parked', m.parked_at is not null, 'handledSeq', m.handled_seq,
    'events', (select coalesce(max(e.n), 0) from heqing.event e where e.proceeding_id = m.id),
    'parentNumber', (select p.number from heqing.proceeding p where p.id = m.parent_id),
    'section', (select jsonb_build_object('id', s.id, 'name', s.name, 'river', r.name, 'level', s.level)
                  from heqing.section s left join heqing.river r on r.id = s.river_id where s.id = m.section_id),
    'parties', (select coalesce(jsonb_agg(jsonb_build_object('role', y.role, 'unitId', y.unit_id, 'name', u.name, 'kind', u.kind,
                                                                       'hidden', y.hidden) order by y.id), '[]')
                  from heqing.party y join heqing.unit u on u.id = y.unit_id
                 where y.proceeding_id = m.id and upper_inf(y.recorded) and y.valid @> now()),
    'government', (select g.name from heqing.party y join heqing.unit o on o.id = y.unit_id
                     join heqing.unit g on g.division_code = o.division_code and g.kind like '%\_government' and g.id <> o.id
                    where y.proceeding_id = m.id and y.role = 'supervisor' and upper_inf(y.recorded) order by g.id limit 1),
    'heads', (select coalesce(jsonb_agg(distinct h.person_id), '[]')
                from heqing.party y join heqing.post p on p.unit_id = y.unit_id and heqing.is_head(p.kind) and upper_inf(p.recorded)
                join heqing.holding h on h.post_id = p.id and h.valid @> clock_timestamp() and upper_inf(h.recorded)
               where y.proceeding_id = m.id and y.role = 'supervisor' and upper_inf(y.recorded)),
    'station', heqing.station_of(m.id),
    'around', heqing.county_around(m.division_code),
    'verdict', (select jsonb_build_object('id', v.id::text, 'period', v.period, 'scheme', v.scheme, 'waterClass', v.class,
                                          'targetClass', v.target_class, 'trace', v.trace,
                                          'of', (select o.name from heqing.section o where o.id = v.section_id and o.id <> m.section_id))
                  from heqing.verdict v where v.id = m.verdict_id),
    'letters', (select coalesce(jsonb_agg(jsonb_build_object('step', l.step_no, 'rung', l.rung, 'draft', l.draft,
                                                                      'madeFrom', l.made_from) order by l.step_no), '[]')
                  from heqing.letter l
                 where l.proceeding_id = m.id and l.state in ('draft', 'submitted', 'checked')),
    'superior', heqing.office_above((select y.unit_id from heqing.party y where y.proceeding_id = m.id and y.role = 'supervisor'
                                       and upper_inf(y.recorded) order by y.id limit 1)),
    'stations', (select coalesce(jsonb_agg(u.id order by u.id), '[]') from heqing.unit u
                  where m.kind = 'objection' and u.kind = 'monitoring_station' and u.valid @> (now() at time zone 'Asia/Shanghai')::date),
    'measured', (select coalesce(jsonb_agg(jsonb_build_object('verdict', v.id::text, 'samples', coalesce(
                                    (select jsonb_agg(jsonb_build_object('item', s ->> 'item', 'text', s ->> 'text', 'sampledOn', s ->> 'sampledOn'))
                                       from jsonb_array_elements(v.trace -> 'samples') s), '[]')) order by v.id), '[]')
                   from heqing.verdict v
                  where m.kind = 'sampling'
                    and v.id in (select coalesce(a.payload ->> 'verdictId', a.payload ->> 'against')::bigint from heqing.act a
                                  where a.proceeding_id = m.id and a.kind in ('verdict', 'order'))),
    'acts', (select coalesce(jsonb_agg(jsonb_build_object(
                'seq', a.seq, 'receivedAt', heqing.instant(a.received_at), 'role', a.role, 'kind', a.kind, 'payload', a.payload,
                'by', case when a.person_id is not null then jsonb_build_object('person', a.person_id, 'posts', a.posts) end,
                'actId', a.act_id, 'payloadHash', encode(a.payload_hash, 'hex'), 'accountId', a.account_id,
                'address', a.source_address, 'seenBy', a.seen_by,
                'attachments', case when a.payload ? 'attachments' then heqing.attachments_of(m.id, a.seq) else '[]' end) order by a.seq), '[]')
              from heqing.act a where a.proceeding_id = m.id and a.seq > m.handled_seq))
    from heqing.proceeding m where m.id = p_proceeding_id
$$;
comment on function heqing.held(bigint) is 'A proceeding with parties, heads of its office, unhandled acts and what letters say of it, as db/proceeding/held.ts reads it.';
grant execute on function heqing.held to heqing_worker;

-- Both in one call: a volatile function takes a snapshot for each of its statements, so that the second sees what was committed while
-- the lock was waited for.
create or replace function heqing.hold_and_read(p_proceeding_id bigint, out now text, out held jsonb)
language plpgsql as $$
begin
  select heqing.instant(h.held_at) into hold_and_read.now from heqing.hold_proceeding(p_proceeding_id) h;
  select heqing.held(p_proceeding_id) into hold_and_read.held;
end $$;
grant execute on function heqing.hold_and_read to heqing_worker;

create or replace function heqing.to_texts(p jsonb) returns text[]
language sql immutable parallel safe
return case when jsonb_typeof(p) = 'array' then array(select jsonb_array_elements_text(p)) end;
grant execute on function heqing.to_texts to heqing_worker;

-- Whom a message goes to: holders of posts of the parties named, once a person, where the section lies in the post's reach. A
-- correction 数据更正 goes to whoever was told before too, though they hold the post no more: what was said of them was wrong.
-- Nobody else writes here: who is written to, and at which address, is what the registry says.
create or replace function heqing.write_deliveries(p_proceeding_id bigint, p_notices jsonb, p_posts jsonb, p_mail_host text) returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  with wanted as (
    select n.step_id, n.but, x.party, x.place
      from jsonb_to_recordset(p_notices) as n (step_id uuid, "to" jsonb, but text)
      cross join lateral jsonb_array_elements_text(n."to") with ordinality as x (party, place)
  ), holding as (
    select w.step_id, w.party, w.place, h.person_id, p.id as post_id, n.email, m.division_code, heqing.is_head(p.kind) as head
      from wanted w
      join heqing.proceeding m on m.id = p_proceeding_id
      left join heqing.section s on s.id = m.section_id
      join heqing.party y on y.proceeding_id = m.id and y.role = w.party and upper_inf(y.recorded) and y.valid @> now()
      join heqing.post p on p.unit_id = y.unit_id and upper_inf(p.recorded) and (p_posts -> w.party) ? p.kind
       and (p.reach is null or p.reach && array[s.id, s.river_id])
      join heqing.holding h on h.post_id = p.id and h.valid @> clock_timestamp() and upper_inf(h.recorded)
      join heqing.person n on n.id = h.person_id and n.email <> '' and n.id::text is distinct from w.but
  ), told as (
    select w.step_id, w.party, w.place, d.person_id, d.post_id, n.email, d.division_code, false as head
      from wanted w
      join heqing.step t on t.id = w.step_id and t.payload ->> 'notice' = 'corrected'
      join heqing.delivery d on d.proceeding_id = p_proceeding_id and d.party = w.party and d.state = 'sent'
      join heqing.person n on n.id = d.person_id and n.email <> ''
     where not exists (select from holding o where o.step_id = w.step_id and o.person_id = d.person_id)
  ), reached as (
    select distinct on (step_id, person_id) gen_random_uuid() as id, step_id, party, person_id, post_id, email, division_code
      from (table holding union all table told) every
     order by step_id, person_id, place, head desc, post_id
  )
  insert into heqing.delivery (id, proceeding_id, step_id, person_id, post_id, party, channel, address, message_id, division_code)
  select id, p_proceeding_id, step_id, person_id, post_id, party, 'mail', email, format('<%s@%s>', id, p_mail_host), division_code from reached
   where step_id in (select s.id from heqing.step s where s.proceeding_id = p_proceeding_id and s.state = 'todo' and not s.by_person)
$$;
grant execute on function heqing.write_deliveries to heqing_worker;

-- Children begin, and acts go to children and to the parent, all in the transaction of the decision that says so.
create or replace function heqing.write_kin(p_proceeding_id bigint, p jsonb) returns void
language plpgsql as $$
declare
  m heqing.proceeding%rowtype;
  c record;
  child bigint;
  office text;
begin
  select * into m from heqing.proceeding where id = p_proceeding_id;
  for c in select * from jsonb_to_recordset(p -> 'children')
             as x (begins boolean, kind text, no int, words text, roles jsonb, "actId" uuid, body jsonb, hash text) loop
    if c.begins then
      select y.unit_id into office from heqing.party y
       where y.proceeding_id = m.id and y.role = 'supervisor' and upper_inf(y.recorded) order by y.id limit 1;
      insert into heqing.proceeding (kind, parent_id, child_no, number, section_id, division_code, scheme, verdict_id, pins, demo)
      values (c.kind, m.id, c.no, heqing.next_number(office, c.kind, c.words), m.section_id, m.division_code, m.scheme, m.verdict_id, m.pins, m.demo)
      returning id into child;
      insert into heqing.party (proceeding_id, role, unit_id, division_code)
      select child, y.role, y.unit_id, y.division_code from heqing.party y
       where y.proceeding_id = m.id and y.role <> 'handling' and upper_inf(y.recorded)
         and (heqing.to_texts(c.roles) is null or y.role = any (heqing.to_texts(c.roles)));
    else
      select k.id into child from heqing.proceeding k where k.parent_id = m.id and k.kind = c.kind and k.child_no = c.no;
    end if;
    if child is not null then
      perform heqing.store_act(child, c."actId", c.body ->> 'kind', c.body, decode(c.hash, 'hex'), null, 'system', null, null, true);
    end if;
  end loop;
  for c in select * from jsonb_to_recordset(p -> 'parent') as x ("actId" uuid, body jsonb, hash text) loop
    -- What nobody ordered tells the open matter of its section, where there is one.
    if m.parent_id is null then
      m.parent_id := heqing.join_open_matter(m.id);
      continue when m.parent_id is null;
    end if;
    perform heqing.store_act(m.parent_id, c."actId", c.body ->> 'kind', c.body, decode(c.hash, 'hex'), null, 'system', null, null, true);
  end loop;
end $$;
grant execute on function heqing.write_kin to heqing_worker;

-- Writes a judgement whole; gives the life of the proceeding after it. db/proceeding/write.ts makes `p`.
create or replace function heqing.write_judgement(p_proceeding_id bigint, p jsonb) returns jsonb
language plpgsql as $$
declare
  division text;
  law constant text := p ->> 'law';
begin
  update heqing.proceeding m
     set state = case when p -> 'state' = 'null' then null else p -> 'state' end, state_schema = (p ->> 'stateSchema')::int,
         phase = p ->> 'phase', rung = p ->> 'rung', open = (p ->> 'open')::boolean, ended_as = p ->> 'endedAs',
         closed_at = (p ->> 'closedAt')::timestamptz, next_due = (p ->> 'nextDue')::timestamptz,
         handled_seq = (p ->> 'handledSeq')::bigint, handled_until = (p ->> 'now')::timestamptz, seen_by = heqing.to_texts(p -> 'seenBy')
   where m.id = p_proceeding_id
  returning m.division_code into division;
  update heqing.outbox set done_at = clock_timestamp(), lease_until = null
   where proceeding_id = p_proceeding_id and done_at is null and seq <= (p ->> 'handledSeq')::bigint;

  if p ? 'parties' then
    insert into heqing.party (proceeding_id, role, unit_id, division_code)
    select p_proceeding_id, y.role, y.unit, division
      from jsonb_to_recordset(p -> 'parties') as y (role text, unit text)
     where not exists (select from heqing.party x where x.proceeding_id = p_proceeding_id and x.role = y.role and x.unit_id = y.unit
                                                   and upper_inf(x.recorded));
  end if;
  if p ? 'acts' then
    update heqing.act a
       set outcome = o.outcome, refusal = o.refusal, handled_at = (p ->> 'now')::timestamptz, law_revision = law
      from jsonb_to_recordset(p -> 'acts') as o (seq bigint, outcome text, refusal text)
     where a.proceeding_id = p_proceeding_id and a.seq = o.seq;
  end if;
  if p ? 'sights' then
    update heqing.act a set seen_by = heqing.to_texts(o.seen_by)
      from jsonb_to_recordset(p -> 'sights') as o (seq bigint, seen_by jsonb)
     where a.proceeding_id = p_proceeding_id and a.seq = o.seq;
  end if;

  if p ? 'steps' then
    insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, state, seen_by, division_code, created_at, not_before, gathered, done_at, result)
    select s.id, p_proceeding_id, s.no, s.kind, s.payload, s.by_person, s.unit_id, s.state, heqing.to_texts(s.seen_by), division,
           coalesce(s.created_at, (p ->> 'now')::timestamptz), s.not_before, coalesce(s.gathered, false), s.done_at, s.result
      from jsonb_to_recordset(p -> 'steps') as s (id uuid, no int, kind text, payload jsonb, by_person boolean, unit_id text, state text,
                                                 seen_by jsonb, created_at timestamptz, not_before timestamptz, gathered boolean, done_at timestamptz, result jsonb)
    on conflict (proceeding_id, no) do update
       set payload = coalesce(excluded.payload, step.payload), state = excluded.state, done_at = excluded.done_at, result = excluded.result;
  end if;
  if p ? 'endedSteps' then
    update heqing.step s set state = e.state, done_at = e.at, result = e.result
      from jsonb_to_recordset(p -> 'endedSteps') as e (no int, state text, at timestamptz, result jsonb)
     where s.proceeding_id = p_proceeding_id and s.no = e.no;
    -- A message whose step is lifted goes no more.
    update heqing.delivery d set state = 'withdrawn'
      from jsonb_to_recordset(p -> 'endedSteps') as e (no int, state text)
      join heqing.step s on s.proceeding_id = p_proceeding_id and s.no = e.no and not s.by_person
     where e.state = 'lifted' and d.step_id = s.id and d.state = 'pending';
  end if;
  if p ? 'notices' then
    perform heqing.write_deliveries(p_proceeding_id, p -> 'notices', p -> 'posts', p ->> 'mailHost');
  end if;
  if p ? 'letters' then
    perform heqing.write_letters(p_proceeding_id, p -> 'letters');
  end if;

  if p ? 'duties' then
    insert into heqing.duty (proceeding_id, no, kind, owner, unit_id, rung, started_at, due_at, asks_at, provisional, explanation, moves,
                             stopped_since, awaits_service, status, overdue, ended_at, seen_by, division_code)
    select p_proceeding_id, d.no, d.kind, d.owner, d.unit_id, d.rung, d.started_at, d.due_at, d.asks_at, d.provisional, d.explanation, d.moves,
           d.stopped_since, d.awaits_service, d.status, d.overdue, d.ended_at, heqing.to_texts(d.seen_by), division
      from jsonb_to_recordset(p -> 'duties') as d (no int, kind text, owner text, unit_id text, rung text, started_at timestamptz,
             due_at timestamptz, asks_at timestamptz, provisional boolean, explanation jsonb, moves jsonb, stopped_since timestamptz,
             awaits_service boolean, status text, overdue boolean, ended_at timestamptz, seen_by jsonb)
    on conflict (proceeding_id, no) do update
       set due_at = excluded.due_at, asks_at = excluded.asks_at, provisional = excluded.provisional, explanation = excluded.explanation,
           moves = excluded.moves, stopped_since = excluded.stopped_since, awaits_service = excluded.awaits_service, status = excluded.status, overdue = excluded.overdue,
           ended_at = excluded.ended_at;
  end if;
  if p ? 'endedDuties' then
    update heqing.duty d set status = e.status, overdue = d.overdue or e.overdue, ended_at = e.at
      from jsonb_to_recordset(p -> 'endedDuties') as e (no int, status text, overdue boolean, at timestamptz)
     where d.proceeding_id = p_proceeding_id and d.no = e.no;
  end if;
  -- Children begin before the stops that name them: `request/2` is this proceeding's second request.
  if p ? 'kin' then
    perform heqing.write_kin(p_proceeding_id, p -> 'kin');
  end if;
  if p ? 'stops' then
    insert into heqing.stop (proceeding_id, no, ground, duties, cause_proceeding_id, from_at, until_at, seen_by, division_code)
    select p_proceeding_id, s.no, s.ground, array(select jsonb_array_elements_text(s.duties)::int),
           (select k.id from heqing.proceeding k where k.parent_id = p_proceeding_id and k.kind = split_part(s.cause, '/', 1)
               and k.child_no = split_part(s.cause, '/', 2)::int), s.from_at, s.until_at,
           heqing.to_texts(s.seen_by), division
      from jsonb_to_recordset(p -> 'stops') as s (no int, ground text, duties jsonb, cause text, from_at timestamptz, until_at timestamptz,
                                                 seen_by jsonb);
  end if;
  if p ? 'endedStops' then
    update heqing.stop s set until_at = e.at
      from jsonb_to_recordset(p -> 'endedStops') as e (no int, at timestamptz)
     where s.proceeding_id = p_proceeding_id and s.no = e.no;
  end if;

  if p ? 'events' then
    insert into heqing.event (proceeding_id, n, at, kind, act_seq, account_id, data, law_revision, seen_by, division_code)
    select p_proceeding_id, e.n, e.at, e.kind, e.seq, e.account, e.data, law, heqing.to_texts(e.seen_by), division
      from jsonb_to_recordset(p -> 'events') as e (n int, at timestamptz, kind text, seq bigint, account uuid, data jsonb, seen_by jsonb);
  end if;
  if p ? 'leaves' then
    insert into heqing.ledger_leaf (id, kind, proceeding_id, subject, canonical, leaf_hash, seen_by, act_seq, division_code)
    select l.id, l.kind, p_proceeding_id, l.subject, l.canonical, decode(l.hash, 'hex'), heqing.to_texts(l.seen_by), l.act_seq, division
      from jsonb_to_recordset(p -> 'leaves') as l (id uuid, kind text, subject text, canonical text, hash text, seen_by jsonb, act_seq bigint);
  end if;
  if p ? 'salts' then
    insert into heqing.ledger_salt (leaf_id, field, salt, plain, division_code)
    select s.leaf, s.field, decode(s.salt, 'hex'), s.plain, division
      from jsonb_to_recordset(p -> 'salts') as s (leaf uuid, field text, salt text, plain text);
  end if;
  return heqing.life(p_proceeding_id);
end $$;
comment on function heqing.write_judgement(bigint, jsonb) is 'Writes everything that the law said to a proceeding, set-wise; gives its life.';
grant execute on function heqing.write_judgement to heqing_worker;

-- What mail servers said to some messages; one that they never take for what it says is given up in the end. Gives the steps of
-- which none is pending any more, to be told to their proceeding as acts.
drop function if exists heqing.note_answers(bigint, jsonb);
create function heqing.note_answers(p_proceeding_id bigint, p_answers jsonb) returns jsonb
language plpgsql as $$
begin
  update heqing.delivery d
     set state = case when g.up then 'refused' else a.state end, attempts = d.attempts + 1,
         response = coalesce(a.response, case when g.up then a.error end, d.response), last_error = a.error,
         sent_at = case when a.state = 'sent' then clock_timestamp() end
    from jsonb_to_recordset(p_answers) as a (id uuid, state text, response text, error text, "giveUpAfterHours" integer)
    cross join lateral (select a.state = 'pending' and a."giveUpAfterHours" is not null) b (bounded)
    cross join lateral (select b.bounded and e.created_at < clock_timestamp() - make_interval(hours => a."giveUpAfterHours")
                          from heqing.delivery e where e.id = a.id) g (up)
   where d.id = a.id and d.proceeding_id = p_proceeding_id
     -- One that was taken back while a mail server had it in hand is as that server says.
     and (d.state = 'pending' or d.state = 'withdrawn' and a.state = 'sent');
  return heqing.answered_notices(p_proceeding_id);
end $$;
grant execute on function heqing.note_answers to heqing_worker;

-- Steps whose every message has been answered for good, with how many of each.
create or replace function heqing.answered_notices(p_proceeding_id bigint) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('step', t.no, 'sent', t.sent, 'refused', t.refused) order by t.no), '[]')
    from (select s.no, count(d.id) filter (where d.state in ('sent', 'bounced')) as sent, count(d.id) filter (where d.state = 'refused') as refused
            from heqing.step s left join heqing.delivery d on d.step_id = s.id
           where s.proceeding_id = p_proceeding_id and s.state = 'todo' and not s.by_person
           group by s.no having count(d.id) filter (where d.state = 'pending') = 0) t
$$;
grant execute on function heqing.answered_notices to heqing_worker;

-- Messages still to be sent, each with what was decided at its instant, and what they may speak of.
create or replace function heqing.notices(p_proceeding_id bigint) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'held', heqing.held(m.id), 'now', heqing.instant(clock_timestamp()),
    'duties', (select coalesce(jsonb_agg(jsonb_build_object('no', d.no, 'kind', d.kind, 'owner', d.owner, 'rung', d.rung,
                                          'running', d.status = 'running', 'explanation', d.explanation) order by d.no), '[]')
                 from heqing.duty d where d.proceeding_id = m.id),
    'notices', (select coalesce(jsonb_agg(jsonb_build_object(
        'step', s.payload,
        'deliveries', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'address', d.address, 'messageId', d.message_id,
                              'party', d.party, 'unit', u.name, 'post', p.title,
                              'text', case when d.subject is not null then jsonb_build_object('subject', d.subject, 'body', d.body) end) order by d.id), '[]')
                         from heqing.delivery d join heqing.post p on p.id = d.post_id join heqing.unit u on u.id = p.unit_id
                        where d.step_id = s.id and d.state = 'pending'),
        'letter', (select jsonb_build_object('number', l.number, 'draft', l.draft, 'signedAt', heqing.instant(l.signed_at), 'kind', l.made_from #> '{letter,kind}')
                     from heqing.letter l where l.proceeding_id = m.id and l.step_no = (s.payload ->> 'letter')::int),
        'events', (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'data', e.data) order by e.n), '[]')
                     from heqing.event e where e.proceeding_id = m.id and e.at = s.created_at),
        'said', (select jsonb_build_object('text', coalesce(a.payload ->> 'reason', a.payload ->> 'ground', a.payload ->> 'note'), 'seenBy', a.seen_by)
                   from heqing.event e join heqing.act a on a.proceeding_id = m.id and a.seq = e.act_seq
                  where e.proceeding_id = m.id and e.at = s.created_at and e.act_seq is not null limit 1),
        'verdicts', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id::text, 'period', v.period, 'outcome', v.outcome,
                              'waterClass', v.class, 'targetClass', v.target_class, 'trace', v.trace,
                              'of', (select o.name from heqing.section o where o.id = v.section_id and o.id <> m.section_id))), '[]')
                       from heqing.verdict v
                      where v.id::text in (select x from heqing.event e cross join lateral (values (e.data ->> 'verdict'), (e.data ->> 'replaces')) y (x)
                                            where e.proceeding_id = m.id and e.at = s.created_at))) order by s.no), '[]')
      from heqing.step s where s.proceeding_id = m.id and s.state = 'todo' and not s.by_person and heqing.may_go(s.not_before)))
    from heqing.proceeding m where m.id = p_proceeding_id
$$;
comment on function heqing.notices(bigint) is 'Messages of a proceeding that are to be sent now, as db/proceeding/notice-request.ts reads them.';
grant execute on function heqing.notices to heqing_worker;
