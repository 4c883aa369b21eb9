-- 数据存疑: a value that looks wrong is judged once a second person has looked.

-- Past the policies: who brought a value may lie outside the reach of who looks at it.
create or replace function heqing.decide_doubt(p_section_id text, p_reading_id bigint, p_item text, p_decision text, p_reason text)
returns void language plpgsql security definer set search_path = pg_catalog, heqing as $$
declare
  s heqing.section%rowtype;
  r heqing.reading%rowtype;
  t heqing.statement%rowtype;
begin
  if not heqing.may('doubt', 'decide') then
    raise exception using errcode = 'HQ403', message = 'the role does not decide on data in doubt';
  end if;
  if p_decision not in ('confirmed', 'rejected') or coalesce(btrim(p_reason), '') = '' then
    raise exception using errcode = 'HQ422', message = 'expected confirmed or rejected, and a reason';
  end if;
  -- What an import states at the same time is stated before or after, never in between.
  perform pg_advisory_xact_lock(hashtextextended('heqing.import', 0));
  select * into s from heqing.section where id = p_section_id;
  select * into r from heqing.reading d where d.id = p_reading_id;
  select d.* into t from heqing.statement d
   where d.month = r.month and d.reading_id = r.id and d.section_id = s.id order by d.id desc limit 1;
  if t.id is null or not heqing.in_reach(s.division_code, array[s.unit_id, s.station_id], s.id, null) then
    raise exception using errcode = 'HQ404',
      message = format('reading %s is not stated for section %s of this account', p_reading_id, p_section_id);
  end if;
  -- Whoever has a station lets it look.
  if s.station_id is not null
     and not coalesce(heqing.actor_role() = 'station' and heqing.actor_unit() = s.station_id, false) then
    raise exception using errcode = 'HQ423',
      message = format('a person of the monitoring station %s looks at values of section %s', s.station_id, s.id);
  end if;
  if t.state = 'retracted' or exists (select from heqing.statement l
       where l.month = t.month and l.section_id = t.section_id and l.about = t.about and l.id > t.id) then
    raise exception using errcode = 'HQ412', message = format('reading %s does not count any more', p_reading_id);
  end if;
  if exists (select from heqing.account mine join heqing.account theirs on theirs.person_id = mine.person_id
              where mine.id = heqing.actor_account_id()
                and theirs.id in (select b.account_id from heqing.import_batch b where b.id = r.batch_id
                                  union select d.by_account from heqing.statement d
                                         where d.month = r.month and d.reading_id = r.id and d.state <> 'retracted')) then
    raise exception using errcode = 'HQ423', message = format('reading %s was brought by the person who would decide on it', p_reading_id);
  end if;
  update heqing.doubt d set state = p_decision, reason = btrim(p_reason), by_account = heqing.actor_account_id(), decided_at = clock_timestamp()
   where d.month = t.month and d.statement_id = t.id and d.item = p_item and d.state = 'open';
  if not found then
    raise exception using errcode = 'HQ412', message = format('nothing of reading %s is in doubt by the item %s', p_reading_id, p_item);
  end if;
  -- A laboratory's row is one value; of a station's row the other values go on counting.
  if p_decision = 'rejected' and r.kind = 'monthly' then
    insert into heqing.statement (month, reading_id, section_id, about, state, reason, by_account)
    values (r.month, r.id, t.section_id, t.about, 'retracted', btrim(p_reason), heqing.actor_account_id());
  end if;
  perform heqing.audit('doubt-decided', jsonb_build_object('reading', r.id::text, 'section', s.id, 'item', p_item, 'decision', p_decision));
end $$;
comment on function heqing.decide_doubt(text, bigint, text, text, text) is
  'A second person confirms or rejects a value in doubt, for a reason; a rejected value of a laboratory counts no more.';
grant execute on function heqing.decide_doubt to heqing_api;

-- Nothing is made final while a value of its period is in doubt, nor what was sent back 退回.
create or replace function heqing.released_when_settled() returns trigger
language plpgsql security definer set search_path = pg_catalog, heqing as $$
begin
  if exists (select from heqing.release_refusal f where f.verdict_id = new.preliminary_id) then
    raise exception using errcode = 'HQ412', message = format('verdict %s was sent back and is not released', new.preliminary_id);
  end if;
  if exists (select from heqing.verdict v cross join lateral jsonb_array_elements(
               case jsonb_typeof(v.trace -> 'doubts') when 'array' then v.trace -> 'doubts' else '[]' end) d
              where v.id = new.preliminary_id and d ->> 'kind' = 'in-doubt') then
    raise exception using errcode = 'HQ412', message = format('verdict %s rests on values in doubt that nobody has looked at', new.preliminary_id);
  end if;
  return new;
end $$;
revoke all on function heqing.released_when_settled from public;
create or replace trigger settled before insert on heqing.release for each row execute function heqing.released_when_settled();
