import { randomInt, randomUUID } from "node:crypto";
import { lawBookOf } from "../../activities";
import { letterFacts } from "../../activities/letter-facts";
import { payloadHash } from "../../db/ledger/canonical";
import { advance, type AdvanceOptions } from "../../db/matter/advance";
import type { LawBook } from "../../db/matter/law-book";
import type { Life } from "../../db/matter/life";
import { receiveAct, type Received } from "../../db/matter/receive";
import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { actorOf } from "../../db/registry/accounts";
import { withActor } from "../../db/session/with-actor";
import type { Limit } from "../../domain/calendar";
import type { PersonAct, VerdictMessage } from "../../domain/case";
import type { RungLimit } from "../../domain/ladder";
import { draftLetter } from "../../letters";
import { demonstration, quzhou } from "../../registry";
import { articlesOf, loadRules, newestRule } from "../../rules";
import type { TestDatabase } from "./database";

/** A final verdict to be told to the book. */
export interface ToldVerdict {
  readonly section?: string;
  readonly period?: string;
  readonly outcome?: VerdictMessage["outcome"];
  readonly matterNumber?: string | null;
  readonly ladder?: string;
}

/** What tests of matters do to the book, each by the login that does it in the product. */
export interface Matters {
  /** Releases a final verdict: it reaches the section's open matter, or opens one. Gives the matter's id. */
  release(told?: ToldVerdict): Promise<string>;
  /** Receives an act of a demonstration account. */
  receive(login: string, matterId: string, body: PersonAct, actId?: string): Promise<Received>;
  /** The newest drafted letter is submitted by the clerk and signed by the head of the county office. */
  sign(matterId: string): Promise<void>;
  advance(matterId: string, options?: Partial<AdvanceOptions>): Promise<Life>;
  /** One value of one row, as the owner sees it. */
  value<T>(sql: string, ...parameters: readonly unknown[]): Promise<T>;
  rows<T>(sql: string, ...parameters: readonly unknown[]): Promise<readonly T[]>;
}

const library = loadRules();
const articles = articlesOf(library);

/** What `advance` leans on beside the matter, made of the rules that ship. */
export const LAW = {
  law: lawBookOf(library),
  draftLetter: (request) => draftLetter(letterFacts(request, articles)),
  mailHost: "heqing.test",
} as const satisfies Omit<AdvanceOptions, "matterId">;

/** The rules that ship with every limit of a ladder cut to two seconds and every grace to one. */
export const QUICK_LAW: LawBook = {
  ...LAW.law,
  ladder: (pin) => {
    const { ladder, status } = LAW.law.ladder(pin);
    const seconds = (count: number): Limit => ({ count, unit: "second" });
    const quick = (limit: RungLimit): RungLimit => ({
      ...limit,
      limit: seconds(2),
      chases: [],
      grace: limit.grace === null ? null : seconds(1),
    });
    const rungs = ladder.rungs.map((rung) => ({
      ...rung,
      limits: Object.fromEntries(Object.entries(rung.limits).map(([step, limit]) => [step, quick(limit)])),
    }));
    return { status, ladder: { ...ladder, rungs } };
  },
};

/** Months that have no verdict yet: each release without a period takes the next. */
let month = 0;
const nextPeriod = (): string => {
  month += 1;
  return `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
};

/** The demonstration county in the database of the test file that calls this at its top, without values. */
export function useMatters(database: TestDatabase): Matters {
  beforeAll(async () => {
    const owner = database.pool("owner");
    const county = demonstration();
    await loadRegistry(owner, quzhou());
    await loadRegistry(owner, county);
    await loadAccounts(owner, county.accounts);
    // Workflow ids come from matter ids: files that share a Temporal server must not share them.
    await owner.query(`alter table heqing.proceeding alter column id restart with ${randomInt(1, 1_000_000_000)}`);
  }, 60_000);

  const rows: Matters["rows"] = async (sql, ...parameters) =>
    (await database.pool("owner").query(sql, [...parameters])).rows;
  const value = async <T>(sql: string, ...parameters: readonly unknown[]): Promise<T> => {
    const [row] = await rows<Record<string, T>>(sql, ...parameters);
    return Object.values(row ?? {})[0] as T;
  };

  const receive: Matters["receive"] = async (login, matterId, body, actId = randomUUID()) =>
    withActor(database.pool("api"), await actor(database, login), (session) =>
      receiveAct(session, { matterId, actId, body, sourceAddress: "192.0.2.7", requestId: "test" }),
    );

  return {
    rows,
    value,
    receive,
    sign: async (matterId) => {
      const letters =
        "select no from heqing.step where proceeding_id = $1 and kind = 'sign' and state = 'todo' order by no desc";
      const step = await value<number>(letters, matterId);
      await receive("county", matterId, { kind: "submit", step });
      await receive("countyhead", matterId, { kind: "sign", step });
    },
    advance: (matterId, options = {}) => advance(database.pool("worker"), { ...LAW, ...options, matterId }),
    release: async (told = {}) => {
      const { section = "demo-1", outcome = "missed", matterNumber = null, ladder = "fast" } = told;
      const period = matterNumber === null ? (told.period ?? nextPeriod()) : `resample:${matterNumber}`;
      const verdictId = await value<string>(
        `insert into heqing.verdict (section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions,
                                     matter_number, division_code)
         select s.id, 'test', $2, 'final', $3, 3, $4, '{"limiting":["nh3n"]}', '{}', $5, s.division_code
           from heqing.section s where s.id = $1 returning id`,
        section,
        period,
        outcome === "missed" ? 4 : 3,
        outcome,
        matterNumber,
      );
      const message: VerdictMessage = {
        kind: "verdict",
        verdictId,
        period,
        outcome,
        waterClass: outcome === "missed" ? 4 : 3,
        targetClass: 3,
        sampledFrom: "2026-10-01",
        sampledTo: "2026-10-31",
        matterNumber,
      };
      const { id, version, hash } = newestRule(library, "ladder", ladder);
      return withActor(database.pool("api"), await actor(database, "station2"), async (session) => {
        const { rows: reached } = await session.query<{ proceeding_id: string }>(
          "select proceeding_id from heqing.attach_or_open($1, $2, $3, $4, $5)",
          [
            verdictId,
            randomUUID(),
            JSON.stringify(message),
            payloadHash(message),
            JSON.stringify({ ladder: { id, version: String(version), hash } }),
          ],
        );
        return reached[0]?.proceeding_id ?? "";
      });
    },
  };
}

/** The actor that a demonstration account acts as. */
export async function actor(database: TestDatabase, login: string) {
  const found = await actorOf(database.pool("owner"), login);
  if (found === null) throw new Error(`expected the demonstration account ${login}`);
  return found;
}

/** A plan with the least that a plan must say. */
export const PLAN: PersonAct = {
  kind: "plan",
  summary: "排查沿线排口",
  measures: [
    {
      problem: "氨氮偏高",
      owner: "演示甲镇人民政府",
      target: "Ⅲ类",
      deadline: "2026-12-31",
      measures: "清理排口",
      acceptance: "县治水办",
    },
  ],
};
