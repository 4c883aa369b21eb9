import { z } from "zod";
import { readOpenDoubts } from "../../db/read/doubts";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { DOUBT_DECISIONS, type DoubtDecision, wordsOf } from "../../domain/vocabulary";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { DATE, INSTANT, PAGE_LIMIT, ROW_ID, words } from "../http/shapes";
import { DOUBT_FINDING } from "./doubt-shape";

const POSITION = z.strictObject({ at: z.string().regex(/^-?\d{1,18}$/), id: ROW_ID });

export const doubtsRoute = route({
  method: "get",
  path: "/doubts",
  summary: "Values in doubt 数据存疑 that no second person has looked at; no period is judged that rests on one",
  access: mayRead("doubt"),
  query: z.object({ cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          readingId: ROW_ID,
          sectionId: z.string(),
          sectionName: z.string(),
          kind: z.enum(["platform", "monthly"]),
          sampledOn: DATE.nullable(),
          observedAt: INSTANT.nullable(),
          item: z.string(),
          /** The value as it came. */
          text: z.string(),
          findings: z.array(DOUBT_FINDING),
          /** The file that brought it, and who did. */
          fileName: z.string(),
          broughtBy: z.string().nullable(),
          foundAt: INSTANT,
          /** Whether this account may decide: another person than who brought it, of the section's station where it has one. */
          mayDecide: z.boolean(),
        }),
      ),
      next: NEXT,
    }),
  },
  handle: async ({ ports, who, query }) => {
    const after = positionOf(ports, "/doubts", query, POSITION);
    const { items, next } = await withActor(
      ports.pool,
      who.actor,
      (session) => readOpenDoubts(session, { after, limit: query.limit }),
      { readOnly: true },
    );
    return answer(200, {
      items: items.map(({ observedAt, foundAt, findings, ...doubt }) => ({
        ...doubt,
        findings: [...findings],
        observedAt: observedAt?.toISOString() ?? null,
        foundAt: foundAt.toISOString(),
      })),
      next: next === null ? null : cursorTo(ports, "/doubts", query, next),
    });
  },
});

export const doubtDecisionRoute = route({
  method: "post",
  path: "/sections/:id/readings/:readingId/doubt",
  summary:
    "Decides on a value in doubt 数据存疑, for a reason: confirmed, it counts; rejected, it does not. By another person than who brought it, of the section's station where it has one; the period is judged anew and waits for a release",
  access: rolesThat("doubt", "decide"),
  params: z.object({ id: z.string().max(60), readingId: ROW_ID }),
  body: z.strictObject({
    item: z.string().min(1).max(20),
    decision: z.enum(wordsOf(DOUBT_DECISIONS) as [DoubtDecision, ...DoubtDecision[]]),
    reason: words(1_000),
  }),
  idempotent: "kept",
  refusals: ["ACT_REFUSED", "SECOND_PERSON_NEEDED", "NOT_FOUND"],
  answers: {
    200: z.object({
      /** The preliminary verdicts that take the place of those that rested on the value. */
      verdictIds: z.array(ROW_ID),
    }),
  },
  handle: async ({ ports: { pool, intake, rules: library }, who, params: { id, readingId }, body }) => {
    const { ids } = await intake.decideOnDoubt({ pool, actor: who.actor, sectionId: id, readingId, ...body, library });
    return answer(200, { verdictIds: [...ids] });
  },
});
