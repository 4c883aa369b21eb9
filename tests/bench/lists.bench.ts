import type { Pool } from "pg";
import { wholeFile } from "../../api/proceedings/read-routes";
import { PROCEEDINGS } from "../../api/proceedings/registry";
import { createPool } from "../../db/connect/pool";
import type { Queryable } from "../../db/connect/transaction";
import { migrate } from "../../db/migrate/migrate";
import { type ListFilter, readProceedings } from "../../db/read/proceeding-list";
import { keepRules } from "../../db/migrate/rule-book";
import { LINE } from "../../db/read/proceeding-lines";
import { readTasks } from "../../db/read/tasks";
import { type Actor, withActor } from "../../db/session/with-actor";
import { loadRules } from "../../rules";
import { fillBook, reader, READERS } from "./lists-book";
import { machineLines } from "./machine";
import { report } from "./results";
import { samplesOf, type Samples } from "./samples";
import { startBenchPostgres } from "./servers";

const RULES = loadRules();
const MATTERS = Number(process.env["MATTERS"] ?? 100_000);
const ROUNDS = Number(process.env["ROUNDS"] ?? 150);
const PAGE = 50;
const FILTER: ListFilter = { open: true, phase: null, q: null, sectionId: null, after: null, limit: PAGE };

/** What is read under row-level security, and the bare statement that gives the same rows. */
interface Reading {
  readonly what: string;
  readonly shown: (session: Queryable, actor: Actor, round: number) => Promise<unknown>;
  /** null = the same statements as the owner, whom no policy narrows. */
  readonly bare: ((owner: Pool, actor: Actor, round: number) => Promise<unknown>) | null;
}

/** The same page by a statement that names the division and leans on no policy. */
const barePage = (owner: Pool, actor: Actor, more: string, values: readonly unknown[]): Promise<unknown> =>
  owner.query(
    `${LINE} where m.id in (
       select x.id from heqing.division d cross join lateral (
         select p.id from heqing.proceeding p where p.division_code = d.code and p.kind = 'matter' and p.open ${more}
          order by p.id desc limit ${PAGE + 1}) x
        where d.code ^@ $1 order by x.id desc limit ${PAGE + 1}) order by m.id desc`,
    [actor.jurisdiction[0], ...values],
  );

/** In the number or in the section's name, as the list searches a word without letters that have a case. */
const SEARCHED = `
  and (p.number like $2 or p.section_id in (select f.id from heqing.section f where f.name like $2))`;

/** Every reading with the ids it needs. */
async function readings(owner: Pool): Promise<readonly Reading[]> {
  const { rows } = await owner.query<{ low: string; high: string }>(
    "select min(id)::text as low, max(id)::text as high from heqing.proceeding where section_id like 'many-%'",
  );
  const [low, high] = [Number(rows[0]?.low), Number(rows[0]?.high)];
  const middle = String(Math.floor((low + high) / 2));
  const unitOf = new Map<string, string>();
  const units = await owner.query<{ id: string; unit: string }>("select id::text, unit_id as unit from heqing.account");
  for (const { id, unit } of units.rows) unitOf.set(id, unit);
  const unit = (actor: Actor): string => unitOf.get(actor.account) ?? "";
  /** Matters of the first township, which all three readers see. */
  const own = await owner.query<{ id: string }>(
    "select id::text from heqing.proceeding where division_code = '339910001' order by md5(id::text) limit 200",
  );
  const ownId = (round: number): string => own.rows[round % own.rows.length]?.id ?? "";
  return [
    {
      what: "list, first page",
      shown: (session) => readProceedings(session, "matter", FILTER),
      bare: (pool, actor) => barePage(pool, actor, "", []),
    },
    {
      what: "list, a page in the middle",
      shown: (session) => readProceedings(session, "matter", { ...FILTER, after: middle }),
      bare: (pool, actor) => barePage(pool, actor, "and p.id < $2", [middle]),
    },
    {
      what: "list, filtered by phase",
      shown: (session) => readProceedings(session, "matter", { ...FILTER, phase: "rectifying" }),
      bare: (pool, actor) => barePage(pool, actor, "and p.phase = 'rectifying'", []),
    },
    {
      what: "list, part of a number",
      shown: (session, _actor, round) =>
        readProceedings(session, "matter", { ...FILTER, q: `号-${1 + (round % 9)}00` }),
      bare: (pool, actor, round) => barePage(pool, actor, SEARCHED, [`%号-${1 + (round % 9)}00%`]),
    },
    { what: "tasks of the unit", shown: (session, actor) => readTasks(session, unit(actor)), bare: null },
    {
      what: "one matter",
      shown: (session, actor, round) =>
        wholeFile(session, PROCEEDINGS.matter, ownId(round), { role: actor.role as "county", rules: RULES }),
      bare: null,
    },
  ];
}

interface Compared {
  readonly what: string;
  readonly login: string;
  readonly shown: Samples;
  readonly bare: Samples;
}

async function timed(durations: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  durations.push(performance.now() - start);
}

/** In turns, so that what else the machine does meets both alike. */
async function compare(pools: { owner: Pool; api: Pool }, reading: Reading, login: string): Promise<Compared> {
  const { owner, api } = pools;
  const actor = await reader(owner, login);
  const [shown, bare]: [number[], number[]] = [[], []];
  for (let round = -5; round < ROUNDS; round += 1) {
    const at = Math.abs(round);
    const asOwner =
      reading.bare === null
        ? () => withActor(owner, actor, (session) => reading.shown(session, actor, at), { readOnly: true })
        : () => reading.bare?.(owner, actor, at) ?? Promise.resolve();
    await timed(round < 0 ? [] : shown, () =>
      withActor(api, actor, (session) => reading.shown(session, actor, at), { readOnly: true }),
    );
    await timed(round < 0 ? [] : bare, asOwner);
  }
  return { what: reading.what, login, shown: samplesOf(shown, 1), bare: samplesOf(bare, 1) };
}

const HEAD = [
  "| what | who | bare p50 ms | bare p99 | shown p50 | shown p99 | p99 ratio | bar |",
  "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |",
];

/** At most so many times the p99 of the bare statement, and 5 ms. */
const BAR = 1.5;
const LEEWAY_MS = 5;

/** Ours divided by the bare p99, as the bar counts it. */
const counted = ({ shown, bare }: Compared): number => (shown.p99 - LEEWAY_MS) / bare.p99;
const holds = (row: Compared): boolean => counted(row) <= BAR;

const line = (row: Compared): string => {
  const { what, login, shown, bare } = row;
  const figures = [bare.median, bare.p99, shown.median, shown.p99].map((value) => value.toFixed(1));
  return `| ${[what, login, ...figures, (shown.p99 / bare.p99).toFixed(2), holds(row) ? "holds" : "missed"].join(" | ")} |`;
};

/** Lists, tasks and one matter among 100,000 open ones, as three readers see them, against the bare statements. */
export async function main(): Promise<void> {
  const postgres = await startBenchPostgres();
  const pool = (role: "owner" | "api" | "worker"): Pool =>
    createPool({ url: postgres.url(role), applicationName: `bench: ${role}`, max: 1, statementTimeout: 0 });
  const pools = { owner: pool("owner"), api: pool("api"), worker: pool("worker") };
  const out = (text: string): boolean => process.stdout.write(`${text}\n`);
  try {
    await migrate({ ownerUrl: postgres.url("owner") });
    await keepRules({ ownerUrl: postgres.url("owner"), rules: RULES.rules });
    await fillBook(pools, MATTERS);
    out(machineLines(postgres.version).join("\n"));
    out(`\n${MATTERS} open matters in 100 townships of 10 counties, ${ROUNDS} rounds in turns\n`);
    out(HEAD.join("\n"));
    const all: Compared[] = [];
    for (const reading of await readings(pools.owner)) {
      for (const login of READERS) {
        const row = await compare(pools, reading, login);
        out(line(row));
        all.push(row);
      }
    }
    // One line for all of them: the one that is worst by its bar.
    const worst = all.toSorted((one, other) => counted(other) - counted(one))[0];
    if (worst === undefined) throw new Error("expected readings to compare");
    report({
      what: `lists and pages among ${MATTERS} open matters under row-level security, worst p99`,
      floor: `bare statements as the owner (${worst.what}, ${worst.login}): ${worst.bare.p99.toFixed(1)} ms`,
      measured: `${worst.shown.p99.toFixed(1)} ms, of which ${LEEWAY_MS} ms are free`,
      ratio: counted(worst),
      bar: { most: BAR },
    });
  } finally {
    await Promise.all(Object.values(pools).map((each) => each.end()));
    await postgres.stop();
  }
}
