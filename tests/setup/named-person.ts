import { randomUUID } from "node:crypto";
import { payloadHash } from "../../db/ledger/canonical";
import { withActor } from "../../db/session/with-actor";
import type { TestDatabase } from "./database";
import { actor, type Matters } from "./matter-fixture";

/** What names the person of these tests, wherever it stands; made up so that it can be nothing else. */
export const NAMED = {
  name: "令狐试验",
  mail: "shiyan@forget.example",
  phone: "+86 571 7654 3210",
  login: "linghu.shiyan",
  address: "198.51.100.77",
  agent: "Linghu's telephone",
  subject: "oidc-subject-of-linghu",
  typed: "令狐试验亲自办理",
  token: "Linghu's laboratory",
  file: "令狐试验的监测数据.csv",
} as const;

/** A chief of the demonstration who acknowledged a matter, signed in and made a token: their ids. */
export interface NamedPerson {
  readonly person: string;
  readonly account: string;
  readonly matter: string;
}

/** Writes the person into the book wherever the book keeps something of one; with text typed into an act where asked for. */
export async function makeNamedPerson(
  database: TestDatabase,
  matters: Matters,
  { typed = false }: { readonly typed?: boolean } = {},
): Promise<NamedPerson> {
  const [person, account] = [randomUUID(), randomUUID()];
  await matters.rows(
    "insert into heqing.person (id, name, email, phone, division_code) values ($1, $2, $3, $4, '339901001')",
    person,
    NAMED.name,
    NAMED.mail,
    NAMED.phone,
  );
  await matters.rows(
    `insert into heqing.account (id, login, person_id, unit_id, role, jurisdiction)
     values ($1, $2, $3, 'demo-town-1', 'township', '339901001')`,
    account,
    NAMED.login,
    person,
  );
  await matters.rows(
    `insert into heqing.holding (post_id, person_id, valid, source, division_code)
     values ('demo-town-1-chief', $1, tstzrange(now() - interval '1 year', null), 'test', '339901001')`,
    person,
  );
  const matter = await matters.release();
  await matters.advance(matter);
  const who = { ...(await actor(database, NAMED.login)), sourceAddress: NAMED.address };
  const body = typed ? { kind: "acknowledge", note: NAMED.typed } : { kind: "acknowledge" };
  await withActor(database.pool("api"), who, (session) =>
    session.query("select heqing.receive_act($1, $2, 'acknowledge', $3, $4, $5, 'r')", [
      matter,
      randomUUID(),
      JSON.stringify(body),
      payloadHash(body),
      NAMED.address,
    ]),
  );
  await matters.advance(matter);
  await matters.rows(
    "update heqing.delivery set response = '250 ' || address, last_error = address where person_id = $1",
    person,
  );
  await matters.rows(
    `insert into heqing.session (token_hash, account_id, csrf, expires_at, address, agent)
     values (sha256('s'), $1, 'x', now() + interval '1 hour', $2, $3)`,
    account,
    NAMED.address,
    NAMED.agent,
  );
  await matters.rows(
    "insert into heqing.sign_in_attempt (login_hash, address) values (sha256(convert_to($1, 'UTF8')), $2)",
    NAMED.login,
    NAMED.address,
  );
  await matters.rows(
    "insert into heqing.known_network (login_hash, network) values (sha256(convert_to($1, 'UTF8')), $2)",
    NAMED.login,
    NAMED.address,
  );
  await matters.rows(
    "insert into heqing.account_identity (account_id, issuer, subject) values ($1, 'https://id.example', $2)",
    account,
    NAMED.subject,
  );
  await matters.rows(
    `insert into heqing.machine_token (id, name, secret_hash, account_id, role, routes, jurisdiction, created_by, expires_at,
                                       last_address, division_code)
     values ('abcdefghij', $2, sha256('t'), $1, 'township', array['getTasks'], '339901001', $1, now() + interval '1 day',
             $3, '339901')`,
    account,
    NAMED.token,
    NAMED.address,
  );
  if (typed) {
    await matters.rows(
      `insert into heqing.import_batch (id, kind, file_name, account_id, source_address, division_code)
       values ($1, 'monthly', $2, $3, $4, '339901')`,
      randomUUID(),
      NAMED.file,
      account,
      NAMED.address,
    );
  }
  return { person, account, matter };
}

/** Columns of the schema in which a text stands, as `table.column`, whatever their type; also as bytes. */
export async function columnsWith(matters: Matters, text: string): Promise<string[]> {
  // One statement over all of them: a search for each would be some hundred round trips.
  const search = await matters.value<string>(
    `select string_agg(format(
              'select %L as found where exists (select from heqing.%I where strpos(%I::text, $1) > 0%s)',
              c.table_name || '.' || c.column_name, c.table_name, c.column_name,
              case when c.data_type = 'bytea' then format(' or position(convert_to($1, ''UTF8'') in %I) > 0', c.column_name) else '' end),
            ' union all ')
       from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'heqing' and t.table_type = 'BASE TABLE'
        and (c.data_type in ('text', 'jsonb', 'ARRAY', 'bytea') or c.data_type like 'character%')`,
  );
  const rows = await matters.rows<{ found: string }>(`${search} order by 1`, text);
  return rows.map(({ found }) => found);
}
