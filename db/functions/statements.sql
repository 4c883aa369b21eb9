-- What is stated of an observed value 认定, beside what imports state: that it counts no more.

-- Under the rights and the reach of whoever states: a value of another's section is not there.
create or replace function heqing.retract(p_reading_id bigint, p_reason text, out section_id text, out month date)
language plpgsql as $$
declare
  r heqing.reading%rowtype;
  t heqing.statement%rowtype;
begin
  if coalesce(btrim(p_reason), '') = '' then
    raise exception using errcode = 'HQ422', message = 'expected a reason why the value counts no more';
  end if;
  -- What an import states at the same time is stated before or after, never in between.
  perform pg_advisory_xact_lock(hashtextextended('heqing.import', 0));
  select * into r from heqing.reading d where d.id = p_reading_id;
  select s.* into t from heqing.statement s
   where s.month = r.month and s.reading_id = r.id order by s.id desc limit 1;
  if t.id is null then
    raise exception using errcode = 'HQ404', message = format('reading %s is not stated for a section of this account', p_reading_id);
  end if;
  select s.* into t from heqing.statement s
   where s.month = t.month and s.section_id = t.section_id and s.about = t.about order by s.id desc limit 1;
  if t.reading_id <> p_reading_id or t.state = 'retracted' then
    raise exception using errcode = 'HQ412',
      message = format('reading %s does not count any more: it was %s', p_reading_id,
                       case when t.state = 'retracted' then 'retracted' else format('corrected by reading %s', t.reading_id) end);
  end if;
  insert into heqing.statement (month, reading_id, section_id, about, state, reason, by_account)
  values (r.month, r.id, t.section_id, t.about, 'retracted', btrim(p_reason), (select heqing.actor_account_id()));
  perform heqing.audit('value-retracted', jsonb_build_object('reading', r.id::text, 'section', t.section_id));
  retract.section_id := t.section_id;
  retract.month := r.month;
end $$;
comment on function heqing.retract(bigint, text) is
  'States that an observed value counts no more, for a reason; the observation stays.';
grant execute on function heqing.retract to heqing_api;
