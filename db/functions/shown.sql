-- What of a proceeding is shown to whom.

-- 整改事项 with its three offices as columns. With the rights and the reach of whoever reads.
drop view if exists heqing.matter;
create view heqing.matter with (security_invoker = true) as
  select m.id, m.key, m.number, m.section_id, m.scheme, m.division_code,
         (select p.unit_id from heqing.party p
           where p.proceeding_id = m.id and p.role = 'responsible' and upper_inf(p.recorded) and upper_inf(p.valid)
           order by p.id limit 1) as unit_id,
         (select p.unit_id from heqing.party p
           where p.proceeding_id = m.id and p.role = 'supervisor' and upper_inf(p.recorded) and upper_inf(p.valid)
           order by p.id limit 1) as office_id,
         (select p.unit_id from heqing.party p
           where p.proceeding_id = m.id and p.role = 'station' and upper_inf(p.recorded) and upper_inf(p.valid)
           order by p.id limit 1) as station_id,
         m.verdict_id, m.pins #>> '{ladder,id}' as ladder_id, m.pins #>> '{ladder,version}' as ladder_version,
         m.pins #>> '{ladder,hash}' as ladder_hash, m.open, m.phase, coalesce(m.ended_as = 'withdrawn', false) as withdrawn, m.next_due,
         m.received_seq, m.handled_seq, m.handled_until, m.parked_code, m.parked_reason, m.parked_at, m.demo, m.opened_at, m.closed_at
    from heqing.proceeding m
   where m.kind = 'matter';
comment on view heqing.matter is 'Proceedings of the kind matter 整改事项, with the units that answer for, supervise and sample as columns.';
grant select on heqing.matter to heqing_api, heqing_worker;

create or replace function heqing.shown_rung(p_proceeding_id bigint) returns text
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select case
    when m.rung is distinct from 'clue' or exists (
      select from heqing.party y
       where y.proceeding_id = m.id and y.role = 'handling' and y.unit_id = heqing.actor_unit() and upper_inf(y.recorded)) then m.rung
    else coalesce(
      (select e.data ->> 'to' from heqing.event e
        where e.proceeding_id = m.id and e.kind = 'climbed' and e.data ->> 'to' <> 'clue' order by e.n desc limit 1),
      (select d.rung from heqing.duty d where d.proceeding_id = m.id and d.rung <> 'clue' order by d.no desc limit 1))
  end
  from heqing.proceeding m
  where m.id = p_proceeding_id and heqing.may('matter') and heqing.proceeding_reached(m)
$$;
comment on function heqing.shown_rung(bigint) is 'The rung a matter stands on as the actor may know it: who does not handle clues sees the rung below.';
grant execute on function heqing.shown_rung to heqing_api;
