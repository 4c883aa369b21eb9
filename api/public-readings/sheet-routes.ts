import { z } from "zod";
import { listPublicRows, type PublicCursor, type PublicRow } from "../../db/intake/public-rows";
import { isItemCode, ITEM_CODES, ITEMS } from "../../domain/water";
import { route } from "../http/route";
import { printed, SEARCH } from "../http/shapes";
import { allPages, SHEET_PAGE } from "../sheets/all-pages";
import { MEDIA_TYPES, SHEET_FORMATS, SHEET_WORDS, type SheetOut } from "../sheets/sheet";
import { sheetAnswer } from "../sheets/sheet-route";

/** Anybody may ask for it, so it ends somewhere: the newest rows. */
const ROWS_AT_MOST = 20_000;

const COLUMNS: readonly { readonly key: string; readonly header: string }[] = [
  { key: "province", header: "省份" },
  { key: "section", header: "断面名称" },
  { key: "time", header: "监测时间" },
  { key: "class", header: "水质类别" },
  ...ITEM_CODES.map((code) => ({
    key: code,
    header: ITEMS[code].unit === "" ? ITEMS[code].zh : `${ITEMS[code].zh}(${ITEMS[code].unit})`,
  })),
];

const sheetOf = (pages: AsyncIterable<readonly PublicRow[]>): SheetOut<string> => ({
  name: "国家平台实时数据",
  columns: COLUMNS,
  pages: cellsOf(pages),
});

/** A time as the platform writes it, in Asia/Shanghai. */
const shanghai = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

async function* cellsOf(pages: AsyncIterable<readonly PublicRow[]>): AsyncGenerator<Record<string, string>[]> {
  let rows = 0;
  for await (const page of pages) {
    yield page.slice(0, ROWS_AT_MOST - rows).map((row) => ({
      ...Object.fromEntries(COLUMNS.map(({ key }) => [key, ""])),
      ...Object.fromEntries(
        Object.entries(row.values).flatMap(([item, { text }]) => (isItemCode(item) ? [[item, text]] : [])),
      ),
      province: row.province,
      section: row.sectionName,
      time: row.observedAt === null ? "" : shanghai(row.observedAt),
      class: printed(row.class) ?? "",
    }));
    rows += page.length;
    if (rows >= ROWS_AT_MOST) return;
  }
}

/** Rows of the national platform as a sheet, in each format, by the filters of the list. */
export const publicReadingSheetRoutes = SHEET_FORMATS.map((format) =>
  route({
    method: "get",
    path: `/sheets/public-readings.${format}`,
    summary: `Rows of the national platform as a sheet (${SHEET_WORDS[format]}), the newest ${ROWS_AT_MOST}`,
    access: "public",
    query: z.object({ province: z.string().max(20).optional(), q: SEARCH.optional() }),
    produces: MEDIA_TYPES[format],
    answers: { 200: z.string() },
    handle: ({ ports, query: { province = "", q = "" }, response }) => {
      const pages = allPages<PublicRow, PublicCursor>(async (after) => {
        const items = await listPublicRows(ports.pool, {
          ...(after === null ? {} : { after }),
          ...(province === "" ? {} : { province }),
          ...(q === "" ? {} : { name: q }),
          limit: SHEET_PAGE,
        });
        const last = items.length < SHEET_PAGE ? undefined : items.at(-1);
        return { items, next: last === undefined ? null : { observedAt: last.observedAt, id: last.id } };
      });
      return sheetAnswer(response, { sheet: sheetOf(pages), file: "readings", format });
    },
  }),
);
