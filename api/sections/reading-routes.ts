import { z } from "zod";
import { isWithinReach, readStated, type StatedReading } from "../../db/read/readings";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { VALUE_DOUBT } from "../doubts/doubt-shape";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { DATE, INSTANT, PAGE_LIMIT, ROW_ID, words } from "../http/shapes";

const SECTION_ID = z.string().max(60);

const READING = z.object({
  id: ROW_ID,
  /** `monthly`: one item of a laboratory; `platform`: an automatic station. */
  kind: z.enum(["platform", "monthly"]),
  sampledOn: DATE.nullable(),
  observedAt: INSTANT.nullable(),
  orderNumber: z.string().nullable(),
  /** As they came. */
  values: z.array(z.object({ item: z.string(), text: z.string() })),
  /** What is stated of it 认定: accepted, in place of another value, or retracted 作废: no value counts. */
  state: z.enum(["accepted", "corrected", "retracted"]),
  /** Why; null where it was stated for the first time. */
  reason: z.string().nullable(),
  /** Who stated that, and when. */
  by: z.string().nullable(),
  at: INSTANT,
  /** What makes it look wrong 数据存疑, who looked and what they decided; while one is open, its period is not judged. */
  doubts: z.array(VALUE_DOUBT),
});

const readingView = ({ values, observedAt, at, doubts, ...reading }: StatedReading): z.input<typeof READING> => ({
  ...reading,
  values: Object.entries(values).map(([item, { text }]) => ({ item, text })),
  observedAt: observedAt?.toISOString() ?? null,
  at: at.toISOString(),
  doubts: doubts.map(({ findings, ...doubt }) => ({ ...doubt, findings: [...findings] })),
});

export const sectionReadingsRoute = route({
  method: "get",
  path: "/sections/:id/readings",
  summary: "What is stated 认定 of a section's values, with who, why and since when; the newest measured first",
  access: mayRead("reading"),
  params: z.object({ id: SECTION_ID }),
  query: z.object({ cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: { 200: z.object({ items: z.array(READING), next: NEXT }) },
  handle: async ({ ports, who, params: { id }, query }) => {
    const list = `/sections/${id}/readings`;
    const after = positionOf(ports, list, query, z.strictObject({ at: z.string().regex(/^-?\d{1,18}$/), id: ROW_ID }));
    const found = await withActor(
      ports.pool,
      who.actor,
      async (session) =>
        (await isWithinReach(session, id)) ? readStated(session, id, { after, limit: query.limit }) : null,
      { readOnly: true },
    );
    if (found === null) throw new HeqingError("NOT_FOUND", `section ${id} does not exist for this account`);
    const { items, next } = found;
    return answer(200, {
      items: items.map(readingView),
      next: next === null ? null : cursorTo(ports, list, query, next),
    });
  },
});

export const retractionRoute = route({
  method: "post",
  path: "/sections/:id/readings/:readingId/retract",
  summary:
    "Retracts 作废 a value, for a reason: it counts no more, the observation stays; what rested on it is judged anew and waits for a release by another person",
  access: rolesThat("reading", "retract"),
  params: z.object({ id: SECTION_ID, readingId: ROW_ID }),
  body: z.strictObject({ reason: words(1_000) }),
  idempotent: "kept",
  refusals: ["ACT_REFUSED"],
  answers: {
    200: z.object({
      /** The preliminary verdicts that take the place of those that rested on the value. */
      verdictIds: z.array(ROW_ID),
    }),
  },
  handle: async ({ ports: { pool, intake, rules: library }, who, params: { id, readingId }, body: { reason } }) => {
    const { ids } = await intake.retractValue({ pool, actor: who.actor, sectionId: id, readingId, reason, library });
    return answer(200, { verdictIds: [...ids] });
  },
});
