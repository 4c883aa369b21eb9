-- What stands around a proceeding in its county.

create or replace function heqing.county_around(p_division_code text) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'departments', (select coalesce(jsonb_agg(jsonb_build_object('unit', u.id, 'kind', u.kind) order by u.id), '[]')
                      from heqing.unit u
                     where u.kind = 'county_department' and u.division_code = left(p_division_code, 6)
                       and u.valid @> (now() at time zone 'Asia/Shanghai')::date and upper_inf(u.recorded)),
    'chief', (select jsonb_build_object('unit', u.id, 'kind', u.kind)
                from heqing.unit u join heqing.post p on p.unit_id = u.id and p.kind = 'chief' and upper_inf(p.recorded)
               where u.kind = 'county_government' and u.division_code = left(p_division_code, 6)
                 and u.valid @> (now() at time zone 'Asia/Shanghai')::date and upper_inf(u.recorded)
               order by u.id limit 1))
$$;
comment on function heqing.county_around(text) is
  'Departments of the county of a division, which may be asked 提请办理, and the unit of its river chief (null = none).';
grant execute on function heqing.county_around to heqing_worker;
