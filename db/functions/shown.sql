-- What of a proceeding is shown to whom.

create or replace function heqing.readable() returns text[]
language plpgsql stable parallel safe as $$
begin
  return array(select p.resource from heqing.permission p
                where p.role = coalesce(heqing.actor_role(), 'public') and p.verb = 'read');
end $$;
comment on function heqing.readable() is 'Resources of which the actor''s role may read: kinds of proceedings among them.';
grant execute on function heqing.readable to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly;

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
         m.pins #>> '{ladder,hash}' as ladder_hash, m.open, m.phase, m.rung, m.ended_as, m.next_due,
         m.received_seq, m.handled_seq, m.handled_until, m.parked_code, m.parked_reason, m.parked_at, m.demo, m.opened_at, m.closed_at
    from heqing.proceeding m
   where m.kind = 'matter';
comment on view heqing.matter is 'Proceedings of the kind matter 整改事项, with the units that answer for, supervise and sample as columns.';
grant select on heqing.matter to heqing_api, heqing_worker;

-- Roles of the actor's unit in a proceeding: what names one of them is seen by it.
create or replace function heqing.actor_parties(p_proceeding_id bigint) returns text[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
declare unit text := heqing.actor_unit();
begin
  return array(select distinct y.role from heqing.party y
                where y.proceeding_id = p_proceeding_id and y.unit_id = unit and upper_inf(y.recorded) and y.valid @> now()
                order by 1);
end $$;
comment on function heqing.actor_parties(bigint) is 'In what part the unit of the actor''s account stands in a proceeding.';
grant execute on function heqing.actor_parties to heqing_api;

create or replace function heqing.seen_as(p_proceeding_id bigint, p_roles text[]) returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, heqing as $$
-- Asked once for each row that names who sees it; the unit is not a parameter, or one could ask for another's.
declare unit text := heqing.actor_unit();
begin
  return exists (select from heqing.party y
                  where y.proceeding_id = p_proceeding_id and y.unit_id = unit and y.role = any (p_roles)
                    and upper_inf(y.recorded) and y.valid @> now());
end $$;
comment on function heqing.seen_as(bigint, text[]) is
  'Whether the unit of the actor''s account is a party of a proceeding in one of these roles: what names them is seen by it.';
grant execute on function heqing.seen_as to heqing_api;

-- Its columns may change: it is made anew.
drop function if exists heqing.standing(bigint);
-- Lent to the API so that it can say what may be done now by asking the law itself; it goes no further than that process.
create function heqing.standing(p_proceeding_id bigint)
returns table (kind text, parked boolean, state jsonb, state_schema integer, person text, posts jsonb, parties text[], heads text[], station text)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select m.kind, m.parked_at is not null, m.state, m.state_schema, a.person_id::text,
         (select coalesce(jsonb_agg(jsonb_build_object('party', x.party, 'kind', x.kind) order by x.party, x.post_id), '[]')
            from heqing.posts_in(m.id, a.person_id, clock_timestamp()) x),
         heqing.actor_parties(m.id),
         (select coalesce(array_agg(distinct h.person_id::text), '{}')
            from heqing.party y join heqing.post p on p.unit_id = y.unit_id and heqing.is_head(p.kind) and upper_inf(p.recorded)
            join heqing.holding h on h.post_id = p.id and h.valid @> clock_timestamp() and upper_inf(h.recorded)
           where y.proceeding_id = m.id and y.role = 'supervisor' and upper_inf(y.recorded)),
         heqing.station_of(m.id)
    from heqing.proceeding m
    join heqing.account a on a.id = heqing.actor_account_id()
   where m.id = p_proceeding_id and m.state is not null and m.kind = any (heqing.readable()) and heqing.proceeding_reached(m)
     and (m.seen_by is null or m.seen_by && heqing.actor_parties(m.id))
$$;
comment on function heqing.standing(bigint) is
  'State of a proceeding that the actor sees, with the posts by which their person may act in it, the part of their unit, and who could sign.';
grant execute on function heqing.standing to heqing_api;
