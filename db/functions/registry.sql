-- Changes of the registry, each by its door: what was known is closed and stays, what is known now is a row of its own. Past the
-- policies, so every door asks for the permission and the reach itself; nobody but these functions and the seed writes there.

-- What a unit, section or post is from its day of change on; what it was before is cut there.
create or replace function heqing.keep_registry_record() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  since daterange := daterange(new.changed_on, null);
  closed heqing.registry_record%rowtype;
begin
  for closed in
    update heqing.registry_record r set recorded = tstzrange(lower(r.recorded), clock_timestamp())
     where r.kind = tg_argv[0] and r.of_id = new.id and upper_inf(r.recorded) and r.valid && since
    returning r.*
  loop
    insert into heqing.registry_record (kind, of_id, data, valid, source)
    select closed.kind, closed.of_id, closed.data, part, closed.source
      from unnest(datemultirange(closed.valid) - datemultirange(since)) part;
  end loop;
  insert into heqing.registry_record (kind, of_id, data, valid, source)
  select tg_argv[0], new.id, to_jsonb(new) - array['valid', 'recorded', 'changed_on', 'source'], since * new.valid, new.source
   where not isempty(since * new.valid);
  return null;
end $$;
revoke all on function heqing.keep_registry_record from public;
create or replace trigger recorded after insert on heqing.unit for each row execute function heqing.keep_registry_record('unit');
create or replace trigger recorded after insert on heqing.section for each row execute function heqing.keep_registry_record('section');
create or replace trigger recorded after insert on heqing.post for each row execute function heqing.keep_registry_record('post');
create or replace trigger changed after update on heqing.unit for each row
  when (old.* is distinct from new.*) execute function heqing.keep_registry_record('unit');
create or replace trigger changed after update on heqing.section for each row
  when (old.* is distinct from new.*) execute function heqing.keep_registry_record('section');
create or replace trigger changed after update on heqing.post for each row
  when (old.* is distinct from new.*) execute function heqing.keep_registry_record('post');

create or replace function heqing.registry_door(p_what text, p_id text, p_division text, p_source text) returns void
language plpgsql as $$
begin
  if not heqing.may('registry', 'change') then
    raise exception using errcode = 'HQ403', message = format('the role %s changes no %s of the registry', heqing.actor_role(), p_what);
  end if;
  if p_division is null or not heqing.in_reach(p_division, null, null, null) then
    raise exception using errcode = 'HQ404', message = format('%s %s does not exist for this account', p_what, p_id);
  end if;
  if coalesce(btrim(p_source), '') = '' then
    raise exception using errcode = 'HQ422', message = 'expected the document that the change rests on';
  end if;
end $$;
revoke all on function heqing.registry_door from public;

-- What is so today is shown everywhere: what will be so is told on its day.
create or replace function heqing.registry_since(p_from date, p_changed_on date) returns void
language plpgsql stable as $$
declare today date := (now() at time zone 'Asia/Shanghai')::date;
begin
  if p_from is null or p_from > today then
    raise exception using errcode = 'HQ422', message = format('expected a day not after %s, got %s', today, coalesce(p_from::text, 'none'));
  end if;
  if p_from < p_changed_on then
    raise exception using errcode = 'HQ422', message = format('expected a day not before the last change of %s, got %s', p_changed_on, p_from);
  end if;
end $$;
revoke all on function heqing.registry_since from public;

create or replace function heqing.strange_reach(p_reach text[]) returns void
language plpgsql stable as $$
declare stranger text;
begin
  select r into stranger from unnest(p_reach) r
   where not exists (select from heqing.river where id = r) and not exists (select from heqing.section where id = r) limit 1;
  if stranger is not null or p_reach = '{}' then
    raise exception using errcode = 'HQ422',
      message = format('expected ids of rivers and sections as the reach of a post, got %s', coalesce(stranger, 'none'));
  end if;
end $$;
revoke all on function heqing.strange_reach from public;

create or replace function heqing.make_unit(
  p_id text, p_name text, p_kind text, p_division text, p_mark text, p_from date, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  perform heqing.registry_door('division', p_division, (select d.code from heqing.division d where d.code = p_division), p_source);
  insert into heqing.unit (id, name, kind, division_code, mark, valid, changed_on, source)
  values (p_id, p_name, p_kind, p_division, p_mark, daterange(p_from, null), p_from, p_source)
  on conflict (id) do nothing;
  if not found then
    raise exception using errcode = 'HQ409', message = format('unit %s is there already', p_id);
  end if;
  perform heqing.seal_change('unit', p_id, p_division, p_source, jsonb_build_object('made', true, 'name', p_name, 'kind', p_kind,
    'division', p_division, 'mark', p_mark, 'from', p_from));
  perform heqing.audit('registry-changed', jsonb_build_object('unit', p_id));
end $$;
comment on function heqing.make_unit(text, text, text, text, text, date, text) is
  'A unit that the registry did not have, in a division of the actor''s reach; p_from null = it always was.';
grant execute on function heqing.make_unit to heqing_api;

create or replace function heqing.make_post(
  p_id text, p_unit text, p_kind text, p_title text, p_reach text[], p_from date, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare u heqing.unit%rowtype;
begin
  select * into u from heqing.unit where id = p_unit for share;
  perform heqing.registry_door('unit', p_unit, u.division_code, p_source);
  perform heqing.strange_reach(p_reach);
  insert into heqing.post (id, unit_id, kind, title, division_code, reach, valid, changed_on, source)
  values (p_id, p_unit, p_kind, p_title, u.division_code, p_reach, daterange(p_from, null), p_from, p_source)
  on conflict (id) do nothing;
  if not found then
    raise exception using errcode = 'HQ409', message = format('post %s is there already', p_id);
  end if;
  perform heqing.seal_change('post', p_id, u.division_code, p_source, jsonb_build_object('made', true, 'unit', p_unit, 'kind', p_kind,
    'title', p_title, 'reach', p_reach, 'from', p_from));
  perform heqing.audit('registry-changed', jsonb_build_object('post', p_id));
end $$;
comment on function heqing.make_post(text, text, text, text, text[], date, text) is 'A post of a unit that the registry did not have.';
grant execute on function heqing.make_post to heqing_api;

-- What a section leans on is of the registry: told by name, instead of as a broken reference.
create or replace function heqing.strange_section(p_river text, p_unit text, p_station text, p_divisions text[]) returns void
language plpgsql stable as $$
declare stranger text;
begin
  select coalesce((select format('the river %s', p_river) where p_river is not null and not exists (select from heqing.river where id = p_river)),
                  (select format('the unit %s', u) from unnest(array[p_unit, p_station]) u
                    where u is not null and not exists (select from heqing.unit where id = u) limit 1),
                  (select format('the division %s', d) from unnest(p_divisions) d
                    where d is not null and not exists (select from heqing.division where code = d) limit 1)) into stranger;
  if stranger is not null then
    raise exception using errcode = 'HQ422', message = format('expected what the registry has, got %s', stranger);
  end if;
end $$;
revoke all on function heqing.strange_section from public;

create or replace function heqing.make_section(
  p_id text, p_name text, p_province text, p_aliases text[], p_level text, p_body text, p_river text, p_flow_order integer,
  p_division text, p_division_in text, p_division_out text, p_unit text, p_station text, p_from date, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  perform heqing.registry_door('division', p_division, (select d.code from heqing.division d where d.code = p_division), p_source);
  perform heqing.strange_section(p_river, p_unit, p_station, array[p_division_in, p_division_out]);
  insert into heqing.section (id, name, province, aliases, level, body, river_id, flow_order, division_code, division_in, division_out,
                              unit_id, station_id, valid, changed_on, source)
  values (p_id, p_name, p_province, p_aliases, p_level, p_body, p_river, p_flow_order, p_division, p_division_in, p_division_out,
          p_unit, p_station, daterange(p_from, null), p_from, p_source)
  on conflict do nothing;
  if not found then
    raise exception using errcode = 'HQ409', message = format('section %s, or one called %s in %s, is there already', p_id, p_name, p_province);
  end if;
  perform heqing.seal_change('section', p_id, p_division, p_source, (
    select to_jsonb(s) - array['valid', 'recorded', 'changed_on', 'source'] || jsonb_build_object('made', true, 'from', p_from)
      from heqing.section s where s.id = p_id));
  perform heqing.audit('registry-changed', jsonb_build_object('section', p_id));
end $$;
comment on function heqing.make_section(text, text, text, text[], text, text, text, integer, text, text, text, text, text, date, text) is
  'A section 断面 that the registry did not have, in a division of the actor''s reach; p_from null = it always was.';
grant execute on function heqing.make_section to heqing_api;

create or replace function heqing.change_unit(p_id text, p_name text, p_mark text, p_from date, p_until date, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare u heqing.unit%rowtype;
begin
  select * into u from heqing.unit where id = p_id for update;
  perform heqing.registry_door('unit', p_id, u.division_code, p_source);
  perform heqing.registry_since(coalesce(p_until, p_from), u.changed_on);
  if p_until <= lower(u.valid) then
    raise exception using errcode = 'HQ422',
      message = format('expected a day after %s, the first one of %s, got %s', lower(u.valid), p_id, p_until);
  end if;
  update heqing.unit
     set name = p_name, mark = p_mark, valid = daterange(lower(valid), p_until), changed_on = coalesce(p_until, p_from), source = p_source
   where id = p_id;
  perform heqing.seal_change('unit', p_id, u.division_code, p_source, jsonb_build_object('name', p_name, 'mark', p_mark, 'from', p_from,
    'until', p_until));
  perform heqing.audit('registry-changed', jsonb_build_object('unit', p_id));
end $$;
comment on function heqing.change_unit(text, text, text, date, date, text) is
  'A unit''s name and mark 机关代字 from a day on; p_until = the day from which it exists no more.';
grant execute on function heqing.change_unit to heqing_api;

create or replace function heqing.change_post(p_id text, p_title text, p_reach text[], p_from date, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare p heqing.post%rowtype;
begin
  select * into p from heqing.post where id = p_id for update;
  perform heqing.registry_door('post', p_id, p.division_code, p_source);
  perform heqing.registry_since(p_from, p.changed_on);
  perform heqing.strange_reach(p_reach);
  update heqing.post set title = p_title, reach = p_reach, changed_on = p_from, source = p_source where id = p_id;
  perform heqing.seal_change('post', p_id, p.division_code, p_source, jsonb_build_object('title', p_title, 'reach', p_reach, 'from', p_from));
  perform heqing.audit('registry-changed', jsonb_build_object('post', p_id));
end $$;
comment on function heqing.change_post(text, text, text[], date, text) is
  'A post''s title and reach from a day on; a reach of null = all of its unit''s rivers and sections.';
grant execute on function heqing.change_post to heqing_api;

create or replace function heqing.change_section(p_id text, p_unit text, p_station text, p_body text, p_from date, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare s heqing.section%rowtype;
begin
  select * into s from heqing.section where id = p_id for update;
  perform heqing.registry_door('section', p_id, s.division_code, p_source);
  perform heqing.registry_since(p_from, s.changed_on);
  perform heqing.strange_section(null, p_unit, p_station, null);
  update heqing.section set unit_id = p_unit, station_id = p_station, body = p_body, changed_on = p_from, source = p_source where id = p_id;
  perform heqing.seal_change('section', p_id, s.division_code, p_source, jsonb_build_object('unit', p_unit, 'station', p_station, 'body', p_body,
    'from', p_from));
  perform heqing.audit('registry-changed', jsonb_build_object('section', p_id));
end $$;
comment on function heqing.change_section(text, text, text, text, date, text) is
  'Who answers for a section and who samples it, and whether it is a river or a lake, from a day on; null = not known.';
grant execute on function heqing.change_section to heqing_api;

create or replace function heqing.change_target(
  p_section text, p_scheme text, p_class smallint, p_valid daterange, p_source text, p_status text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare closed heqing.section_target%rowtype;
begin
  perform heqing.registry_door('section', p_section, (select s.division_code from heqing.section s where s.id = p_section for update), p_source);
  for closed in
    update heqing.section_target t set recorded = tstzrange(lower(t.recorded), clock_timestamp())
     where t.section_id = p_section and t.scheme = p_scheme and upper_inf(t.recorded) and t.valid && p_valid
    returning t.*
  loop
    insert into heqing.section_target (section_id, scheme, target_class, valid, recorded, source, status)
    select closed.section_id, closed.scheme, closed.target_class, part, tstzrange(clock_timestamp(), null), closed.source, closed.status
      from unnest(datemultirange(closed.valid) - datemultirange(p_valid)) part;
  end loop;
  if p_class is not null then
    insert into heqing.section_target (section_id, scheme, target_class, valid, recorded, source, status)
    values (p_section, p_scheme, p_class, p_valid, tstzrange(clock_timestamp(), null), p_source, p_status);
  end if;
  perform heqing.seal_change('target', p_section || '/' || p_scheme, (select s.division_code from heqing.section s where s.id = p_section), p_source,
    jsonb_build_object('class', p_class, 'from', lower(p_valid), 'to', upper(p_valid), 'status', p_status));
  perform heqing.audit('registry-changed', jsonb_build_object('section', p_section, 'scheme', p_scheme));
end $$;
comment on function heqing.change_target(text, text, smallint, daterange, text, text) is
  'The target of a section under a scheme for some days; p_class null = it has none on them.';
grant execute on function heqing.change_target to heqing_api;

create or replace function heqing.change_edge(p_from_id text, p_to_id text, p_flows boolean, p_valid daterange, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare closed heqing.section_edge%rowtype;
begin
  perform heqing.registry_door('section', p_from_id, (select s.division_code from heqing.section s where s.id = p_from_id for update), p_source);
  for closed in
    update heqing.section_edge e set recorded = tstzrange(lower(e.recorded), clock_timestamp())
     where e.from_id = p_from_id and e.to_id = p_to_id and upper_inf(e.recorded) and e.valid && p_valid
    returning e.*
  loop
    insert into heqing.section_edge (from_id, to_id, valid, recorded, source)
    select closed.from_id, closed.to_id, part, tstzrange(clock_timestamp(), null), closed.source
      from unnest(datemultirange(closed.valid) - datemultirange(p_valid)) part;
  end loop;
  if p_flows then
    insert into heqing.section_edge (from_id, to_id, valid, recorded, source)
    values (p_from_id, p_to_id, p_valid, tstzrange(clock_timestamp(), null), p_source);
  end if;
  perform heqing.seal_change('edge', p_from_id || '/' || p_to_id, (select s.division_code from heqing.section s where s.id = p_from_id), p_source,
    jsonb_build_object('flows', p_flows, 'from', lower(p_valid), 'to', upper(p_valid)));
  perform heqing.audit('registry-changed', jsonb_build_object('section', p_from_id, 'into', p_to_id));
end $$;
comment on function heqing.change_edge(text, text, boolean, daterange, text) is
  'Whether a section flows into another one on some days; asked by the reach of the upper one.';
grant execute on function heqing.change_edge to heqing_api;

-- By a proposal that was confirmed, alone.
create or replace function heqing.change_holding(
  p_post text, p_person uuid, p_holds boolean, p_valid tstzrange, p_source text) returns void
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  p heqing.post%rowtype;
  closed heqing.holding%rowtype;
begin
  select * into p from heqing.post where id = p_post for update;
  for closed in
    update heqing.holding h set recorded = tstzrange(lower(h.recorded), clock_timestamp())
     where h.post_id = p_post and h.person_id = p_person and upper_inf(h.recorded) and h.valid && p_valid
    returning h.*
  loop
    insert into heqing.holding (post_id, person_id, valid, recorded, source, division_code)
    select closed.post_id, closed.person_id, part, tstzrange(clock_timestamp(), null), closed.source, closed.division_code
      from unnest(tstzmultirange(closed.valid) - tstzmultirange(p_valid)) part;
  end loop;
  if p_holds then
    insert into heqing.holding (post_id, person_id, valid, recorded, source, division_code)
    values (p_post, p_person, p_valid, tstzrange(clock_timestamp(), null), p_source, p.division_code);
  end if;
  perform heqing.seal_change('holding', p_post, p.division_code, p_source, jsonb_build_object('holds', p_holds,
    'from', heqing.instant(lower(p_valid)), 'to', heqing.instant(upper(p_valid))), p_person);
  perform heqing.audit('registry-changed', jsonb_build_object('post', p_post, 'person', p_person));
end $$;
comment on function heqing.change_holding(text, uuid, boolean, tstzrange, text) is 'Whether a person holds a post from and until some instants.';
revoke all on function heqing.change_holding from public, heqing_api;
