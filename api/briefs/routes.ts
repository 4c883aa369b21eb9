import { z } from "zod";
import { type BriefContent, readBrief, readBriefs } from "../../db/read/briefs";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { DUTY_KINDS, nameOf, OUTCOME_WORDS, OUTCOMES, PERSON_STEPS } from "../../domain/vocabulary";
import { className, isItemCode, ITEMS, type WaterClass } from "../../domain/water";
import { answer, route } from "../http/route";
import { INSTANT } from "../http/shapes";
import { MEDIA_TYPES, SHEET_FORMATS, SHEET_WORDS, type SheetOut } from "../sheets/sheet";
import { sheetAnswer } from "../sheets/sheet-route";
import type { SignedIn } from "../http/signed-in";
import type { ApiPorts } from "../ports";

export const MONTH = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "expected a month such as 2026-11" });
const OF = z.object({ unitId: z.string().max(60), month: MONTH });

export const briefsRoute = route({
  method: "get",
  path: "/briefs",
  summary: "月度分析会材料 within the jurisdiction, the newest month first",
  access: mayRead("brief"),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          unitId: z.string(),
          unit: z.string(),
          month: MONTH,
          madeAt: INSTANT,
          missed: z.number(),
          gaps: z.number(),
        }),
      ),
    }),
  },
  handle: async ({ ports, who }) => {
    const rows = await withActor(ports.pool, who.actor, readBriefs, { readOnly: true });
    return answer(200, { items: rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() })) });
  },
});

const SECTION = z.object({
  id: z.string(),
  name: z.string(),
  river: z.string().nullable(),
  level: z.string(),
  waterClass: z.number().nullable(),
  targetClass: z.number().nullable(),
  outcome: z.enum(OUTCOME_WORDS).nullable(),
  items: z.array(z.string()),
  classBefore: z.number().nullable(),
  gap: z.boolean(),
});

const BRIEF = z.object({
  unit: z.string(),
  month: MONTH,
  madeAt: INSTANT,
  /** SHA-256 over the canonical JSON of what follows. */
  sha256: z.string(),
  sections: z.array(SECTION),
  matters: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      section: z.string(),
      phase: z.string(),
      isNew: z.boolean(),
      ended: z.boolean(),
    }),
  ),
  overdue: z.array(
    z.object({
      matterId: z.string(),
      number: z.string(),
      duty: z.string(),
      unit: z.string().nullable(),
      dueAt: INSTANT,
    }),
  ),
  questions: z.array(z.object({ matterId: z.string(), number: z.string(), step: z.string() })),
});

const found = async (ports: ApiPorts, who: SignedIn, { unitId, month }: z.output<typeof OF>) => {
  const brief = await withActor(ports.pool, who.actor, (session) => readBrief(session, unitId, month), {
    readOnly: true,
  });
  if (brief === null)
    throw new HeqingError("NOT_FOUND", "a brief of this office and month does not exist for this account");
  return brief;
};

export const briefRoute = route({
  method: "get",
  path: "/briefs/:unitId/:month",
  summary: "月度分析会材料 of one office and month: sections, matters, what is overdue, open questions",
  access: mayRead("brief"),
  params: OF,
  answers: { 200: BRIEF },
  handle: async ({ ports, who, params }) => {
    const { content, madeAt, sha256 } = await found(ports, who, params);
    return answer(200, {
      ...content,
      sections: content.sections.map((section) => ({ ...section, items: [...section.items] })),
      matters: [...content.matters],
      overdue: content.overdue.map((one) => ({ ...one, dueAt: new Date(one.dueAt).toISOString() })),
      questions: [...content.questions],
      madeAt: madeAt.toISOString(),
      sha256,
    });
  },
});

const COLUMNS = [
  { key: "part", header: "类别" },
  { key: "name", header: "断面或事项" },
  { key: "state", header: "情况" },
  { key: "class", header: "水质类别" },
  { key: "target", header: "目标" },
  { key: "before", header: "上月类别" },
  { key: "note", header: "说明" },
] as const;
type Key = (typeof COLUMNS)[number]["key"];

const printed = (waterClass: number | null): string => (waterClass === null ? "" : className(waterClass as WaterClass));

/** The lines of a brief's sheet, part by part. */
export const briefLines = (brief: BriefContent): readonly Readonly<Record<Key, string>>[] => {
  const line = (part: string, name: string, state: string, note = ""): Record<Key, string> => ({
    part,
    name,
    state,
    class: "",
    target: "",
    before: "",
    note,
  });
  return [
    ...brief.sections.map((section) => ({
      ...line("断面", section.name, section.outcome === null ? "缺数" : OUTCOMES[section.outcome].zh),
      class: printed(section.waterClass),
      target: printed(section.targetClass),
      before: printed(section.classBefore),
      note: section.items.map((code) => (isItemCode(code) ? ITEMS[code].zh : code)).join("、"),
    })),
    ...brief.matters.map(({ number, section, isNew, ended }) =>
      line("事项", number, ended ? "本月办结" : isNew ? "本月新增" : "在办", section),
    ),
    ...brief.overdue.map(({ number, duty, unit, dueAt }) =>
      line("逾期", number, nameOf(DUTY_KINDS, duty).zh, [unit ?? "", dueAt.slice(0, 10)].join(" ").trim()),
    ),
    ...brief.questions.map(({ number, step }) => line("待明确", number, nameOf(PERSON_STEPS, step).zh)),
  ];
};

const sheetOf = (brief: BriefContent): SheetOut<Key> => ({
  name: `月度分析会材料 ${brief.month}`,
  columns: COLUMNS,
  pages: (async function* () {
    await Promise.resolve();
    yield briefLines(brief);
  })(),
});

/** A brief as a sheet, in each format. */
export const briefSheetRoutes = SHEET_FORMATS.map((format) =>
  route({
    method: "get",
    path: `/sheets/briefs/:unitId/:month.${format}`,
    summary: `月度分析会材料 as a sheet (${SHEET_WORDS[format]})`,
    access: mayRead("brief"),
    params: OF,
    produces: MEDIA_TYPES[format],
    answers: { 200: z.string() },
    handle: async ({ ports, who, params, response }) => {
      const { content } = await found(ports, who, params);
      return sheetAnswer(response, { sheet: sheetOf(content), file: `brief-${params.month}`, format });
    },
  }),
);
