import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { transaction } from "../../db/connect/transaction";
import { payloadHash } from "../../db/ledger/canonical";
import { actorOf } from "../../db/registry/accounts";
import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { type Actor, withActor } from "../../db/session/with-actor";
import { shanghaiDate } from "../../domain/calendar";
import type { MatterPersonAct } from "../../domain/matter";
import { advance } from "../../engine/advance";
import { receiveAct } from "../../db/proceeding/receive";
import { demonstration, quzhou } from "../../registry";
import { ladderFor, loadRules } from "../../rules";
import { makeMany, type Town } from "../setup/many-matters";
import { LAW, PLAN } from "../setup/matter-fixture";

/** Logins of one township, one county and the city above them all. */
export const READERS = ["bench-town", "bench-county", "city"] as const;

const COUNTIES = 10;
const TOWNS_A_COUNTY = 10;

const towns: readonly (Town & { readonly county: string; readonly office: string })[] = Array.from(
  { length: COUNTIES * TOWNS_A_COUNTY },
  (_, at) => {
    const county = String(339910 + Math.floor(at / TOWNS_A_COUNTY));
    const division = `${county}${String(1 + (at % TOWNS_A_COUNTY)).padStart(3, "0")}`;
    return { unit: `bench-${division}`, division, county, office: `bench-${county}` };
  },
);

const PLACES = `
  with t as (select * from jsonb_to_recordset($1::jsonb) as t (unit text, division text, county text, office text)),
  counties as (insert into heqing.division (code, name, parent, level, kind, demo)
               select distinct county, '基准县' || county, '339900', 'county', 'county', true from t returning code),
  divisions as (insert into heqing.division (code, name, parent, level, kind, demo)
                select division, '基准镇' || division, county, 'township', 'town', true from t returning code),
  offices as (insert into heqing.unit (id, name, kind, division_code, demo)
              select distinct office, '基准县' || county || '治水办', 'county_office', county, true from t returning id)
  insert into heqing.unit (id, name, kind, division_code, demo)
  select unit, '基准镇' || division || '人民政府', 'township_government', division, true from t`;

const ACCOUNTS = `
  insert into heqing.account (login, person_id, unit_id, role, jurisdiction)
  select x.login, a.person_id, x.unit, a.role, x.reach
    from (values ('bench-town', 'town1', $1, $2), ('bench-county', 'county', $3, $4))
      as x (login, likes, unit, reach) join heqing.account a on a.login = x.likes`;

/** Fills a migrated book with open matters in 100 townships of 10 counties, under rectification, most with nothing for the office. */
export async function fillBook(pools: { owner: Pool; api: Pool; worker: Pool }, count: number): Promise<void> {
  const { owner, api, worker } = pools;
  const county = demonstration();
  await loadRegistry(owner, quzhou());
  await loadRegistry(owner, county);
  await loadAccounts(owner, county.accounts);
  await transaction(owner, (session) => session.query(PLACES, [JSON.stringify(towns)]));
  const [town] = towns;
  await owner.query(ACCOUNTS, [town?.unit, town?.division, town?.office, town?.county]);

  const template = await openTemplate(owner, worker);
  const move = () => advance(worker, { ...LAW, proceedingId: template });
  const act = async (login: string, body: MatterPersonAct): Promise<void> => {
    await withActor(api, await reader(owner, login), (session) =>
      receiveAct(session, { proceedingId: template, actId: randomUUID(), body, sourceAddress: null, requestId: null }),
    );
    await move();
  };
  await move();
  const { rows } = await owner.query<{ no: number }>(
    "select no from heqing.step where proceeding_id = $1 and kind = 'sign'",
    [template],
  );
  const step = rows[0]?.no ?? 0;
  await act("county", { kind: "submit", step });
  await act("countyhead", { kind: "sign", step });
  await act("town1", { kind: "open" });
  await act("liaison1", { kind: "acknowledge" });
  await act("town1", PLAN);
  await makeMany(owner, { template, count, towns });
  // What the office has to take note of is mostly taken note of.
  await owner.query("set statement_timeout = 0");
  await owner.query(
    "update heqing.step set state = 'done', done_at = now() where kind = 'note' and state = 'todo' and proceeding_id % 50 <> 0",
  );
  await owner.query("vacuum analyze");
}

/** A session of an account. */
export async function reader(owner: Pool, login: string): Promise<Actor> {
  const found = await actorOf(owner, login, 12 * 60);
  if (found === null) throw new Error(`expected the account ${login}`);
  return found;
}

async function openTemplate(owner: Pool, worker: Pool): Promise<string> {
  const today = shanghaiDate(new Date().toISOString());
  const { id, version, hash } = ladderFor(loadRules(), "default", { over: "county", under: "township" }, today);
  const { rows } = await owner.query<{ id: string }>(
    `insert into heqing.verdict (section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions,
                                 division_code, "leading", items)
     select id, 'township-handover', '2020-01', 'final', 4, 3, 'missed', '{"limiting":["nh3n"]}', '{}', division_code, true, '{nh3n}'
       from heqing.section where id = 'demo-1' returning id`,
  );
  const verdict = rows[0]?.id ?? "";
  const { rows: told } = await owner.query<{ message: object }>("select heqing.verdict_message($1) as message", [
    verdict,
  ]);
  const message = told[0]?.message ?? {};
  const { rows: reached } = await worker.query<{ id: string }>(
    "select proceeding_id::text as id from heqing.attach_or_open($1, $2, $3, $4, $5)",
    [
      verdict,
      randomUUID(),
      JSON.stringify(message),
      payloadHash(message),
      JSON.stringify({ ladder: { id, version: String(version), hash } }),
    ],
  );
  return reached[0]?.id ?? "";
}
