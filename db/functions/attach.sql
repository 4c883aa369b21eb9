-- From a released verdict to the proceeding that it reaches: attach or open.

-- 县治水办 over townships, 市治水办 over counties, 省 over cities: the level above is that of the division above the
-- responsible unit's. A unit that does not exist today answers for nothing.
create or replace function heqing.superior_office(p_section_id text) returns text
language sql stable as $$
  select o.id
    from heqing.section s
    join heqing.unit u on u.id = s.unit_id and u.valid @> (now() at time zone 'Asia/Shanghai')::date
    join heqing.division d on d.code = u.division_code
    join heqing.division above on above.code = d.parent
    join heqing.unit o on o.division_code = above.code
     and o.kind = case above.level when 'county' then 'county_office' when 'city' then 'city_office' when 'province' then 'province_office' end
     and o.valid @> (now() at time zone 'Asia/Shanghai')::date
   where s.id = p_section_id
   order by o.id limit 1
$$;
comment on function heqing.superior_office(text) is
  'The office one level above the unit that answers for a section; null where the registry has no such unit or no such office.';
grant execute on function heqing.superior_office to heqing_api, heqing_worker;

-- Why no matter can be opened for a section, in words; null where one can.
create or replace function heqing.not_openable(p_section_id text) returns text
language sql stable as $$
  select case
    when s.unit_id is null then format('断面“%s”（%s）未登记责任单位', s.name, s.id)
    when not u.valid @> (now() at time zone 'Asia/Shanghai')::date
      then format('断面“%s”（%s）登记的责任单位“%s”现已不存在', s.name, s.id, u.name)
    when heqing.superior_office(s.id) is null
      then format('断面“%s”（%s）的责任单位“%s”没有登记上一级治水办（河长办）', s.name, s.id, u.name)
  end
  from heqing.section s left join heqing.unit u on u.id = s.unit_id
  where s.id = p_section_id
$$;
comment on function heqing.not_openable(text) is 'What the registry lacks for a matter of a section, naming it; null = nothing.';
grant execute on function heqing.not_openable to heqing_api, heqing_worker;

-- The row stays locked until the number is committed with what bears it: no number is missing.
create or replace function heqing.next_number(p_office text, p_series text, p_words text) returns text
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  yr integer := extract(year from clock_timestamp() at time zone 'Asia/Shanghai');
  n integer;
  mark text;
begin
  select coalesce(u.mark, u.name) into strict mark from heqing.unit u where u.id = p_office;
  insert into heqing.number_series as s (office_unit_id, series, year, last) values (p_office, p_series, yr, 1)
    on conflict (office_unit_id, series, year) do update set last = s.last + 1 returning last into n;
  return format('%s%s〔%s〕%s号', mark, p_words, yr, n);
end $$;
comment on function heqing.next_number(text, text, text) is
  'The next number of an office, series and year: its mark 机关代字, the words, the year, the count.';
grant execute on function heqing.next_number to heqing_worker;

-- The parties of a matter: who answers for the section, who supervises, who samples; what is a clue 问题线索 is handled by the
-- supervising office and the disciplinary body beside it, and nobody else is told who that is.
create or replace function heqing.make_parties(p_proceeding_id bigint, p_section_id text, p_office text) returns void
language sql as $$
  insert into heqing.party (proceeding_id, role, unit_id, hidden, division_code)
  select p_proceeding_id, y.role, y.unit_id, y.role = 'handling', s.division_code
    from heqing.section s
    join heqing.unit o on o.id = p_office
    cross join lateral (
      values ('responsible', s.unit_id), ('supervisor', o.id), ('station', s.station_id), ('handling', o.id)
      union
      select 'handling', b.id from heqing.unit b
       where b.kind = 'discipline' and b.division_code = o.division_code
         and b.valid @> (now() at time zone 'Asia/Shanghai')::date and upper_inf(b.recorded)) as y (role, unit_id)
   where s.id = p_section_id and y.unit_id is not null
$$;
revoke all on function heqing.make_parties from public;

-- The first day of a period: a month, quarter or year.
create or replace function heqing.period_start(p_period text) returns date
language sql immutable parallel safe
return to_date(case when p_period ~ '^\d{4}-\d{2}$' then p_period
                    when p_period ~ '^\d{4}-Q[1-4]$' then left(p_period, 4) || '-' || lpad((right(p_period, 1)::int * 3 - 2)::text, 2, '0')
                    else left(p_period, 4) || '-01' end, 'YYYY-MM');
comment on function heqing.period_start(text) is 'The first day of a month, quarter or year.';
revoke all on function heqing.period_start from public;
grant execute on function heqing.period_start to heqing_api;

create or replace function heqing.period_end(p_period text) returns date
language sql immutable parallel safe
return (heqing.period_start(p_period)
        + make_interval(months => case when p_period ~ '^\d{4}-\d{2}$' then 1 when p_period ~ 'Q' then 3 else 12 end))::date - 1;
comment on function heqing.period_end(text) is 'The last day of a month, quarter or year.';
revoke all on function heqing.period_end from public;
grant execute on function heqing.period_end to heqing_api;

-- History counts here as everywhere: it opens nothing, but it was missed.
create or replace function heqing.miss_run(p_verdict_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, heqing as $$
  with v as (
    select r.* from heqing.verdict r join heqing.section s on s.id = r.section_id
     where r.id = p_verdict_id and r.status = 'final' and r.outcome = 'missed' and r.order_number is null
       -- Past the policies, which it asks for whoever comes by the API.
       and (session_user <> 'heqing_api'
            or heqing.may('verdict') and heqing.in_reach(r.division_code, array[s.unit_id, s.station_id], r.section_id, null))
  ), past as (
    select f.period, f.outcome from heqing.verdict f
      join v on (f.section_id, f.scheme) = (v.section_id, v.scheme) and length(f.period) = length(v.period)
       and (f.period ~ 'Q') = (v.period ~ 'Q') and f.period <= v.period
     where f.status = 'final' and f.order_number is null and (f.superseded_by is null or f.id = v.id)
  )
  select jsonb_build_object(
           'inARow', (select count(*) from past p
                       where p.outcome = 'missed' and p.period > coalesce((select max(q.period) from past q where q.outcome <> 'missed'), '')),
           'inTwelveMonths', (select count(*) from past p
                               where p.outcome = 'missed' and heqing.period_start(p.period) > heqing.period_start(v.period) - interval '12 months'))
    from v
$$;
comment on function heqing.miss_run(bigint) is
  'Misses of a section and scheme up to a final verdict: in a row by judged periods, and in the twelve months that end with it; null where it is no miss.';
grant execute on function heqing.miss_run to heqing_api;

-- What a final verdict says to the proceedings of its section: the law judges the message, so it says what the book says,
-- whoever brings it.
create or replace function heqing.verdict_message(p_verdict_id bigint) returns jsonb
language sql stable as $$
  select jsonb_build_object('kind', 'verdict', 'verdictId', v.id::text, 'scheme', v.scheme, 'leading', v.leading,
    'period', v.period, 'outcome', v.outcome, 'items', to_jsonb(v.items), 'waterClass', v.class, 'targetClass', v.target_class,
    'run', heqing.miss_run(v.id),
    'supersedes', (select max(f.id)::text from heqing.verdict f
                    where (f.section_id, f.scheme, f.period, f.status) = (v.section_id, v.scheme, v.period, 'final')
                      and f.superseded_by = v.id))
    || case when v.trace ? 'attribution' then jsonb_build_object('attribution', v.trace -> 'attribution') else '{}' end
  from heqing.verdict v where v.id = p_verdict_id
$$;
revoke all on function heqing.verdict_message from public;

-- The matter, open or ended, in whose inbox the verdict stands that another one replaces 数据更正.
create or replace function heqing.matter_of_verdict(p_verdict_id bigint) returns bigint
language sql stable as $$
  select m.id from heqing.act a join heqing.proceeding m on m.id = a.proceeding_id
   where a.kind = 'verdict' and a.payload ->> 'verdictId' = p_verdict_id::text and m.kind = 'matter'
   order by m.open desc, m.id desc limit 1
$$;
revoke all on function heqing.matter_of_verdict from public;

-- Under lock, whoever releases: sees every proceeding of the section, whatever the releaser may see. A final verdict becomes a
-- message in one inbox at most:
--   * history in none;
--   * that of a re-sampling in the inbox of its order 复测, open or ended;
--   * a correction where the verdict stands that it replaces, so that it is never a further miss of another matter;
--   * every other one in the inbox of the section's open matter;
--   * and where none is open a miss opens one: by the leading scheme an ordinary one, by another the office's question whether
--     to open, which nobody else sees. What is missing for that is told in `refused`, and the rest of a release goes through.
create or replace function heqing.attach_or_open(
  p_verdict_id bigint, p_act_id uuid, p_payload jsonb, p_payload_hash bytea, p_pins jsonb, p_history boolean default false,
  out proceeding_id bigint, out opened boolean, out refused text)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  v heqing.verdict%rowtype;
  s heqing.section%rowtype;
  office text;
  reached bigint;
  said jsonb;
  -- The worker brings what the book owes; whoever else calls needs the release, and reaches the section.
  owed constant boolean := session_user = 'heqing_worker';
begin
  if not owed and not heqing.may('verdict', 'release') then
    raise exception using errcode = 'HQ403', message = 'the role does not release';
  end if;
  select * into v from heqing.verdict where id = p_verdict_id;
  select * into s from heqing.section where id = v.section_id;
  if v.id is null or not owed and not heqing.in_reach(v.division_code, array[s.unit_id, s.station_id], v.section_id, null) then
    raise exception using errcode = 'HQ404', message = format('verdict %s does not exist for this account', p_verdict_id);
  end if;
  if v.status <> 'final' then
    raise exception using errcode = 'HQ412', message = format('verdict %s is %s; only a final one reaches a matter', p_verdict_id, v.status);
  end if;
  -- What the book owes was said when it was released; verdicts of earlier periods may have come since.
  said := heqing.verdict_message(v.id);
  if owed then
    said := said || jsonb_build_object('run', p_payload -> 'run');
  end if;
  if p_payload is distinct from said then
    raise exception using errcode = 'HQ403', message = format('expected the message to say what verdict %s says', p_verdict_id);
  end if;
  -- Whoever releases brings a verdict once: no second matter is opened by one that was told before.
  if not owed and exists (select from heqing.act a
                           where a.kind = 'verdict' and a.payload ->> 'verdictId' = v.id::text and a.act_id <> p_act_id) then
    raise exception using errcode = 'HQ409', message = format('verdict %s was told before', p_verdict_id);
  end if;
  opened := false;
  if p_history or v.history then
    return;
  end if;
  perform heqing.lock_section(v.section_id);
  if v.order_number is not null then
    select m.id into reached from heqing.proceeding m
     where m.kind = 'sampling' and m.number = v.order_number and m.section_id = v.section_id;
    if reached is null then
      return;
    end if;
  else
    reached := coalesce(
      heqing.matter_of_verdict((p_payload ->> 'supersedes')::bigint),
      (select m.id from heqing.proceeding m where m.kind = 'matter' and m.section_id = v.section_id and m.open));
  end if;
  if reached is null then
    if v.outcome <> 'missed' or p_pins is null and not v.leading then
      return;
    end if;
    refused := heqing.not_openable(s.id);
    if refused is null and p_pins is null then
      refused := format('断面“%s”（%s）没有适用的督办阶梯', s.name, s.id);
    end if;
    if refused is not null then
      return;
    end if;
    office := heqing.superior_office(s.id);
    insert into heqing.proceeding (kind, number, section_id, scheme, division_code, verdict_id, pins, seen_by, demo)
    values ('matter', heqing.next_number(office, 'matter', '整改'), s.id, v.scheme, s.division_code, v.id, p_pins,
            case when not v.leading then array['supervisor'] end, s.demo)
    returning id into reached;
    perform heqing.make_parties(reached, s.id, office);
    opened := true;
  end if;
  attach_or_open.proceeding_id := reached;
  perform heqing.store_act(reached, p_act_id, 'verdict', p_payload, p_payload_hash, null, 'system', null, null, true);
end $$;
comment on function heqing.attach_or_open(bigint, uuid, jsonb, bytea, jsonb, boolean) is
  'Lets a final verdict reach the proceeding it belongs to, or opens one; refused = what is missing for that.';
grant execute on function heqing.attach_or_open to heqing_api, heqing_worker;
