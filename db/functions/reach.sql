-- Permission and reach. In policies always as (select heqing.may(…)): a subquery that leans on no row is evaluated once a
-- statement. plpgsql keeps its plan for the session, which matters where many small statements ask.

create or replace function heqing.may(p_resource text, p_verb text default 'read') returns boolean
language plpgsql stable parallel safe as $$
begin
  return exists (select from heqing.permission p
                  where p.role = coalesce(heqing.actor_role(), 'public') and p.resource = p_resource and p.verb = p_verb);
end $$;
comment on function heqing.may(text, text) is
  'Whether the actor''s role may do it to what it reaches of the resource; who is nobody has the role public.';
grant execute on function heqing.may to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.reach(p_kind text) returns text[]
language plpgsql stable parallel safe as $$
declare part text; found text[] := '{}';
begin
  foreach part in array coalesce(heqing.actor_jurisdiction(), '{}') loop
    if p_kind = 'division' and part ~ '^[0-9]' then
      found := found || part;
    elsif p_kind <> 'division' and part ^@ (p_kind || ':') and part <> p_kind || ':' then
      found := found || substr(part, length(p_kind) + 2);
    end if;
  end loop;
  return found;
end $$;
comment on function heqing.reach(text) is
  'Prefixes of division codes (division), or ids of units, sections, matters that the actor''s jurisdiction names.';
grant execute on function heqing.reach to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- Asked past the policies, which lean on this very answer.
create or replace function heqing.reach_by_party() returns bigint[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
declare
  units text[] := heqing.reach('unit');
  sections text[] := heqing.reach('section');
begin
  if units = '{}' and sections = '{}' then
    return '{}';
  end if;
  return array(
    select p.proceeding_id from heqing.party p where p.unit_id = any (units) and upper_inf(p.recorded)
    union
    select s.proceeding_id from heqing.step s where s.unit_id = any (units)
    union
    select m.id from heqing.proceeding m where m.section_id = any (sections));
end $$;
comment on function heqing.reach_by_party() is
  'Proceedings of a named section, to which a named unit is party, or in which it has or had a task.';
grant execute on function heqing.reach_by_party to heqing_api, heqing_worker;

create or replace function heqing.reach_matters() returns bigint[]
language plpgsql stable parallel safe as $$
begin
  return array(select id::bigint from unnest(heqing.reach('matter')) id where id ~ '^[1-9][0-9]{0,17}$') || heqing.reach_by_party();
end $$;
comment on function heqing.reach_matters() is 'Ids of the proceedings that the jurisdiction names, or reaches by a unit or section that it names.';
grant execute on function heqing.reach_matters to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

create or replace function heqing.reaches_narrowly() returns boolean
language plpgsql stable parallel safe as $$
begin
  return exists (select from unnest(heqing.actor_jurisdiction()) part where strpos(part, ':') > 0);
end $$;
comment on function heqing.reaches_narrowly() is 'Whether the jurisdiction names a unit, a section or a matter.';
grant execute on function heqing.reaches_narrowly to heqing_api, heqing_worker;

-- Sections named, and those that a named unit answers for or samples.
create or replace function heqing.reach_sections() returns text[]
language plpgsql stable parallel safe as $$
declare units text[] := heqing.reach('unit');
begin
  if units = '{}' then
    return heqing.reach('section');
  end if;
  return heqing.reach('section')
    || array(select id from heqing.section where unit_id = any (units) or station_id = any (units));
end $$;
grant execute on function heqing.reach_sections to heqing_api, heqing_worker;

-- The verdict that opened a matter is read with it.
create or replace function heqing.reach_verdicts() returns bigint[]
language plpgsql stable parallel safe as $$
begin
  return array(
    select verdict_id from heqing.proceeding
     where id = any ((select heqing.reach_matters())::bigint[]) and verdict_id is not null);
end $$;
grant execute on function heqing.reach_verdicts to heqing_api;

-- The accounts' own table may be closed to the actor: what is lent is who belongs to a unit, and where one's own unit is.
create or replace function heqing.reach_accounts() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
declare
  own uuid := heqing.actor_account_id();
  units text[] := heqing.reach('unit');
begin
  return array(select a.id from heqing.account a where a.id = own or a.unit_id = any (units));
end $$;
comment on function heqing.reach_accounts() is 'One''s own account, and those of the units that the jurisdiction names.';
grant execute on function heqing.reach_accounts to heqing_api, heqing_worker;

create or replace function heqing.reach_persons() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
declare
  own uuid := heqing.actor_account_id();
  units text[] := case when heqing.may('person') then heqing.reach('unit') else '{}' end;
begin
  return array(select a.person_id from heqing.account a where a.id = own or a.unit_id = any (units));
end $$;
comment on function heqing.reach_persons() is 'Oneself, and where the role may read of persons those of the units that the jurisdiction names.';
grant execute on function heqing.reach_persons to heqing_api;

create or replace function heqing.actor_division() returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
declare who heqing.acting := heqing.actor();
begin
  return coalesce((heqing.reach('division'))[1],
                  (select u.division_code from heqing.unit u where u.id = who.unit_id));
end $$;
comment on function heqing.actor_division() is
  'The division under which what the actor brings is kept: the first of the jurisdiction; where that names none, or is everywhere, that of the account''s unit.';
grant execute on function heqing.actor_division to heqing_api, heqing_worker;

-- For the doors below; policies spell the same out, so that its parts are evaluated once a statement.
create or replace function heqing.in_reach(p_division text, p_units text[], p_section text, p_matter bigint) returns boolean
language plpgsql stable parallel safe as $$
begin
  return coalesce(heqing.reaches_all(), false)
    or coalesce(p_division ^@ any (heqing.reach('division')), false)
    or coalesce(p_units && heqing.reach('unit'), false)
    or coalesce(p_section = any (heqing.reach('section')), false)
    or coalesce(p_matter = any (heqing.reach_matters()), false);
end $$;
comment on function heqing.in_reach(text, text[], text, bigint) is
  'Whether the actor''s jurisdiction reaches a row of this division, these units, this section, this matter; null = the row knows none.';
grant execute on function heqing.in_reach to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

-- Whether a jurisdiction lies within another: division prefixes lengthen, everything else has to be the same word.
create or replace function heqing.jurisdiction_within(p_inner text, p_outer text) returns boolean
language sql immutable parallel safe
return coalesce(p_outer = '*' or (
  select bool_and(part <> '' and exists (
           select 1 from unnest(string_to_array(p_outer, ',')) as o (reach)
            where reach = part or (reach ~ '^[0-9]+$' and part ~ '^[0-9]+$' and part ^@ reach)))
    from unnest(string_to_array(p_inner, ',')) as i (part)), false) and p_inner <> '';
comment on function heqing.jurisdiction_within(text, text) is 'True when every part of the first jurisdiction lies within some part of the second.';
grant execute on function heqing.jurisdiction_within to heqing_api;

-- Whether every part of a jurisdiction lies within a reach, by the divisions of what it names.
create or replace function heqing.lies_within(p_jurisdiction text, p_everywhere boolean, p_reach text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select coalesce(bool_and(coalesce(case
      when part = '*' then p_everywhere
      when part ~ '^[0-9]{2,12}$' then p_everywhere or part ^@ any (p_reach)
      when part ~ '^unit:' then (select p_everywhere or u.division_code ^@ any (p_reach) from heqing.unit u where u.id = substr(part, 6))
      when part ~ '^section:' then
        (select p_everywhere or s.division_code ^@ any (p_reach) from heqing.section s where s.id = substr(part, 9))
      when part ~ '^matter:[0-9]{1,18}$' then
        (select p_everywhere or m.division_code ^@ any (p_reach) from heqing.proceeding m where m.id = substr(part, 8)::bigint)
    end, false)), false)
  from unnest(string_to_array(p_jurisdiction, ',')) part
$$;
revoke all on function heqing.lies_within from public;

-- Nobody gives a wider reach than their own.
create or replace function heqing.within_reach(p_jurisdiction text) returns boolean
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select heqing.lies_within(p_jurisdiction, heqing.reaches_all(), coalesce(heqing.actor_jurisdiction(), '{}'))
$$;
comment on function heqing.within_reach(text) is 'True when a jurisdiction names something and nothing outside the actor''s own.';
grant execute on function heqing.within_reach to heqing_api;

-- Proceedings to which the actor's own unit is a guest of another division: consulted in it, or its common superior. Asked past the
-- policies, which lean on this very answer; the parent and every other proceeding stay out of reach.
create or replace function heqing.reach_as_guest() returns bigint[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
declare unit text := heqing.actor_unit();
begin
  if unit is null then
    return '{}';
  end if;
  return array(select p.proceeding_id from heqing.party p
                where p.unit_id = unit and p.role in ('upstream', 'downstream', 'arbiter') and upper_inf(p.recorded) and p.valid @> now());
end $$;
comment on function heqing.reach_as_guest() is 'Proceedings in which the unit of the actor''s account is consulted as upstream or downstream, or settles as common superior.';
grant execute on function heqing.reach_as_guest to heqing_api;

-- For the doors, which see every row.
create or replace function heqing.proceeding_reached(p_proceeding heqing.proceeding) returns boolean
language sql stable parallel safe as $$
  select heqing.in_reach(p_proceeding.division_code,
    array(select p.unit_id from heqing.party p where p.proceeding_id = p_proceeding.id and upper_inf(p.recorded)),
    p_proceeding.section_id, p_proceeding.id)
    or p_proceeding.id = any (heqing.reach_as_guest())
$$;
comment on function heqing.proceeding_reached(heqing.proceeding) is 'Whether the actor''s jurisdiction reaches a proceeding: by its division, a party, its section or itself.';
revoke all on function heqing.proceeding_reached from public;
