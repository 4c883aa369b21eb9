-- A letter is checked before it is signed, and may be sealed after it was served; a moved date waits for its service; a leaf names
-- the act that it seals, and is seen with it.

alter table heqing.letter drop constraint letter_state_check;
alter table heqing.letter add constraint letter_state_check
  check (state in ('draft', 'submitted', 'checked', 'signed', 'sealed', 'served', 'received', 'withdrawn'));
alter table heqing.letter add column sealed_at timestamptz;
alter table heqing.letter add constraint letter_sealed check (state <> 'sealed' or sealed_at is not null);
comment on column heqing.letter.sealed_at is 'when its seal 用印 was recorded; after served_at where it was served electronically before';

alter table heqing.duty add column awaits_service boolean not null default false;
comment on column heqing.duty.awaits_service is 'its new date had passed before the news of it came: it runs from the service of the news, and due_at triggers nothing';

alter table heqing.ledger_leaf add column act_seq bigint;
comment on column heqing.ledger_leaf.act_seq is 'number of the act that it seals: whoever sees that sees the leaf; null = it seals none';
