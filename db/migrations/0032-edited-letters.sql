-- A letter is edited before it is put forward and keeps what it was drafted from; it is numbered in a series for each word of its
-- issuer, and bears a code by which anybody can check it.

alter table heqing.letter drop constraint letter_check3;
alter table heqing.letter add constraint letter_text check (draft is not null or made_from is not null);
comment on column heqing.letter.draft is 'its text as edited last; null until it was edited or submitted';
comment on column heqing.letter.made_from is 'what its text is rendered from until it is edited or submitted; kept afterwards, null for letters of before';
comment on column heqing.letter.kind is 'its kind, or the form of its rung where it is one of a ladder';

alter table heqing.letter add column check_code text
  generated always as (upper(substr(encode(sha256(uuid_send(id) || content_hash), 'hex'), 1, 20))) stored;
comment on column heqing.letter.check_code is 'printed on it: whoever has it is told number, date and hash of what was signed, and nothing else';
create unique index letter_check_code on heqing.letter (check_code) where check_code is not null;

-- One series each for 督, 函, 通, 纪, 请, 移 of an office goes on where its letters stand.
insert into heqing.number_series (office_unit_id, series, year, last)
select u.id, 'letter-' || w.word, substr(x.rest, 1, 4)::integer, max(split_part(substr(x.rest, 6), '号', 1)::integer)
  from heqing.letter l
  join heqing.party y on y.proceeding_id = l.proceeding_id and y.role = 'supervisor' and upper_inf(y.recorded)
  join heqing.unit u on u.id = y.unit_id
  cross join (values ('督'), ('函'), ('通'), ('纪'), ('请'), ('移')) as w (word)
  cross join lateral (select coalesce(u.mark, u.name) || w.word || '〔' as head) h
  cross join lateral (select substr(l.number, length(h.head) + 1) as rest) x
 where l.number ^@ h.head
 group by u.id, w.word, substr(x.rest, 1, 4)
on conflict do nothing;
