import { z } from "zod";
import { listPublishedInterviews, type PublishedInterview } from "../../db/read/published-interviews";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { INSTANT, PAGE_LIMIT, ROW_ID } from "../http/shapes";

const LIST = "/public/interviews";
const POSITION = z.strictObject({ id: ROW_ID });

const TEXT = { text: z.string(), at: INSTANT };

/** 约谈公布: problem, measures and what came of it, as they were written to be published (浙江省河长制规定 Art. 15). */
export const publishedInterviewsRoute = route({
  method: "get",
  path: LIST,
  summary: "Interviews 约谈 as published, the newest first",
  access: "public",
  query: z.object({ cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          id: ROW_ID,
          kind: z.string().nullable(),
          interviewer: z.string().nullable(),
          called: z.string().nullable(),
          /** The day on which it was held. */
          heldOn: z.string().nullable(),
          demo: z.boolean(),
          /** Problem and measures; null until they are published. */
          minutes: z.object(TEXT).nullable(),
          /** What came of it; null until it is published. */
          result: z.object({ ...TEXT, carriedOut: z.boolean().nullable() }).nullable(),
        }),
      ),
      next: NEXT,
    }),
  },
  handle: async ({ ports, query }) => {
    const { limit } = query;
    const before = positionOf(ports, LIST, query, POSITION);
    const rows = await listPublishedInterviews(ports.pool, before?.id ?? null, limit + 1);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return answer(200, {
      items: page.map(view),
      next: last === undefined ? null : cursorTo(ports, LIST, query, { id: last.id }),
    });
  },
});

const view = ({ minutes, result, ...row }: PublishedInterview) => ({
  ...row,
  minutes: minutes === null ? null : { ...minutes, at: minutes.at.toISOString() },
  result: result === null ? null : { ...result, at: result.at.toISOString() },
});
