-- Kept answers, and ids of the demonstration for the API's document.

-- Whoever sends the next request forgets those of everybody: an account that never comes again keeps none.
create or replace function heqing.forget_kept_answers() returns void
language sql security definer set search_path = pg_catalog, heqing as $$
  delete from heqing.kept_answer where begun_at < now() - interval '1 day'
$$;
comment on function heqing.forget_kept_answers() is 'Drops kept answers that are a day old, whoever they were given to.';
grant execute on function heqing.forget_kept_answers to heqing_api;

-- Ids of invented things alone, for the examples of the public document.
create or replace function heqing.demo_examples() returns jsonb
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'section', (select s.id from heqing.section s where s.demo order by s.id limit 1),
    'reading', (select max(t.reading_id)::text from heqing.statement t
                 where t.section_id = (select s.id from heqing.section s where s.demo order by s.id limit 1)),
    'matter', (select m.id::text from heqing.proceeding m where m.kind = 'matter' and m.demo order by m.id limit 1),
    'act', (select a.act_id::text from heqing.act a
             where a.proceeding_id = (select m.id from heqing.proceeding m where m.kind = 'matter' and m.demo order by m.id limit 1)
             order by a.seq limit 1),
    'verdict', (select v.id::text from heqing.verdict v join heqing.section s on s.id = v.section_id
                 where s.demo order by v.id limit 1),
    'waiting', (select v.id::text from heqing.verdict v join heqing.section s on s.id = v.section_id
                 where s.demo and v.status = 'preliminary' and v.superseded_by is null order by v.id desc limit 1),
    'period', (select v.period from heqing.verdict v join heqing.section s on s.id = v.section_id
                where s.demo and v.period not like 'resample%' order by v.id limit 1),
    'batch', (select b.id::text from heqing.import_batch b
               join heqing.account a on a.id = b.account_id join heqing.unit u on u.id = a.unit_id
               where u.demo order by b.created_at limit 1),
    'account', (select a.id::text from heqing.account a join heqing.unit u on u.id = a.unit_id
                 where u.demo order by a.login limit 1)))
$$;
grant execute on function heqing.demo_examples to heqing_api;
