-- 听取上游: a matter that a finding opened at the upstream side names the one it came from, and a stop of the whole unit may begin
-- while the unit owes nothing yet.
alter table heqing.proceeding add column linked_from bigint references heqing.proceeding (id);
comment on column heqing.proceeding.linked_from is 'the matter from which a finding moved a miss here 移交; null = it was opened by a verdict of its own section';
create index proceeding_linked on heqing.proceeding (linked_from) where linked_from is not null;
alter table heqing.stop drop constraint stop_duties_check;
comment on column heqing.stop.duties is 'duties whose clocks stand still; none = what the unit comes to owe while it lasts';
