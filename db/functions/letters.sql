-- How letters 公文 are kept, numbered and checked.

-- The unit behind the issuer of a letter: the party, or the government beside the supervising office; that office itself where the
-- registry has none.
create or replace function heqing.issuer_of(p_proceeding_id bigint, p_issuer text) returns text
language sql stable as $$
  select coalesce(
    (select y.unit_id from heqing.party y
      where y.proceeding_id = p_proceeding_id and y.role = p_issuer and upper_inf(y.recorded) and y.valid @> now() order by y.id limit 1),
    (select g.id from heqing.party y join heqing.unit o on o.id = y.unit_id
       join heqing.unit g on g.division_code = o.division_code and g.kind like '%\_government' and g.id <> o.id
      where p_issuer = 'supervisor-government' and y.proceeding_id = p_proceeding_id and y.role = 'supervisor' and upper_inf(y.recorded)
      order by g.id limit 1),
    (select y.unit_id from heqing.party y
      where y.proceeding_id = p_proceeding_id and y.role = 'supervisor' and upper_inf(y.recorded) order by y.id limit 1))
$$;
comment on function heqing.issuer_of(bigint, text) is 'The unit whose number a letter of a proceeding bears.';
grant execute on function heqing.issuer_of to heqing_worker;

-- Letters: drafted, edited, then moved on; numbered gap-free when signed, in the series of their issuer, and everybody's once they have
-- left the office, unless their order says whose. A seal that is recorded after an electronic service takes nothing of that back.
create or replace function heqing.write_letters(p_proceeding_id bigint, p jsonb) returns void
language plpgsql as $$
declare
  l record;
begin
  insert into heqing.letter (id, proceeding_id, step_id, step_no, kind, rung, made_from, seen_by, division_code)
  select x.id, p_proceeding_id, x.step_id, x.step_no, x.kind, x.rung, x.made_from, heqing.to_texts(x.seen_by), m.division_code
    from jsonb_to_recordset(p -> 'drafts') as x (id uuid, step_id uuid, step_no int, kind text, rung text, made_from jsonb, seen_by jsonb)
    join heqing.proceeding m on m.id = p_proceeding_id;
  for l in select * from jsonb_to_recordset(p -> 'moves')
             as x (step_id uuid, state text, at timestamptz, seq bigint, series text, words text, issuer text, seen_by jsonb, draft jsonb, hash text) loop
    if l.state = 'signed' then
      update heqing.letter t
         set state = 'signed', signed_at = l.at, number = heqing.next_number(heqing.issuer_of(p_proceeding_id, l.issuer), l.series, l.words),
             seen_by = heqing.to_texts(l.seen_by), content_hash = decode(l.hash, 'hex'),
             signed_by = (select a.account_id from heqing.act a where a.proceeding_id = p_proceeding_id and a.seq = l.seq)
       where t.step_id = l.step_id;
    else
      update heqing.letter t
         set state = case when l.state = 'sealed' and t.state in ('served', 'received') then t.state else l.state end,
             sealed_at = case when l.state = 'sealed' then l.at else t.sealed_at end,
             draft = coalesce(l.draft, t.draft),
             served_at = case when l.state = 'served' then l.at else t.served_at end,
             received_at = case when l.state = 'received' then l.at else t.received_at end
       where t.step_id = l.step_id;
    end if;
  end loop;
end $$;
grant execute on function heqing.write_letters to heqing_worker;

-- Who has the code that is printed on a signed letter is told its number, the day of its signature and the hash of what was signed;
-- nothing else of it, and nothing of the proceeding.
create or replace function heqing.letter_by_code(p_code text, out number text, out signed_on date, out hash text)
returns setof record
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select l.number, (l.signed_at at time zone 'Asia/Shanghai')::date, encode(l.content_hash, 'hex')
    from heqing.letter l where l.check_code = p_code and l.number is not null
$$;
comment on function heqing.letter_by_code(text) is 'Number, day and hash of the signed letter that bears a check code.';
grant execute on function heqing.letter_by_code to heqing_api;
