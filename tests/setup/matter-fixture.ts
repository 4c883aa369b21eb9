import { randomInt, randomUUID } from "node:crypto";
import { payloadHash } from "../../db/ledger/canonical";
import type { LawBook } from "../../db/proceeding/law-book";
import type { Life } from "../../db/proceeding/life";
import { actorOf } from "../../db/registry/accounts";
import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { transaction, type Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { shanghaiDate, type Limit } from "../../domain/calendar";
import type { RungLimit } from "../../domain/ladder";
import type { MeasuredValue } from "../../domain/dispute";
import type { HearingPersonAct } from "../../domain/hearing";
import type { InterviewPersonAct } from "../../domain/interview";
import type { MatterPersonAct, PlanAct, VerdictMessage } from "../../domain/matter";
import type { ComplaintPersonAct } from "../../domain/complaint";
import type { RequestPersonAct } from "../../domain/request";
import type { ObjectionPersonAct } from "../../domain/objection";
import type { SamplingPersonAct } from "../../domain/sampling";
import type { Level, Outcome } from "../../domain/vocabulary";
import { advance, type AdvanceOptions, type AdvancePorts } from "../../engine/advance";
import { deliverAndAdvance } from "../../engine/deliver";
import { lawBookOf } from "../../engine/law-book";
import { receiveAct, type Received } from "../../db/proceeding/receive";
import { demonstration, quzhou } from "../../registry";
import { articlesOf, ladderFor, loadRules, messagingOn } from "../../rules";
import type { TestDatabase } from "./database";

/** A final verdict to be told to the book. */
export interface ToldVerdict {
  readonly section?: string;
  readonly period?: string;
  readonly outcome?: Outcome;
  /** @default the scheme of the demonstration's sections, which leads */
  readonly scheme?: string;
  readonly leading?: boolean;
  readonly items?: readonly string[];
  /** Number of the order 复测 whose values it judges. */
  readonly order?: string | null;
  /** Family of ladders; null = the section has none. @default fast */
  readonly ladder?: string | null;
  /** Levels of the office and of the unit it stands over. @default county over township */
  readonly pair?: { readonly over: Level; readonly under: Level };
  /** The laboratory values on which it rests. @default none is said */
  readonly samples?: readonly MeasuredValue[];
  readonly history?: boolean;
  /** The worker reaches every section, as it does for what the book owes. @default false: as the station's reviewer */
  readonly asWorker?: boolean;
}

/** Where a verdict went. */
export interface Reached {
  /** empty = nowhere */
  readonly id: string;
  readonly opened: boolean;
  readonly refused: string | null;
}

/** What tests of matters do to the book, each by the login that does it in the product. */
export interface Matters {
  /** Releases a final verdict: it reaches what it belongs to, or opens a matter. Gives the proceeding's id; empty = none. */
  release(told?: ToldVerdict): Promise<string>;
  /** The same, with whether it opened something and what was missing. */
  attach(told?: ToldVerdict): Promise<Reached>;
  /** Receives an act of a demonstration account. */
  receive(
    login: string,
    proceedingId: string,
    body:
      | MatterPersonAct
      | SamplingPersonAct
      | HearingPersonAct
      | ComplaintPersonAct
      | RequestPersonAct
      | InterviewPersonAct
      | ObjectionPersonAct,
    actId?: string,
  ): Promise<Received>;
  /** The newest drafted letter is submitted by the clerk and signed by the head of the county office. */
  sign(proceedingId: string): Promise<void>;
  /** Drafted letter signed, then opened by the unit (`login`, @default town1): its clocks run. */
  serve(proceedingId: string, login?: string): Promise<void>;
  advance(proceedingId: string, options?: Partial<AdvanceOptions>): Promise<Life>;
  /** Every message of a proceeding is taken by its mail server. */
  deliver(proceedingId: string): Promise<Life>;
  /** 验收: brings a matter up to now, and the office accepts the plan or report that waits. */
  accept(matterId: string, login?: string): Promise<void>;
  /** Advances and sends until nothing is owed. */
  settled(proceedingId: string): Promise<Life>;
  /** Number of the open step of a kind, the newest. */
  step(proceedingId: string, kind: string): Promise<number>;
  /** The newest re-sampling of a matter: id and number. */
  order(matterId: string): Promise<{ readonly id: string; readonly number: string }>;
  /** One value of one row, as the owner sees it. */
  value<T>(sql: string, ...parameters: readonly unknown[]): Promise<T>;
  rows<T>(sql: string, ...parameters: readonly unknown[]): Promise<readonly T[]>;
}

const library = loadRules();
const articles = articlesOf(library);

/**
 * What `advance` leans on beside the proceeding, made of the rules that ship; but every hour is an office hour and nothing is gathered, so that no test
 * hangs on the hour at which it runs.
 */
export const LAW = {
  law: {
    ...lawBookOf(library),
    officeHours: () => ({ days: "every", from: "00:00", until: "24:00" }),
    messaging: (date) => ({ ...messagingOn(library, date), digestAt: null }),
  },
  articles,
  mailHost: "heqing.test",
} as const satisfies AdvancePorts;

/** The rules that ship with every limit of a ladder cut to two seconds and every grace to one. */
export const QUICK_LAW: LawBook = {
  ...LAW.law,
  ladder: (pin) => {
    const { ladder, status } = LAW.law.ladder(pin);
    const seconds = (count: number): Limit => ({ count, unit: "second" });
    const quick = (limit: RungLimit): RungLimit => ({
      ...limit,
      limit: seconds(2),
      choices: [],
      chases: [],
      grace: limit.grace === null ? null : seconds(1),
    });
    const all = <Limits extends object>(limits: Limits): Limits =>
      Object.fromEntries(Object.entries(limits).map(([kind, limit]) => [kind, quick(limit as RungLimit)])) as Limits;
    const rungs = ladder.rungs.map((rung) => ({ ...rung, limits: all(rung.limits) }));
    const sample = ladder.sample === null ? null : quick(ladder.sample);
    return { status, ladder: { ...ladder, rungs, sample, office: all(ladder.office) } };
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
    // Workflow ids come from the ids of proceedings: files that share a Temporal server must not share them.
    await owner.query(`alter table heqing.proceeding alter column id restart with ${randomInt(1, 1_000_000_000)}`);
  }, 60_000);

  const rows: Matters["rows"] = async (sql, ...parameters) =>
    (await database.pool("owner").query(sql, [...parameters])).rows;
  const value = async <T>(sql: string, ...parameters: readonly unknown[]): Promise<T> => {
    const [row] = await rows<Record<string, T>>(sql, ...parameters);
    return Object.values(row ?? {})[0] as T;
  };

  const receive: Matters["receive"] = async (login, proceedingId, act, actId = randomUUID()) =>
    withActor(database.pool("api"), await actor(database, login), (session) =>
      receiveAct(session, { proceedingId, actId, body: act, sourceAddress: "192.0.2.7", requestId: "test" }),
    );
  const step: Matters["step"] = (id, kind) =>
    value<number>(
      "select no from heqing.step where proceeding_id = $1 and kind = $2 and state = 'todo' order by no desc limit 1",
      id,
      kind,
    );
  const move: Matters["advance"] = (proceedingId, options = {}) =>
    advance(database.pool("worker"), { ...LAW, ...options, proceedingId });

  const matters: Matters = {
    rows,
    value,
    receive,
    step,
    advance: move,
    sign: async (id) => {
      const letter = await step(id, "sign");
      await receive("county", id, { kind: "submit", step: letter });
      await receive("countyhead", id, { kind: "sign", step: letter });
    },
    serve: async (id, login = "town1") => {
      await matters.sign(id);
      await move(id);
      await receive(login, id, { kind: "open" });
      await move(id);
    },
    accept: async (id, login = "county") => {
      await move(id);
      await receive(login, id, { kind: "accept", step: await step(id, "accept"), note: "现场核查，整改到位" });
    },
    settled: async (id) => {
      let life = await move(id);
      while (life.notices.length > 0) life = await matters.deliver(id);
      return life;
    },
    deliver: async (proceedingId) => {
      const key = await value<string>("select key from heqing.proceeding where id = $1", proceedingId);
      const pending = await rows<{ id: string }>(
        "select id from heqing.delivery where proceeding_id = $1 and state = 'pending'",
        proceedingId,
      );
      const answers = pending.map(({ id }) => ({
        deliveryId: id,
        answer: { state: "sent" as const, response: "250 taken" },
      }));
      return deliverAndAdvance(database.pool("worker"), { ...LAW, proceedingId, key, answers });
    },
    order: async (matterId) => {
      const [found] = await rows<{ id: string; number: string }>(
        "select id, number from heqing.proceeding where parent_id = $1 and kind = 'sampling' order by child_no desc limit 1",
        matterId,
      );
      if (found === undefined) throw new Error(`expected a re-sampling of the matter ${matterId}`);
      return found;
    },
    release: async (told) => (await matters.attach(told)).id,
    attach: async (told = {}) => {
      const { section = "demo-1", outcome = "missed", ladder = "fast", order = null } = told;
      const { scheme = "township-handover", leading = true, items = ["nh3n"], history = false } = told;
      const { pair = { over: "county", under: "township" } } = told;
      const missed = outcome === "missed";
      const period = order === null ? (told.period ?? nextPeriod()) : `resample:${order}`;
      const verdictId = await transaction(database.pool("owner"), async (session) => {
        const { rows: fresh } = await session.query<{ id: string }>("select nextval('heqing.verdict_id_seq') as id");
        const id = fresh[0]?.id ?? "";
        await session.query(
          `update heqing.verdict set superseded_by = $1
            where section_id = $2 and scheme = $3 and period = $4 and status = 'final' and superseded_by is null`,
          [id, section, scheme, period],
        );
        await session.query(
          `insert into heqing.verdict (id, section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions,
                                       order_number, division_code, "leading", items)
           overriding system value
           select $1, s.id, $3, $4, 'final', $5, 3, $6, jsonb_build_object('limiting', array['nh3n'], 'samples', $10::jsonb), '{}', $7, s.division_code, $8, $9
             from heqing.section s where s.id = $2`,
          [
            id,
            section,
            scheme,
            period,
            missed ? 4 : 3,
            outcome,
            order,
            leading,
            missed ? items : [],
            JSON.stringify(told.samples ?? []),
          ],
        );
        return id;
      });
      const message = await value<VerdictMessage>("select heqing.verdict_message($1)", verdictId);
      const today = shanghaiDate(new Date().toISOString());
      const pinned = ladder === null ? null : ladderFor(library, ladder, pair, today);
      const pins =
        pinned === null ? null : { ladder: { id: pinned.id, version: String(pinned.version), hash: pinned.hash } };
      const reach = async (session: Queryable): Promise<Reached> => {
        const { rows: reached } = await session.query<Reached>(
          "select coalesce(proceeding_id::text, '') as id, opened, refused from heqing.attach_or_open($1, $2, $3, $4, $5, $6)",
          [
            verdictId,
            randomUUID(),
            message,
            payloadHash(message),
            pins === null ? null : JSON.stringify(pins),
            history,
          ],
        );
        return reached[0] ?? { id: "", opened: false, refused: null };
      };
      return told.asWorker === true
        ? transaction(database.pool("worker"), reach)
        : withActor(database.pool("api"), await actor(database, "station2"), reach);
    },
  };
  return matters;
}

/** The actor that a demonstration account acts as. */
export async function actor(database: TestDatabase, login: string) {
  const found = await actorOf(database.pool("owner"), login);
  if (found === null) throw new Error(`expected the demonstration account ${login}`);
  return found;
}

/** A plan with the least that a plan must say. */
export const PLAN: PlanAct = {
  kind: "plan",
  summary: "排查沿线排口",
  measures: [
    {
      problem: "氨氮偏高",
      owner: "演示甲镇人民政府",
      target: "Ⅲ类",
      deadline: "2099-12-31",
      measures: "清理排口",
      acceptance: "县治水办",
    },
  ],
};
