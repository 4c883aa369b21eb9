-- One row of 待核数据 a line of a file, whatever many cells of it are wrong: a line is kept once, and no more of it than shows what it was.
alter table heqing.quarantine
  drop constraint quarantine_batch_id_line_column_name_key,
  drop column column_name, drop column expected, drop column got, drop column fault, drop column facts,
  add column cells jsonb not null,
  add unique (batch_id, line),
  add check (octet_length(raw) <= 2048);
comment on column heqing.quarantine.cells is
  'the first eight bad cells: column (empty = the row as a whole), fault (a word of CELL_FAULTS) with its facts, the same in English as expected, and what came as got';
comment on column heqing.quarantine.raw is 'the row''s cells as they came, as JSON; cut where it is longer than 2 KiB';
