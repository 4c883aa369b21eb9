-- A letter that nobody has submitted yet keeps what its text is made from; the text itself is kept from the moment it is put
-- before who signs.

alter table heqing.letter alter column draft drop not null;
alter table heqing.letter add column made_from jsonb;
alter table heqing.letter add check ((draft is null) <> (made_from is null));
alter table heqing.letter add check (draft is not null or state in ('draft', 'withdrawn'));
comment on column heqing.letter.draft is 'its text, from the first submission on';
comment on column heqing.letter.made_from is 'what its text is rendered from whenever it is read, until it is submitted; rung and articles come from the rules';
