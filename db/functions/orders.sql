-- Orders of re-samplings 复测, for whoever brings results: what an order asks for is told to who knows its number, whatever else
-- of the proceeding the account may see.

create or replace function heqing.sampling_orders(p_numbers text[])
returns table (number text, section_id text, open boolean, items text[])
language sql stable security definer set search_path = pg_catalog, heqing as $$
  select m.number, m.section_id, m.open,
         array(select jsonb_array_elements_text(coalesce(
           m.state -> 'items',
           (select a.payload -> 'items' from heqing.act a where a.proceeding_id = m.id and a.kind = 'order' order by a.seq limit 1),
           '[]')))
    from heqing.proceeding m
   where m.kind = 'sampling' and m.number = any (p_numbers) and heqing.may('import', 'bring')
$$;
comment on function heqing.sampling_orders(text[]) is
  'The orders of some numbers, with the items that must be sampled; from the order itself where the law has not judged it yet.';
grant execute on function heqing.sampling_orders to heqing_api;
