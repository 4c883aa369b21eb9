-- Which periods were judged by a target or a version of a rule that holds no more: rejudging them is for a person to ask.

-- Of a section, scheme and period the newest verdict that waits or is in force, and what holds now on the days it rests on.
create or replace function heqing.outdated_periods(p_section text) returns table (section_id text, period text)
language sql stable as $$
  with newest as (
    select distinct on (v.section_id, v.scheme, v.period) v.section_id, v.scheme, v.period, v.target_class, v.rule_versions,
           -- A quarter or year is judged by what holds on all its days, whenever samples were taken.
           case when d.sampled and v.sampled_from is not null then v.sampled_from else heqing.period_start(v.period) end as first,
           case when d.sampled and v.sampled_to is not null then v.sampled_to else heqing.period_end(v.period) end as last
      from heqing.verdict v
      cross join lateral (values (v.period ~ '^resample:|^[0-9]{4}-[0-9]{2}$')) d (sampled)
     where v.superseded_by is null and (p_section is null or v.section_id = p_section)
       and (v.period not like 'resample:%' or v.sampled_to is not null)
       and not exists (select from heqing.release_refusal f where f.verdict_id = v.id)
     order by v.section_id, v.scheme, v.period, v.id desc)
  select distinct n.section_id, n.period from newest n
   where n.target_class is distinct from (
           select case when count(*) = 1 and bool_and(t.valid @> daterange(n.first, n.last, '[]')) then min(t.target_class) end
             from heqing.section_target t
            where t.section_id = n.section_id and t.scheme = n.scheme and upper_inf(t.recorded) and t.valid && daterange(n.first, n.last, '[]'))
      or exists (
           select from jsonb_array_elements(case jsonb_typeof(n.rule_versions) when 'array' then n.rule_versions else '[]' end) used
             join heqing.rule r on r.id = used ->> 'id' and r.version::text <> used ->> 'version'
             left join heqing.rule_end e using (kind, id, version)
            where n.last between r.effective_from and coalesce(e.effective_to, r.effective_to, 'infinity'))
      -- A target under a scheme by which the month was never judged.
      or n.period ~ '^[0-9]{4}-[0-9]{2}$' and exists (
           select from heqing.section_target t
            where t.section_id = n.section_id and upper_inf(t.recorded) and t.valid @> n.last
              and exists (select from heqing.rule r where r.kind = 'assessment-scheme' and r.id = t.scheme and r.body -> 'periods' ? 'month'
                           and r.effective_from <= n.last)
              and not exists (select from newest o where (o.section_id, o.period, o.scheme) = (n.section_id, n.period, t.scheme)))
$$;
comment on function heqing.outdated_periods(text) is
  'Periods judged by a target or a version of a rule that does not hold on their days any more; of every section where none is named.';
revoke all on function heqing.outdated_periods from public;

-- Past the policies: who changes a target sees no verdict of it, but learns how many it touches.
create or replace function heqing.count_outdated(p_section text) returns integer
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select count(*)::integer from heqing.outdated_periods(p_section) o
    join heqing.section s on s.id = o.section_id
   where (heqing.may('registry', 'change') or heqing.may('preliminary'))
     and heqing.in_reach(s.division_code, array[s.unit_id, s.station_id], s.id, null)
$$;
comment on function heqing.count_outdated(text) is 'How many periods within the actor''s reach are to be rejudged; of every section where none is named.';
grant execute on function heqing.count_outdated to heqing_api;

-- The same of the whole book, for the job that looks after it: rejudging itself is for a person to ask.
create or replace function heqing.outdated_total() returns integer
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select count(*)::integer from heqing.outdated_periods(null)
$$;
grant execute on function heqing.outdated_total to heqing_worker;
