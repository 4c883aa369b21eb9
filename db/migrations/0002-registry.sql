-- The registry: places, waters, sections, units and posts. What can change without having been wrong is kept on two time axes:
-- valid = when it held in the world, recorded = when the book knew it; a row with an open `recorded` is what the book knows now.

create table heqing.division (
  code   text primary key check (code ~ '^[0-9]{6}([0-9]{3})?$'),
  name   text not null,
  parent text references heqing.division (code),
  level  text not null check (level in ('province', 'city', 'county', 'township')),
  kind   text not null,
  demo   boolean not null default false
);
comment on table heqing.division is 'Administrative divisions with the official code; demo rows are invented.';

create table heqing.river (
  id         text primary key,
  name       text not null,
  parent     text references heqing.river (id),
  flow_order integer not null,
  note       text,
  demo       boolean not null default false
);
comment on table heqing.river is 'Rivers; flow_order counts confluences with the parent from upstream to downstream.';

create table heqing.unit (
  id            text primary key,
  name          text not null,
  kind          text not null check (kind in ('township_government', 'county_department', 'county_office', 'county_government', 'city_government',
                                              'monitoring_station', 'city_office', 'province_office', 'evaluator', 'discipline',
                                              'administration')),
  division_code text not null references heqing.division (code),
  mark          text check (mark <> ''),
  valid         daterange not null default daterange(null, null),
  recorded      tstzrange not null default tstzrange(now(), null),
  changed_on    date,
  source        text,
  demo          boolean not null default false
);
comment on table heqing.unit is 'Units as they are today; heqing.registry_record keeps what they were, and when the book knew it.';
comment on column heqing.unit.changed_on is 'since when it is as it is; null = always';
comment on column heqing.unit.source is 'the document that the last change rests on';
comment on column heqing.unit.mark is '机关代字: begins the numbers of what the unit issues; null = not known, then the name does';
comment on column heqing.unit.valid is 'when the unit exists; units outside it open nothing and receive nothing new';
create index unit_office on heqing.unit (division_code, kind);
create unique index unit_mark on heqing.unit (mark) where mark is not null;

create table heqing.section (
  id             text primary key,
  name           text not null,
  province       text not null,
  aliases        text[] not null default '{}',
  river_id       text references heqing.river (id),
  flow_order     integer,
  level          text not null check (level in ('国控', '省控', '市控', '县控', '乡镇')),
  body           text check (body in ('river', 'lake')),
  division_in    text references heqing.division (code),
  division_out   text references heqing.division (code),
  division_code  text not null references heqing.division (code),
  unit_id        text references heqing.unit (id),
  station_id     text references heqing.unit (id),
  note           text,
  valid          daterange not null default daterange(null, null),
  recorded       tstzrange not null default tstzrange(now(), null),
  changed_on     date,
  source         text,
  demo           boolean not null default false,
  unique (province, name)
);
comment on table heqing.section is 'Sections as they are today; heqing.registry_record keeps what they were, and when the book knew it.';
comment on column heqing.section.body is 'river or lake; null = not known, then a class is stated only where both limits agree.';
comment on column heqing.section.division_out is 'upstream division: the section is its outflow 出境, and it answers for it; null = not stated';
comment on column heqing.section.division_in is 'downstream division: the section is its inflow 入境; null = not stated, or outside the register';
comment on column heqing.section.division_code is 'the division whose jurisdiction the section belongs to';

create table heqing.section_edge (
  id         bigint generated always as identity primary key,
  from_id    text not null references heqing.section (id),
  to_id      text not null references heqing.section (id),
  valid      daterange not null default daterange(null, null),
  recorded   tstzrange not null default tstzrange(now(), null),
  source     text not null,
  check (from_id <> to_id),
  constraint section_edge_once exclude using gist (from_id with =, to_id with =, valid with &&) where (upper_inf(recorded))
);
comment on table heqing.section_edge is 'Which section flows into which: from upstream to the next downstream.';
create index section_edge_to on heqing.section_edge (to_id);

create table heqing.section_target (
  id           bigint generated always as identity primary key,
  section_id   text not null references heqing.section (id),
  scheme       text not null,
  target_class smallint not null check (target_class between 1 and 5),
  valid        daterange not null,
  recorded     tstzrange not null default tstzrange(now(), null),
  source       text not null,
  status       text not null check (status in ('binding', 'assumption')),
  constraint section_target_once exclude using gist (section_id with =, scheme with =, valid with &&) where (upper_inf(recorded))
);
comment on constraint section_target_once on heqing.section_target is 'One target a section, scheme and day, as far as the book knows now.';

create table heqing.person (
  id            uuid primary key default gen_random_uuid(),
  name          text not null,
  email         text,
  phone         text,
  division_code text not null references heqing.division (code),
  demo          boolean not null default false,
  forgotten_at  timestamptz
);
comment on column heqing.person.forgotten_at is 'When name, mail and phone were erased; the row stays, since the record of acts leans on it.';

create table heqing.post (
  id            text primary key,
  unit_id       text not null references heqing.unit (id),
  -- 副职 deputy: acts under the own name for a head, as a liaison officer does.
  kind          text not null check (kind in ('chief', 'head', 'deputy', 'liaison', 'clerk', 'sampler', 'reviewer', 'evaluator',
                                              'officer', 'administrator')),
  title         text not null,
  division_code text not null references heqing.division (code),
  reach         text[] check (reach <> '{}'),
  valid         daterange not null default daterange(null, null),
  recorded      tstzrange not null default tstzrange(now(), null),
  changed_on    date,
  source        text
);
comment on table heqing.post is 'Posts as they are today; heqing.registry_record keeps what they were, and when the book knew it.';
comment on column heqing.post.reach is 'ids of the rivers and sections that the post is there for; null = all of its unit''s';
create index post_unit on heqing.post (unit_id);

create table heqing.holding (
  id            bigint generated always as identity primary key,
  post_id       text not null references heqing.post (id),
  person_id     uuid not null references heqing.person (id),
  valid         tstzrange not null,
  recorded      tstzrange not null default tstzrange(now(), null),
  source        text not null,
  division_code text not null references heqing.division (code),
  constraint holding_once exclude using gist (post_id with =, person_id with =, valid with &&) where (upper_inf(recorded))
);
comment on constraint holding_once on heqing.holding is 'A person holds a post once at a time, as far as the book knows now.';
create index holding_post on heqing.holding (post_id);
create index holding_person on heqing.holding (person_id);

-- Written by a trigger whenever a unit, section or post is made or changed.
create table heqing.registry_record (
  id         bigint generated always as identity primary key,
  kind       text not null check (kind in ('unit', 'section', 'post')),
  of_id      text not null,
  data       jsonb not null,
  valid      daterange not null check (not isempty(valid)),
  recorded   tstzrange not null default tstzrange(clock_timestamp(), null),
  source     text,
  constraint registry_record_once exclude using gist (kind with =, of_id with =, valid with &&) where (upper_inf(recorded))
);
comment on table heqing.registry_record is 'What units, sections and posts were, in both times: a change closes the record of before and opens a new one.';
comment on column heqing.registry_record.of_id is 'id of the unit, section or post';
comment on column heqing.registry_record.data is 'its row as it was, without its times';

select heqing.guard('heqing.registry_record'), heqing.guard('heqing.division'), heqing.guard('heqing.river'), heqing.guard('heqing.unit'), heqing.guard('heqing.section'),
       heqing.guard('heqing.section_edge'), heqing.guard('heqing.section_target'), heqing.guard('heqing.person'),
       heqing.guard('heqing.post'), heqing.guard('heqing.holding');
