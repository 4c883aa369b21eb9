-- The list filtered by phase: without it a phase that few are in is looked for among every matter of every division.
create index proceeding_in_phase on heqing.proceeding (division_code, kind, phase, id desc);
