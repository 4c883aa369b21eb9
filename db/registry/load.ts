import type { Pool } from "pg";
import { transaction } from "../connect/transaction";
import type { AccountRow, RegistryRows } from "./rows";
import type { Book } from "../schema/rows";

/** Two starts at once load one after the other. */
const LOCK = "select pg_advisory_xact_lock(7301580003)";

/**
 * One statement for each file, in the order in which rows lean on each other. A shipped fact replaces the one of an
 * earlier release; what ships as unknown never erases what somebody filled in.
 */
const STATEMENTS = [
  [
    "divisions",
    `insert into heqing.division (code, name, parent, level, kind, demo)
     select code, name, parent, level, kind, $2
     from jsonb_to_recordset($1::jsonb) as r (code text, name text, parent text, level text, kind text)
     on conflict (code) do update set name = excluded.name, parent = excluded.parent, level = excluded.level, kind = excluded.kind
     where (division.name, division.parent, division.level, division.kind)
       is distinct from (excluded.name, excluded.parent, excluded.level, excluded.kind)`,
  ],
  [
    "rivers",
    `insert into heqing.river (id, name, parent, flow_order, note, basin, demo)
     select id, name, parent, "flowOrder", note, basin, $2
     from jsonb_to_recordset($1::jsonb) as r (id text, name text, parent text, "flowOrder" integer, note text, basin text)
     on conflict (id) do update set name = excluded.name, parent = excluded.parent, flow_order = excluded.flow_order, note = excluded.note, basin = excluded.basin
     where (river.name, river.parent, river.flow_order, river.note, river.basin)
       is distinct from (excluded.name, excluded.parent, excluded.flow_order, excluded.note, excluded.basin)`,
  ],
  [
    "units",
    `insert into heqing.unit (id, name, kind, division_code, mark, demo)
     select id, name, kind, "divisionCode", mark, $2
     from jsonb_to_recordset($1::jsonb) as r (id text, name text, kind text, "divisionCode" text, mark text)
     on conflict (id) do nothing`,
  ],
  [
    "sections",
    `insert into heqing.section (id, name, province, aliases, river_id, flow_order, level, body, division_in, division_out,
                                 division_code, unit_id, station_id, note, demo)
     select id, name, province, array(select jsonb_array_elements_text(aliases)), "riverId", "flowOrder", level, body,
            "divisionIn", "divisionOut", "divisionCode", "unitId", "stationId", note, $2
     from jsonb_to_recordset($1::jsonb) as r (id text, name text, province text, aliases jsonb, "riverId" text,
       "flowOrder" integer, level text, body text, "divisionIn" text, "divisionOut" text, "divisionCode" text,
       "unitId" text, "stationId" text, note text)
     on conflict (id) do update set
       aliases = array(select distinct unnest(section.aliases || excluded.aliases) order by 1),
       river_id = coalesce(section.river_id, excluded.river_id),
       flow_order = coalesce(excluded.flow_order, section.flow_order),
       body = coalesce(section.body, excluded.body),
       division_in = coalesce(section.division_in, excluded.division_in),
       division_out = coalesce(section.division_out, excluded.division_out),
       unit_id = coalesce(section.unit_id, excluded.unit_id),
       station_id = coalesce(section.station_id, excluded.station_id),
       note = coalesce(excluded.note, section.note)`,
  ],
  [
    "edges",
    `insert into heqing.section_edge (from_id, to_id, valid, source)
     select "fromId", "toId", daterange("validFrom", null), source
     from jsonb_to_recordset($1::jsonb) as r ("fromId" text, "toId" text, "validFrom" date, source text)
     -- What an administrator has said of the two since is not said over.
     where not exists (select from heqing.section_edge e where e.from_id = r."fromId" and e.to_id = r."toId")`,
  ],
  [
    "targets",
    `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
     select "sectionId", scheme, "targetClass", daterange("validFrom", "validTo"), source, status
     from jsonb_to_recordset($1::jsonb) as r ("sectionId" text, scheme text, "targetClass" smallint, "validFrom" date,
       "validTo" date, source text, status text)
     on conflict do nothing`,
  ],
  [
    "persons",
    `insert into heqing.person (id, name, email, phone, division_code, demo)
     select id, name, email, phone, "divisionCode", $2
     from jsonb_to_recordset($1::jsonb) as r (id uuid, name text, email text, phone text, "divisionCode" text)
     on conflict (id) do nothing`,
  ],
  [
    "posts",
    `insert into heqing.post (id, unit_id, kind, title, division_code, reach)
     select id, "unitId", kind, title, "divisionCode", case when jsonb_typeof(reach) = 'array' then array(select jsonb_array_elements_text(reach)) end
     from jsonb_to_recordset($1::jsonb) as r (id text, "unitId" text, kind text, title text, "divisionCode" text, reach jsonb)
     on conflict (id) do nothing`,
  ],
  [
    "holdings",
    `insert into heqing.holding (post_id, person_id, valid, source, division_code)
     select "postId", "personId",
            tstzrange("validFrom"::timestamp at time zone 'Asia/Shanghai', "validTo"::timestamp at time zone 'Asia/Shanghai'),
            source, "divisionCode"
     from jsonb_to_recordset($1::jsonb) as r ("postId" text, "personId" uuid, "validFrom" date, "validTo" date, source text,
       "divisionCode" text)
     where not exists (
       select from heqing.holding h
       where h.post_id = r."postId" and h.person_id = r."personId"
         and lower(h.valid) = r."validFrom"::timestamp at time zone 'Asia/Shanghai')`,
  ],
] as const satisfies readonly (readonly [keyof RegistryRows, string])[];

const TAKES_DEMO = /\$2\b/;

/**
 * Brings places, waters, units, posts and persons into the book, as heqing_owner; safe to repeat and to run twice at once.
 * @throws HeqingError as transaction
 */
export async function loadRegistry(pool: Pool, registry: RegistryRows): Promise<void> {
  await transaction(pool, async (session) => {
    await session.query(LOCK);
    for (const [file, statement] of STATEMENTS) {
      if (registry[file].length === 0) continue;
      const rows = JSON.stringify(registry[file]);
      await session.query(statement, TAKES_DEMO.test(statement) ? [rows, registry.demo] : [rows]);
    }
  });
}

/** Which of some logins have no account yet. */
export async function missingAccounts(pool: Pool, logins: readonly string[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ login: Book["account"]["login"] }>(
    "select login from unnest($1::text[]) as l (login) where not exists (select from heqing.account a where a.login = l.login)",
    [logins],
  );
  return rows.map(({ login }) => login);
}

/** Makes accounts, as heqing_owner; one whose login is taken stays as it is, with its password. */
export async function loadAccounts(pool: Pool, accounts: readonly AccountRow[]): Promise<void> {
  await pool.query(
    `insert into heqing.account (login, password_method, password_verifier, person_id, unit_id, role, jurisdiction)
     select login, coalesce(method, ''), coalesce(decode(verifier, 'hex'), ''), "personId", "unitId", role, jurisdiction
     from jsonb_to_recordset($1::jsonb) as r (login text, method text, verifier text, "personId" uuid, "unitId" text,
       role text, jurisdiction text)
     on conflict (login) do nothing`,
    [
      JSON.stringify(
        accounts.map(({ password, ...account }) => ({
          ...account,
          method: password?.method,
          verifier: password?.verifier.toString("hex"),
        })),
      ),
    ],
  );
}
