import { z } from "zod";
import { listPublicRows, type PublicCursor, type PublicRow } from "../../db/intake/public-rows";
import { answer, route } from "../route";
import { INSTANT, PAGE_LIMIT, printed, SEARCH } from "../shapes";

/** Who publishes the rows. */
const SOURCE = "中国环境监测总站 国家地表水水质自动监测实时数据发布系统";

/** Rows without a time come last; theirs is `none`. */
const CURSOR = z
  .string()
  .regex(/^(none|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~[1-9]\d{0,17}$/, "expected `next` of the page before")
  .transform((text): PublicCursor => {
    const [observedAt = "", id = ""] = text.split("~");
    return { observedAt: observedAt === "none" ? null : new Date(observedAt), id };
  })
  .refine(
    ({ observedAt }) => observedAt === null || !Number.isNaN(observedAt.getTime()),
    "expected a time that there is",
  );

const cursorText = ({ observedAt, id }: PublicCursor): string => `${observedAt?.toISOString() ?? "none"}~${id}`;

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
  handle: async ({ ports, query: { cursor, province, q, limit } }) => {
    const rows = await listPublicRows(ports.pool, {
      ...(cursor === undefined ? {} : { after: cursor }),
      ...(given(province) === null ? {} : { province: given(province) ?? "" }),
      ...(given(q) === null ? {} : { name: given(q) ?? "" }),
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return answer(200, {
      items: page.map(rowView),
      next: last === undefined ? null : cursorText(last),
      source: SOURCE,
    });
  },
});

const rowView = (row: PublicRow) => ({
  province: row.province,
  section: row.sectionName,
  known: row.sectionId !== null,
  observedAt: row.observedAt?.toISOString() ?? null,
  class: printed(row.class),
  open: row.open,
  values: Object.entries(row.values).map(([item, { text, origin }]) => ({ item, text, used: origin })),
});
