-- Jobs: their runs, and what they make of the whole book.

-- Asked for by hand, by who may. One that was asked for and has not begun is asked for once.
create or replace function heqing.ask_job(p_job text) returns uuid
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  asked uuid;
begin
  if not heqing.may('job', 'run') or heqing.actor_assurance() in ('token', 'link', 'source') then
    raise exception using errcode = 'HQ403', message = 'a job is started by the system administrator';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('heqing.job ' || p_job, 0));
  select r.id into asked from heqing.job_run r where r.job = p_job and r.state = 'asked' order by r.created_at limit 1;
  if asked is null then
    insert into heqing.job_run (id, job, state, asked_by) values (gen_random_uuid(), p_job, 'asked', heqing.actor_account_id())
    returning id into asked;
    perform heqing.audit('job-asked', jsonb_build_object('job', p_job, 'run', asked));
  end if;
  perform pg_notify('heqing_outbox', 'job');
  return asked;
end $$;
comment on function heqing.ask_job(text) is 'Asks for a run of a job; gives the id of the run, the same while one that was asked for has not begun.';
grant execute on function heqing.ask_job to heqing_api;

-- The newest runs of each job, and which jobs are scheduled, to who may read jobs.
create or replace function heqing.shown_runs(p_each integer)
returns table (run uuid, job text, state text, attempts integer, by_hand boolean, created_at timestamptz, started_at timestamptz,
               ended_at timestamptz, outcome jsonb, error_code text)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select r.id, r.job, r.state, r.attempts, r.asked_by is not null, r.created_at, r.started_at, r.ended_at, r.outcome, r.error_code
    from (select x.*, row_number() over (partition by x.job order by x.created_at desc, x.id) as nth from heqing.job_run x) r
   where heqing.may('job') and r.nth <= p_each order by r.created_at desc, r.id
$$;
grant execute on function heqing.shown_runs to heqing_api;

create or replace function heqing.shown_schedules() returns table (id text, paused boolean)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select s.id, s.paused from heqing.schedule s where heqing.may('job') and s.kind = 'job' order by s.id
$$;
grant execute on function heqing.shown_schedules to heqing_api;

-- One attempt of a run; the same id again is the next attempt of the same. False where it is over already.
create or replace function heqing.begin_job_run(p_id uuid, p_job text, p_scheduled timestamptz) returns boolean
language plpgsql as $$
declare
  goes boolean;
begin
  insert into heqing.job_run as r (id, job, state, attempts, scheduled_for, started_at)
  values (p_id, p_job, 'running', 1, p_scheduled, clock_timestamp())
  on conflict (id) do update
     set state = 'running', attempts = r.attempts + 1, scheduled_for = coalesce(r.scheduled_for, excluded.scheduled_for),
         started_at = coalesce(r.started_at, excluded.started_at), error_code = null
   where r.state in ('asked', 'running', 'failed')
  returning true into goes;
  return coalesce(goes, false);
end $$;
grant execute on function heqing.begin_job_run to heqing_worker;

create or replace function heqing.end_job_run(p_id uuid, p_state text, p_outcome jsonb, p_error text) returns void
language sql as $$
  update heqing.job_run set state = p_state, outcome = coalesce(p_outcome, outcome), error_code = p_error,
         ended_at = case when p_state in ('done', 'skipped') then clock_timestamp() end
   where id = p_id
$$;
grant execute on function heqing.end_job_run to heqing_worker;

-- 月末缺数: sections with a target on the month's last day and no final verdict of the month that says met or missed. What has come since
-- closes its gap; asked twice, nothing changes.
create or replace function heqing.note_month_gaps(p_month text) returns table (opened integer, closed integer, open integer)
language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  last_day constant date := (to_date(p_month || '-01', 'YYYY-MM-DD') + interval '1 month - 1 day')::date;
begin
  insert into heqing.month_gap (section_id, month, division_code)
  select s.id, p_month, s.division_code from heqing.section s
   where exists (select from heqing.section_target t where t.section_id = s.id and upper_inf(t.recorded) and t.valid @> last_day)
     and not heqing.month_is_judged(s.id, p_month)
  on conflict do nothing;
  get diagnostics opened = row_count;
  update heqing.month_gap g set closed_at = clock_timestamp() where g.closed_at is null and heqing.month_is_judged(g.section_id, g.month);
  get diagnostics closed = row_count;
  select count(*)::integer into open from heqing.month_gap g where g.closed_at is null;
  return next;
end $$;
comment on function heqing.note_month_gaps(text) is 'Lists the sections that a month leaves without a verdict, and closes what has come; gives counts.';
grant execute on function heqing.note_month_gaps to heqing_worker;

create or replace function heqing.month_is_judged(p_section text, p_month text) returns boolean
language sql stable as $$
  select exists (select from heqing.verdict v where v.section_id = p_section and v.period = p_month and v.status = 'final'
                    and v.superseded_by is null and v.outcome in ('met', 'missed'))
$$;
revoke all on function heqing.month_is_judged from public;

-- The divisions of an office: its own and all below. A city's code ends in zeros that its counties' do not share.
create or replace function heqing.area_of(p_division text) returns text
language sql immutable parallel safe
return regexp_replace(p_division, '(00)+$', '');
grant execute on function heqing.area_of to heqing_worker;

-- Whether an office sees what parties of a proceeding alone see.
create or replace function heqing.shown_to(p_proceeding_id bigint, p_seen_by text[], p_unit text) returns boolean
language sql stable as $$
  select p_seen_by is null or exists (select from heqing.party y where y.proceeding_id = p_proceeding_id and y.unit_id = p_unit
                                         and y.role = any (p_seen_by) and upper_inf(y.recorded) and y.valid @> now())
$$;
revoke all on function heqing.shown_to from public;

-- 月度分析会材料 of one office and month: its sections and how they were judged, its matters, what is overdue, what is open to answer.
-- What parties alone see of a matter stays out, and so does everything about clues.
create or replace function heqing.brief_content(p_unit text, p_month text) returns jsonb
language sql stable security definer set search_path = pg_catalog, heqing as $$
  with office as (
    select u.id, u.name, heqing.area_of(u.division_code) as area from heqing.unit u where u.id = p_unit
  ), span as (
    select to_date(p_month || '-01', 'YYYY-MM-DD')::timestamp at time zone 'Asia/Shanghai' as begins,
           (to_date(p_month || '-01', 'YYYY-MM-DD') + interval '1 month') at time zone 'Asia/Shanghai' as ends,
           to_char(to_date(p_month || '-01', 'YYYY-MM-DD') - interval '1 month', 'YYYY-MM') as before
  ), sections as (
    select s.id, s.name, s.level, r.name as river, v.class, v.target_class, v.outcome, v.items, b.class as class_before,
           exists (select from heqing.month_gap g where g.section_id = s.id and g.month = p_month and g.closed_at is null) as gap
      from office o
      join heqing.section s on s.division_code ^@ o.area
      cross join span
      left join heqing.river r on r.id = s.river_id
      left join lateral (select x.* from heqing.verdict x where x.section_id = s.id and x.period = p_month and x.status = 'final'
                            and x.superseded_by is null order by x."leading" desc, x.id desc limit 1) v on true
      left join lateral (select x.class from heqing.verdict x where x.section_id = s.id and x.period = span.before and x.status = 'final'
                            and x.superseded_by is null order by x."leading" desc, x.id desc limit 1) b on true
     where v.id is not null or exists (select from heqing.month_gap g where g.section_id = s.id and g.month = p_month and g.closed_at is null)
  ), matters as (
    select m.id, m.number, s.name as section, m.phase, m.open, m.opened_at, m.closed_at, m.ended_as,
           m.opened_at >= span.begins and m.opened_at < span.ends as new,
           coalesce(m.closed_at >= span.begins and m.closed_at < span.ends, false) as ended
      from office o cross join span
      join heqing.proceeding m on m.kind = 'matter' and m.division_code ^@ o.area and m.opened_at < span.ends
                              and (m.closed_at is null or m.closed_at >= span.begins) and m.seen_by is null
      join heqing.section s on s.id = m.section_id
  )
  select jsonb_build_object('unit', o.name, 'month', p_month,
    'sections', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'river', x.river, 'level', x.level, 'waterClass', x.class,
                         'targetClass', x.target_class, 'outcome', x.outcome, 'items', coalesce(x.items, '{}'), 'classBefore', x.class_before, 'gap', x.gap)
                         order by x.outcome = 'missed' desc nulls last, x.id), '[]') from sections x),
    'matters', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id::text, 'number', x.number, 'section', x.section, 'phase', x.phase,
                         'isNew', x.new, 'ended', x.ended) order by x.open desc, x.id), '[]') from matters x),
    'overdue', (select coalesce(jsonb_agg(jsonb_build_object('matterId', x.id::text, 'number', x.number, 'duty', d.kind, 'unit', u.name,
                         'dueAt', heqing.instant(d.due_at)) order by d.due_at, x.id), '[]')
                  from matters x join heqing.duty d on d.proceeding_id = x.id and d.overdue and d.status = 'running'
                  left join heqing.unit u on u.id = d.unit_id
                 where heqing.shown_to(x.id, d.seen_by, o.id)),
    'questions', (select coalesce(jsonb_agg(jsonb_build_object('matterId', x.id::text, 'number', x.number, 'step', t.kind) order by x.id, t.no), '[]')
                    from matters x join heqing.step t on t.proceeding_id = x.id and t.state = 'todo'
                     and t.kind in ('open-question', 'question', 'climb-question', 'name-station', 'no-miss-left')
                   where heqing.shown_to(x.id, t.seen_by, o.id)))
    from office o
$$;
comment on function heqing.brief_content(text, text) is '月度分析会材料 of an office and month, as the book has it now.';
grant execute on function heqing.brief_content to heqing_worker;

-- Offices for which a brief is made: of a city or county, with at least one section below.
create or replace function heqing.brief_offices() returns table (id text, division_code text)
language sql stable as $$
  select u.id, u.division_code from heqing.unit u
   where u.kind in ('county_office', 'city_office') and u.valid @> (now() at time zone 'Asia/Shanghai')::date
     and exists (select from heqing.section s where s.division_code ^@ heqing.area_of(u.division_code))
   order by u.id
$$;
grant execute on function heqing.brief_offices to heqing_worker;

-- Closed proceedings whose histories are not kept yet.
create or replace function heqing.unkept_histories(p_after bigint, p_limit integer) returns table (id bigint, kind text, key uuid)
language sql stable as $$
  select m.id, m.kind, m.key from heqing.proceeding m
   where m.id > p_after and not m.open and m.received_seq = m.handled_seq
     and not exists (select from heqing.step s where s.proceeding_id = m.id and s.state = 'todo' and not s.by_person)
     -- For two days after the end a run may follow another; after forty-five Temporal has nothing left to give.
     and (m.closed_at > now() - interval '2 days'
          or m.closed_at > now() - interval '45 days' and not exists (select from heqing.kept_history h where h.proceeding_id = m.id))
   order by m.id limit p_limit
$$;
grant execute on function heqing.unkept_histories to heqing_worker;

-- What the handling body alone sees is counted nowhere.
create or replace function heqing.about_clue(p_seen_by text[]) returns boolean
language sql immutable parallel safe
return coalesce(p_seen_by = array['handling'], false);
revoke all on function heqing.about_clue from public;

-- 减负统计 R5: what each unit and post of an office's area was asked in a month. A message is one that left or was read; a form is an act
-- that carries text, a click one that carries none. Who did it is told of posts and units, never of persons.
create or replace function heqing.burden(p_month text)
returns table (unit_id text, unit text, post text, channel text, kind text, messages integer, forms integer, clicks integer)
language sql stable security definer set search_path = pg_catalog, heqing as $$
  with span as (
    select to_date(p_month || '-01', 'YYYY-MM-DD')::timestamp at time zone 'Asia/Shanghai' as begins,
           (to_date(p_month || '-01', 'YYYY-MM-DD') + interval '1 month') at time zone 'Asia/Shanghai' as ends
  ), reached as (
    select u.id, u.name from heqing.unit u
     where heqing.may('brief') and heqing.in_reach(u.division_code, array[u.id], null, null)
  ), sent as (
    -- A digest is one message, whatever it gathers.
    select u.id, u.name, p.title, d.channel, case when d.digest_id is null then s.payload ->> 'notice' else 'digest' end as kind,
           count(distinct coalesce(d.digest_id, d.id))::integer as messages, 0 as forms, 0 as clicks
      from span join heqing.delivery d on d.sent_at >= span.begins and d.sent_at < span.ends
      join heqing.step s on s.id = d.step_id join heqing.post p on p.id = d.post_id join reached u on u.id = p.unit_id
     where not heqing.about_clue(s.seen_by)
     group by 1, 2, 3, 4, 5
  ), done as (
    select u.id, u.name, coalesce(p.title, '') as title, null::text as channel, a.kind, 0 as messages,
           count(*) filter (where x.typed)::integer as forms, count(*) filter (where not x.typed)::integer as clicks
      from span join heqing.act a on a.received_at >= span.begins and a.received_at < span.ends and a.account_id is not null
      join heqing.account c on c.id = a.account_id
      left join heqing.post p on p.id = a.post_id
      join reached u on u.id = coalesce(p.unit_id, c.unit_id)
      cross join lateral (select exists (select from jsonb_each(a.payload - 'kind') e where jsonb_typeof(e.value) in ('string', 'array', 'object')) as typed) x
     where not heqing.about_clue(a.seen_by)
     group by 1, 2, 3, 4, 5
  )
  select * from sent union all select * from done order by 1, 3, 4 nulls last, 5
$$;
comment on function heqing.burden(text) is '减负统计: messages, forms and clicks of a month by unit, post and kind, within the actor''s reach.';
grant execute on function heqing.burden to heqing_api;
