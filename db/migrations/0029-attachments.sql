-- 附件: photos and documents that acts carry. The record stands apart from the bytes, so that no list reads those.

create table heqing.attachment (
  id            uuid primary key,
  proceeding_id bigint references heqing.proceeding (id),
  kind          text not null check (kind in ('jpeg', 'png', 'pdf', 'docx', 'xlsx')),
  name          text not null check (name <> '' and char_length(name) <= 255),
  bytes         integer not null check (bytes > 0),
  content_hash  bytea not null check (octet_length(content_hash) = 32),
  width         integer,
  height        integer,
  taken_at      timestamptz,
  latitude      numeric(8, 6) check (latitude between -90 and 90),
  longitude     numeric(9, 6) check (longitude between -180 and 180),
  account_id    uuid not null references heqing.account (id),
  division_code text not null,
  uploaded_at   timestamptz not null default clock_timestamp(),
  constraint attachment_place check ((latitude is null) = (longitude is null))
);
comment on table heqing.attachment is
  '附件: a file as it was brought in. One that no act carries is deleted after a day; one that an act carries stays as it is.';
comment on column heqing.attachment.proceeding_id is 'what it was brought in for; null = for one that is still to be opened, until its first act carries it';
comment on column heqing.attachment.kind is 'word of ATTACHMENT_KINDS, told from the content';
comment on column heqing.attachment.name is 'what its sender called it: a label, nothing is ever opened by it';
comment on column heqing.attachment.content_hash is 'SHA-256 of the content as it came';
comment on column heqing.attachment.taken_at is 'when a photo says that it was taken, by the clock of the device; null = it says nothing';
comment on column heqing.attachment.latitude is 'where a photo says that it was taken, degrees of WGS 84; null = it says nothing';
create index attachment_of_proceeding on heqing.attachment (proceeding_id);
create index attachment_of_account on heqing.attachment (account_id, uploaded_at);

create table heqing.attachment_copy (
  attachment_id uuid not null references heqing.attachment (id) on delete cascade,
  copy          text not null check (copy in ('original', 'public', 'thumbnail')),
  content       bytea not null,
  primary key (attachment_id, copy)
);
-- Photos and documents are packed already: compressed again they would only cost time, and no part could be read alone.
alter table heqing.attachment_copy alter column content set storage external;
comment on table heqing.attachment_copy is 'The bytes of an attachment.';
comment on column heqing.attachment_copy.copy is
  'original = as it came; public = a photo made anew without anything but its pixels (no place, no time, no device); thumbnail = that, small';

create table heqing.attached (
  proceeding_id bigint not null,
  seq           bigint not null,
  place         smallint not null check (place >= 1),
  attachment_id uuid not null references heqing.attachment (id),
  primary key (proceeding_id, seq, place),
  foreign key (proceeding_id, seq) references heqing.act (proceeding_id, seq)
);
comment on table heqing.attached is 'Which attachments an act carries, in the order of its payload; one that the book had not for it is missing here, and the law refuses the act.';
create index attached_by on heqing.attached (attachment_id);

select heqing.guard('heqing.attachment'), heqing.guard('heqing.attachment_copy'), heqing.guard('heqing.attached');
select heqing.append_only('heqing.attached');
