-- A child's number counts inside its parent and kind: the first request is no. 1, whatever was sampled before it.
alter table heqing.proceeding
  drop constraint proceeding_parent_id_child_no_key,
  add constraint proceeding_child unique (parent_id, kind, child_no);
comment on column heqing.proceeding.child_no is 'number of the child among those of its kind inside its parent, from 1: which order, which request';
