import { z } from "zod";
import { listPublicRows, type PublicCursor, type PublicRow } from "../../db/intake/public-rows";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { INSTANT, PAGE_LIMIT, printed, ROW_ID, SEARCH } from "../http/shapes";

/** Who publishes the rows. */
const SOURCE = "中国环境监测总站 国家地表水水质自动监测实时数据发布系统";

/** Rows without a time come last; theirs is null. */
const POSITION = z
  .strictObject({ at: INSTANT.nullable(), id: ROW_ID })
  .transform(({ at, id }): PublicCursor => ({ observedAt: at === null ? null : new Date(at), id }));

const LIST = "/public/readings";

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
      next: NEXT,
      source: z.string(),
    }),
  },
  handle: async ({ ports, query }) => {
    const { province, q, limit } = query;
    const after = positionOf(ports, LIST, query, POSITION);
    const rows = await listPublicRows(ports.pool, {
      ...(after === null ? {} : { after }),
      ...(given(province) === null ? {} : { province: given(province) ?? "" }),
      ...(given(q) === null ? {} : { name: given(q) ?? "" }),
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return answer(200, {
      items: page.map(rowView),
      next: last === undefined ? null : cursorTo(ports, LIST, query, { at: last.observedAt, id: last.id }),
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
