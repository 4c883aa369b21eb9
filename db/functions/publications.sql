-- What the house itself makes public.

-- Asked past the policies: who is nobody reaches no proceeding. It gives what was written to be published and nothing else of a file.
create or replace function heqing.published_interviews(p_before bigint, p_limit integer)
returns table (id bigint, kind text, interviewer text, called text, held_on text, demo boolean,
               minutes text, minutes_at timestamptz, result text, result_at timestamptz, carried_out boolean)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select i.id, said.kind, parts.interviewer, parts.called, said.held_on, i.demo,
         minutes.text, minutes.at, result.text, result.at, case when result.at is null then null else said.carried_out end
    from heqing.proceeding i
    cross join lateral (
      select max(e.data ->> 'interview') filter (where e.kind = 'interview-opened') as kind,
             max(e.data ->> 'on') filter (where e.kind = 'interview-held') as held_on,
             bool_or((e.data ->> 'carriedOut')::boolean) filter (where e.kind = 'interview-concluded') as carried_out
        from heqing.event e
       where e.proceeding_id = i.id and e.kind in ('interview-opened', 'interview-held', 'interview-concluded')) said
    cross join lateral (
      select max(u.name) filter (where y.role = 'interviewer') as interviewer,
             max(u.name) filter (where y.role = 'interviewed') as called
        from heqing.party y join heqing.unit u on u.id = y.unit_id and upper_inf(u.recorded) and upper_inf(u.valid)
       where y.proceeding_id = i.id and y.role in ('interviewer', 'interviewed') and upper_inf(y.recorded)) parts
    left join lateral (
      select a.payload ->> 'text' as text, e.at
        from heqing.event e join heqing.act a on a.proceeding_id = e.proceeding_id and a.seq = e.act_seq
       where e.proceeding_id = i.id and e.kind = 'interview-published' and e.data ->> 'about' = 'minutes'
       order by e.n desc limit 1) minutes on true
    left join lateral (
      select a.payload ->> 'text' as text, e.at
        from heqing.event e join heqing.act a on a.proceeding_id = e.proceeding_id and a.seq = e.act_seq
       where e.proceeding_id = i.id and e.kind = 'interview-published' and e.data ->> 'about' = 'result'
       order by e.n desc limit 1) result on true
   where i.kind = 'interview' and (p_before is null or i.id < p_before)
     and (minutes.at is not null or result.at is not null)
     and (select heqing.may('publication'))
   order by i.id desc
   limit p_limit
$$;
comment on function heqing.published_interviews(bigint, integer) is
  'Interviews 约谈 of which something was published 公布, the newest first: who was interviewed by whom, and the published texts; nothing else of any file.';
grant execute on function heqing.published_interviews to heqing_api;
