import { z } from "zod";
import { readPublicReadings, type PublicCursor } from "../../db/read/public-readings";
import { answer, route } from "../route";
import { INSTANT, PAGE_LIMIT, SEARCH } from "../shapes";

/** Who publishes the rows. */
const SOURCE = "中国环境监测总站 国家地表水水质自动监测实时数据发布系统";

const CURSOR = z
  .string()
  .regex(/^(none|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)~[1-9]\d{0,17}$/, "expected `next` of the page before")
  .transform((text): PublicCursor => {
    const [observedAt = "", id = ""] = text.split("~");
    return { observedAt: observedAt === "none" ? null : observedAt, id };
  });

const cursorText = ({ observedAt, id }: PublicCursor): string => `${observedAt ?? "none"}~${id}`;

/** An empty field of a search form is no filter. */
const given = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

export const publicReadingsRoute = route({
  method: "get",
  path: "/public/readings",
  summary: "Rows of the national platform as published, the newest first",
  access: "public",
  query: z.object({
    cursor: CURSOR.optional(),
    province: z.string().max(20).optional(),
    q: SEARCH.optional(),
    limit: PAGE_LIMIT,
  }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          province: z.string(),
          section: z.string(),
          known: z.boolean(),
          observedAt: INSTANT.nullable(),
          class: z.string().nullable(),
          open: z.string().nullable(),
          values: z.array(z.object({ item: z.string(), text: z.string(), used: z.string() })),
        }),
      ),
      next: z.string().nullable(),
      source: z.string(),
    }),
  },
  handle: async ({ ports, query }) => {
    const { items, next } = await readPublicReadings(ports.pool, {
      province: given(query.province),
      q: given(query.q),
      after: query.cursor ?? null,
      limit: query.limit,
    });
    const rows = items.map((row) => ({ ...row, values: [...row.values] }));
    return answer(200, { items: rows, next: next === null ? null : cursorText(next), source: SOURCE });
  },
});
