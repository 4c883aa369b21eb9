-- Public facts, and what the program itself stands on: everybody reads, nobody but the owner writes.

select heqing.close_tables(array['division', 'river', 'unit', 'section', 'section_edge', 'section_target', 'post', 'registry_record',
                                 'rule', 'rule_end', 'permission', 'act_sight', 'opening', 'schedule']);
do $$
declare t text;
begin
  foreach t in array array['division', 'river', 'unit', 'section', 'section_edge', 'section_target', 'post', 'registry_record'] loop
    execute format('create policy public_facts on heqing.%I for select to heqing_api, heqing_worker, heqing_relay, heqing_readonly using (true)', t);
    execute format('grant select on heqing.%I to heqing_api, heqing_worker, heqing_relay, heqing_readonly', t);
  end loop;
  foreach t in array array['rule', 'rule_end', 'permission', 'act_sight', 'opening'] loop
    execute format('create policy everyone_reads on heqing.%I for select to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly using (true)', t);
    execute format('grant select on heqing.%I to heqing_api, heqing_worker, heqing_relay, heqing_sequencer, heqing_readonly', t);
  end loop;
end $$;

create policy kept_equal on heqing.schedule for select to heqing_worker, heqing_relay using (true);
grant select on heqing.schedule to heqing_worker, heqing_relay;
