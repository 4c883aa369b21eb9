import { z } from "zod";
import { readWarnings } from "../../db/read/warnings";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { WARNING_KINDS, type WarningKind, wordsOf } from "../../domain/vocabulary";
import { answer, route } from "../http/route";
import { BILINGUAL, INSTANT, ROW_ID } from "../http/shapes";

/** As many as a page shows. */
const MOST = 200;

export const warningsRoute = route({
  method: "get",
  path: "/warnings",
  summary:
    "Warnings 预警 on sections that stand; with `section` everyone of it, those that were lifted too. None opens a matter",
  access: mayRead("warning"),
  query: z.object({ section: z.string().max(60).optional() }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          id: ROW_ID,
          sectionId: z.string(),
          sectionName: z.string(),
          kind: z.enum(wordsOf(WARNING_KINDS) as [WarningKind, ...WarningKind[]]),
          /** Of the Yangtze basin's, 1 = highest; null = the kind has no levels, or the text leaves it to a person. */
          level: z.int().min(1).max(2).nullable(),
          about: z.string(),
          rule: z.string(),
          version: z.int(),
          /** Whether the rule is law or an assumption of ours. */
          status: z.enum(["binding", "assumption"]).nullable(),
          finding: BILINGUAL,
          raisedAt: INSTANT,
          liftedAt: INSTANT.nullable(),
        }),
      ),
    }),
  },
  handle: async ({ ports, who, query }) => {
    const rows = await withActor(
      ports.pool,
      who.actor,
      (session) => readWarnings(session, { sectionId: query.section ?? null, limit: MOST }),
      { readOnly: true },
    );
    return answer(200, {
      items: rows.map(({ raisedAt, liftedAt, ...warning }) => ({
        ...warning,
        raisedAt: raisedAt.toISOString(),
        liftedAt: liftedAt?.toISOString() ?? null,
      })),
    });
  },
});
