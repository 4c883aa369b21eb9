import { z } from "zod";
import { databaseNow } from "../../db/connect/clock";
import { type BurdenRow, readBurden } from "../../db/read/briefs";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { shanghaiDate } from "../../domain/calendar";
import { ACTS, CHANNELS, isWord, nameOf, NOTICES } from "../../domain/vocabulary";
import { messagingShownOn, messagingStatusOn } from "../../rules";
import { answer, route } from "../http/route";
import { MEDIA_TYPES, SHEET_FORMATS, SHEET_WORDS, type SheetOut } from "../sheets/sheet";
import { sheetAnswer } from "../sheets/sheet-route";
import type { SignedIn } from "../http/signed-in";
import type { ApiPorts } from "../ports";
import { MONTH } from "./routes";

/** Without a month, the one that is running. */
const QUERY = z.object({ month: MONTH.optional() });

const ROW = z.object({
  unitId: z.string(),
  unit: z.string(),
  post: z.string(),
  channel: z.string().nullable(),
  kind: z.string(),
  messages: z.number(),
  forms: z.number(),
  clicks: z.number(),
  /** By the minutes of the rule. */
  minutes: z.number(),
});

/** What a row counts for, by the minutes that the rule gives one of each. */
const withMinutes = (ports: ApiPorts, month: string, rows: readonly BurdenRow[]): readonly z.input<typeof ROW>[] => {
  const { minutes } = messagingShownOn(ports.rules, `${month}-01`);
  return rows.map((row) => ({
    ...row,
    minutes: row.messages * minutes.message + row.forms * minutes.form + row.clicks * minutes.click,
  }));
};

const found = (
  ports: ApiPorts,
  who: SignedIn,
  asked: string | undefined,
): Promise<{ readonly month: string; readonly rows: readonly BurdenRow[] }> =>
  withActor(
    ports.pool,
    who.actor,
    async (session) => {
      const month = asked ?? shanghaiDate((await databaseNow(session)).toISOString()).slice(0, 7);
      return { month, rows: await readBurden(session, month) };
    },
    { readOnly: true },
  );

export const burdenRoute = route({
  method: "get",
  path: "/burden",
  summary: "减负统计: messages, forms and clicks that each unit and post of the jurisdiction had in a month, by kind",
  access: mayRead("brief"),
  query: QUERY,
  answers: {
    200: z.object({
      month: MONTH,
      /** Of the rule that says how many minutes one of each counts for. */
      ruleStatus: z.enum(["binding", "assumption"]),
      items: z.array(ROW),
    }),
  },
  handle: async ({ ports, who, query }) => {
    const { month, rows } = await found(ports, who, query.month);
    return answer(200, {
      month,
      ruleStatus: messagingStatusOn(ports.rules, `${month}-01`),
      items: [...withMinutes(ports, month, rows)],
    });
  },
});

const COLUMNS = [
  { key: "unit", header: "单位" },
  { key: "post", header: "职务" },
  { key: "kind", header: "种类" },
  { key: "channel", header: "方式" },
  { key: "messages", header: "消息（条）" },
  { key: "forms", header: "表单（张）" },
  { key: "clicks", header: "点击（次）" },
  { key: "minutes", header: "折合分钟（标准待确认）" },
] as const;
type Key = (typeof COLUMNS)[number]["key"];

/** The name of what a row counts: a message by its word, an act by its own. */
export const burdenKind = (kind: string): string => {
  if (kind === "digest") return "每日消息汇总";
  return isWord(NOTICES, kind) ? NOTICES[kind].zh : nameOf(ACTS, kind).zh;
};

const cells = (row: z.input<typeof ROW>): Readonly<Record<Key, string>> => ({
  unit: row.unit,
  post: row.post,
  kind: burdenKind(row.kind),
  channel: row.channel === null ? "" : nameOf(CHANNELS, row.channel).zh,
  messages: String(row.messages),
  forms: String(row.forms),
  clicks: String(row.clicks),
  minutes: String(row.minutes),
});

/** 减负统计 as a sheet, in each format. */
export const burdenSheetRoutes = SHEET_FORMATS.map((format) =>
  route({
    method: "get",
    path: `/sheets/burden.${format}`,
    summary: `减负统计 of a month as a sheet (${SHEET_WORDS[format]})`,
    access: mayRead("brief"),
    query: QUERY,
    produces: MEDIA_TYPES[format],
    answers: { 200: z.string() },
    handle: async ({ ports, who, query, response }) => {
      const { month, rows } = await found(ports, who, query.month);
      const sheet: SheetOut<Key> = {
        name: `减负统计 ${month}`,
        columns: COLUMNS,
        pages: (async function* () {
          await Promise.resolve();
          yield withMinutes(ports, month, rows).map(cells);
        })(),
      };
      return sheetAnswer(response, { sheet, file: `burden-${month}`, format });
    },
  }),
);
