-- The registry: places, waters, sections, units, posts and who held them.

CREATE TABLE heqing.division (
  code   text PRIMARY KEY CHECK (code ~ '^[0-9]{6}([0-9]{3})?$'),
  name   text NOT NULL,
  parent text REFERENCES heqing.division (code),
  level  text NOT NULL CHECK (level IN ('province', 'city', 'county', 'township')),
  kind   text NOT NULL,
  demo   boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE heqing.division IS 'Administrative divisions with the official code; demo rows are invented.';

CREATE TABLE heqing.river (
  id         text PRIMARY KEY,
  name       text NOT NULL,
  parent     text REFERENCES heqing.river (id),
  flow_order integer NOT NULL,
  note       text,
  demo       boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE heqing.river IS 'Rivers; flow_order counts confluences with the parent from upstream to downstream.';

CREATE TABLE heqing.unit (
  id            text PRIMARY KEY,
  name          text NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('township_government', 'county_department', 'county_office', 'county_government',
                                              'monitoring_station', 'city_office', 'evaluator', 'discipline', 'administration')),
  division_code text NOT NULL REFERENCES heqing.division (code),
  demo          boolean NOT NULL DEFAULT false
);

CREATE TABLE heqing.section (
  id             text PRIMARY KEY,
  name           text NOT NULL,
  province       text NOT NULL,
  aliases        text[] NOT NULL DEFAULT '{}',
  river_id       text REFERENCES heqing.river (id),
  flow_order     integer,
  level          text NOT NULL CHECK (level IN ('国控', '省控', '市控', '县控', '乡镇')),
  body           text CHECK (body IN ('river', 'lake')),
  division_in    text REFERENCES heqing.division (code),
  division_out   text REFERENCES heqing.division (code),
  division_code  text NOT NULL REFERENCES heqing.division (code),
  unit_id        text REFERENCES heqing.unit (id),
  station_id     text REFERENCES heqing.unit (id),
  note           text,
  demo           boolean NOT NULL DEFAULT false,
  UNIQUE (province, name)
);
COMMENT ON COLUMN heqing.section.body IS 'river or lake; null = not known, then a class is stated only where both limits agree.';
COMMENT ON COLUMN heqing.section.division_out IS 'upstream division: the section is its outflow 出境, and it answers for it; null = not stated';
COMMENT ON COLUMN heqing.section.division_in IS 'downstream division: the section is its inflow 入境; null = not stated, or outside the register';
COMMENT ON COLUMN heqing.section.division_code IS 'the division whose jurisdiction the section belongs to';

CREATE TABLE heqing.section_target (
  section_id   text NOT NULL REFERENCES heqing.section (id),
  scheme       text NOT NULL,
  target_class smallint NOT NULL CHECK (target_class BETWEEN 1 AND 5),
  valid        daterange NOT NULL,
  source       text NOT NULL,
  status       text NOT NULL CHECK (status IN ('binding', 'assumption')),
  PRIMARY KEY (section_id, scheme, valid)
);

CREATE TABLE heqing.person (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name          text NOT NULL,
  email         text,
  phone         text,
  division_code text NOT NULL REFERENCES heqing.division (code),
  demo          boolean NOT NULL DEFAULT false
);

CREATE TABLE heqing.post (
  id            text PRIMARY KEY,
  unit_id       text NOT NULL REFERENCES heqing.unit (id),
  kind          text NOT NULL CHECK (kind IN ('chief', 'liaison', 'head', 'clerk', 'sampler', 'reviewer', 'evaluator', 'officer', 'administrator')),
  title         text NOT NULL,
  division_code text NOT NULL REFERENCES heqing.division (code)
);

-- Two time axes: when the post was held, and when the book knew it.
CREATE TABLE heqing.holding (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  post_id       text NOT NULL REFERENCES heqing.post (id),
  person_id     uuid NOT NULL REFERENCES heqing.person (id),
  valid         tstzrange NOT NULL,
  recorded      tstzrange NOT NULL DEFAULT tstzrange(now(), NULL),
  source        text NOT NULL,
  division_code text NOT NULL REFERENCES heqing.division (code)
);
CREATE INDEX holding_post ON heqing.holding (post_id);
CREATE INDEX holding_person ON heqing.holding (person_id);

CREATE TABLE heqing.account (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  login         text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9._-]{2,40}$'),
  password_hash text NOT NULL,
  person_id     uuid NOT NULL REFERENCES heqing.person (id),
  unit_id       text NOT NULL REFERENCES heqing.unit (id),
  role          text NOT NULL CHECK (role IN ('township', 'liaison', 'department', 'county', 'station', 'city', 'evaluator',
                                              'discipline', 'system_admin', 'security_admin', 'audit_admin')),
  jurisdiction  text NOT NULL,
  active        boolean NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN heqing.account.jurisdiction IS 'comma-separated division code prefixes: 3308 = a city, 330802 = a county, nine digits = a township';

CREATE TABLE heqing.session (
  token_hash  bytea PRIMARY KEY,
  account_id  uuid NOT NULL REFERENCES heqing.account (id),
  csrf        text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL,
  last_seen   timestamptz NOT NULL DEFAULT now(),
  address     text,
  agent       text
);
CREATE INDEX session_account ON heqing.session (account_id);

SELECT heqing.guard('heqing.division'), heqing.guard('heqing.river'), heqing.guard('heqing.unit'), heqing.guard('heqing.section'),
       heqing.guard('heqing.section_target'), heqing.guard('heqing.person'), heqing.guard('heqing.post'), heqing.guard('heqing.holding'),
       heqing.guard('heqing.account'), heqing.guard('heqing.session');

-- Places, waters, sections, units and posts are public facts: everybody reads, nobody but the owner writes (for now).
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['division', 'river', 'unit', 'section', 'section_target', 'post'] LOOP
    EXECUTE format('CREATE POLICY public_facts ON heqing.%I FOR SELECT TO heqing_api, heqing_worker, heqing_relay, heqing_readonly USING (true)', t);
    EXECUTE format('GRANT SELECT ON heqing.%I TO heqing_api, heqing_worker, heqing_relay, heqing_readonly', t);
  END LOOP;
END $$;

-- Persons: inside the actor's jurisdiction; the worker needs the address of whom it writes to.
CREATE POLICY by_jurisdiction ON heqing.person FOR SELECT TO heqing_api USING (heqing.in_jurisdiction(division_code));
CREATE POLICY for_messages ON heqing.person FOR SELECT TO heqing_worker USING (true);
CREATE POLICY by_jurisdiction ON heqing.holding FOR SELECT TO heqing_api USING (heqing.in_jurisdiction(division_code));
CREATE POLICY for_messages ON heqing.holding FOR SELECT TO heqing_worker USING (true);
GRANT SELECT ON heqing.person, heqing.holding TO heqing_api, heqing_worker;

-- Sign-in needs an account before an actor is known, so these two are closed by function and by column instead.
CREATE POLICY sign_in ON heqing.account FOR SELECT TO heqing_api USING (true);
CREATE POLICY sign_in ON heqing.session FOR ALL TO heqing_api USING (true) WITH CHECK (true);
GRANT SELECT ON heqing.account TO heqing_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON heqing.session TO heqing_api;
