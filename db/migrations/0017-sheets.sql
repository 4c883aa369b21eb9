-- Why a cell or a file is refused, as words with facts, so that each page says it in its language; how a file was written.

alter table heqing.quarantine add column fault text, add column facts jsonb;
comment on column heqing.quarantine.fault is 'word of CELL_FAULTS; null in rows of before it was kept, which have expected alone';
comment on column heqing.quarantine.facts is 'what the words of the fault name';
comment on column heqing.quarantine.expected is 'the fault in English, with its facts';

alter table heqing.import_batch add column read_as jsonb, add column encoding text, add column faults jsonb;
comment on column heqing.import_batch.read_as is 'how the sender said the file is to be read: sheet, encoding and released, each where it was said';
comment on column heqing.import_batch.encoding is 'how the file was written: utf-8, gb18030 or xlsx; null until it was read, and before it was kept';
comment on column heqing.import_batch.faults is 'why the file could not be used as a whole: words of FILE_FAULTS with their facts';
