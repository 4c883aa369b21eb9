-- Whose water it was: what a section and period are set against, and who is consulted, by the registry.

-- Divisions above one, itself first.
create or replace function heqing.divisions_above(p_code text) returns table (code text, level text, place integer)
language sql stable as $$
  with recursive up as (
    select d.code, d.level, d.parent, 1 as place from heqing.division d where d.code = p_code
    union all
    select d.code, d.level, d.parent, up.place + 1 from up join heqing.division d on d.code = up.parent)
  select code, level, place from up
$$;
revoke all on function heqing.divisions_above from public;

-- 乡镇人民政府, 县治水办, 市治水办, 省: who answers for a division towards others.
create or replace function heqing.office_of(p_code text) returns text
language sql stable as $$
  select u.id from heqing.division d
    join heqing.unit u on u.division_code = d.code and u.valid @> (now() at time zone 'Asia/Shanghai')::date
     and u.kind = case d.level when 'township' then 'township_government' when 'county' then 'county_office'
                               when 'city' then 'city_office' when 'province' then 'province_office' end
   where d.code = p_code order by u.id limit 1
$$;
comment on function heqing.office_of(text) is 'The office of a division today: the government of a township, the 治水办 of a county or city; null where the registry has none.';
revoke all on function heqing.office_of from public;

-- The sections through which water comes into the division of an outflow section, up the edges that held on a day: those whose
-- lower side lies within the division and whose upper side does not. An edge outside the register ends there.
create or replace function heqing.inflow_sections(p_section_id text, p_day date) returns table (id text)
language sql stable as $$
  with recursive own as (select s.id, s.division_out from heqing.section s where s.id = p_section_id), up as (
    select e.from_id as id from own join heqing.section_edge e on e.to_id = own.id and upper_inf(e.recorded) and e.valid @> p_day
    union
    select e.from_id from up
      join heqing.section u on u.id = up.id
      join heqing.section_edge e on e.to_id = up.id and upper_inf(e.recorded) and e.valid @> p_day
     cross join own
     where exists (select from heqing.divisions_above(u.division_out) a where a.code = own.division_out))
  select u.id from up join heqing.section u on u.id = up.id cross join own
   where u.id <> own.id
     and (u.division_in is null or exists (select from heqing.divisions_above(u.division_in) a where a.code = own.division_out))
     and not exists (select from heqing.divisions_above(u.division_out) a where a.code = own.division_out)
$$;
comment on function heqing.inflow_sections(text, date) is 'Sections through which water comes into the division that a section is the outflow of, by the registry of a day.';
revoke all on function heqing.inflow_sections from public;

-- Past the policies: the other side's values of this very period, and nothing else of it. Released ones, and those released in
-- the same transaction.
create or replace function heqing.both_sides(p_verdict_id bigint, p_with bigint[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, heqing as $$
  with v as (
    select r.*, s.name, s.division_out, coalesce(r.sampled_to, heqing.period_end(r.period)) as day, d.level
      from heqing.verdict r join heqing.section s on s.id = r.section_id left join heqing.division d on d.code = s.division_out
     where r.id = p_verdict_id and r.outcome = 'missed' and r.order_number is null
       and heqing.may('verdict', 'release') and heqing.in_reach(r.division_code, array[s.unit_id, s.station_id], r.section_id, null)
  ), inflow as (
    select s.id, s.name, s.division_out, s.unit_id, d.name as division,
           -- Who is consulted stands on the level of who is blamed.
           (select heqing.office_of(a.code) from heqing.divisions_above(s.division_out) a where a.level = v.level) as office,
           (select t.trace -> 'items' from heqing.verdict t
             where t.section_id = s.id and t.period = v.period and t.order_number is null and t.superseded_by is null
               and (t.status = 'final' or t.id = any (p_with))
             order by t.status = 'preliminary' desc, t.scheme = v.scheme desc, t.id desc limit 1) as items,
           heqing.not_openable(s.id) is null and exists (
             select from heqing.unit mine join heqing.division md on md.code = mine.division_code
               join heqing.section own on own.id = v.section_id
               join heqing.unit theirs on theirs.id = own.unit_id join heqing.division td on td.code = theirs.division_code
              where mine.id = s.unit_id and md.level = td.level) as movable
      from v cross join lateral heqing.inflow_sections(v.section_id, v.day) i
      join heqing.section s on s.id = i.id left join heqing.division d on d.code = s.division_out
  ), common as (
    -- The lowest division that stands above both sides.
    select heqing.office_of(a.code) as office
      from v cross join lateral heqing.divisions_above(v.division_out) a
     where a.place > 1 and exists (select from inflow)
       and not exists (select from inflow n where not exists (
             select from heqing.divisions_above(n.division_out) x where x.code = a.code))
     order by a.place limit 1
  ), arbiter as (
    select coalesce(c.office, heqing.superior_office(v.section_id)) as unit, c.office is not null as common
      from v left join common c on true)
  select jsonb_build_object(
    'outflow', jsonb_build_object('section', v.section_id, 'name', v.name),
    'inflows', (select coalesce(jsonb_agg(jsonb_build_object('section', n.id, 'name', n.name, 'division', n.division, 'office', n.office,
                        'officeName', (select o.name from heqing.unit o where o.id = n.office), 'movable', n.movable,
                        'items', n.items) order by n.id), '[]') from inflow n),
    'arbiter', (select case when a.unit is not null then jsonb_build_object('unit', a.unit, 'common', a.common,
                        'name', (select o.name from heqing.unit o where o.id = a.unit)) end from arbiter a))
    from v
$$;
comment on function heqing.both_sides(bigint, bigint[]) is
  'What a missed target is set against: inflow sections by the registry with their values of the same period, who is consulted, who settles it; null for whoever may not release it.';
revoke all on function heqing.both_sides from public;
grant execute on function heqing.both_sides to heqing_api;

-- 移交: a miss that the common superior found to be another section's opens a matter there, or stands in the inbox of the open one.
-- A decision of a person stands behind it: the finding that the linked matter received.
create or replace function heqing.open_linked(p_from bigint, p_section_id text, p_act_id uuid, p_payload jsonb, p_payload_hash bytea) returns bigint
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  m heqing.proceeding%rowtype;
  s heqing.section%rowtype;
  office text;
  reached bigint;
begin
  select * into m from heqing.proceeding where id = p_from;
  if m.kind <> 'matter' or not exists (
       select from heqing.act a where a.proceeding_id = m.id and a.kind = 'finding' and a.outcome = 'applied'
          and a.payload ->> 'section' = p_section_id and (a.payload ->> 'opens')::boolean
          and a.payload ->> 'verdictId' = p_payload ->> 'verdictId') then
    raise exception using errcode = 'HQ403', message = 'expected a finding that moves a miss to this section';
  end if;
  select * into s from heqing.section where id = p_section_id;
  perform heqing.lock_section(s.id);
  select p.id into reached from heqing.proceeding p where p.kind = 'matter' and p.section_id = s.id and p.open;
  if reached is null then
    office := heqing.superior_office(s.id);
    insert into heqing.proceeding (kind, number, section_id, scheme, division_code, verdict_id, pins, demo, linked_from)
    values ('matter', heqing.next_number(office, 'matter', '整改'), s.id, m.scheme, s.division_code,
            (p_payload ->> 'verdictId')::bigint, m.pins, s.demo, m.id)
    returning id into reached;
    perform heqing.make_parties(reached, s.id, office);
  end if;
  perform heqing.store_act(reached, p_act_id, 'moved', p_payload, p_payload_hash, null, 'system', null, null, true);
  return reached;
end $$;
comment on function heqing.open_linked(bigint, text, uuid, jsonb, bytea) is 'Opens or joins the matter of the section to which a finding moved a miss; gives its id.';
revoke all on function heqing.open_linked from public;
grant execute on function heqing.open_linked to heqing_worker;
