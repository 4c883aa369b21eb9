import { z } from "zod";
import { listQuarantine, type QuarantineRow } from "../../db/intake/quarantine";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { INSTANT, PAGE_LIMIT, ROW_ID, UUID } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";
import type { ApiPorts } from "../ports";
import { allPages, fullPage, SHEET_PAGE } from "../sheets/all-pages";
import { MEDIA_TYPES, SHEET_FORMATS, SHEET_WORDS } from "../sheets/sheet";
import { sheetAnswer } from "../sheets/sheet-route";
import { FACTS } from "./import-view";
import { quarantineSheet } from "./quarantine-sheet";

export const quarantineRoute = route({
  method: "get",
  path: "/quarantine",
  summary: "Refused rows 待核数据 with their bad cells, in the order in which they came",
  access: mayRead("quarantine"),
  machine: true,
  query: z.object({ batch: UUID.optional(), cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          id: ROW_ID,
          batchId: z.uuid(),
          fileName: z.string(),
          line: z.number(),
          /** Every bad cell of the row; of one that names no column the row as a whole is wrong. */
          cells: z.array(
            z.object({
              column: z.string(),
              fault: z.string(),
              facts: FACTS,
              expected: z.string(),
              got: z.string(),
            }),
          ),
          raw: z.string(),
          createdAt: INSTANT,
        }),
      ),
      next: NEXT,
    }),
  },
  handle: async ({ ports, who, query }) => {
    const { batch, limit } = query;
    const after = positionOf(ports, "/quarantine", query, ROW_ID);
    const page = {
      ...(batch === undefined ? {} : { batchId: batch }),
      ...(after === null ? {} : { after }),
      limit: limit + 1,
    };
    const found = await withActor(ports.pool, who.actor, (session) => listQuarantine(session, page), {
      readOnly: true,
    });
    const items = found.slice(0, limit).map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map(({ facts, ...cell }) => ({ ...cell, facts: { ...facts } })),
      createdAt: row.createdAt.toISOString(),
    }));
    const last = found.length > limit ? items.at(-1) : undefined;
    return answer(200, { items, next: last === undefined ? null : cursorTo(ports, "/quarantine", query, last.id) });
  },
});

const refused = (ports: ApiPorts, who: SignedIn, batch: string | undefined): AsyncGenerator<readonly QuarantineRow[]> =>
  allPages<QuarantineRow, string>(async (after) => {
    const page = {
      limit: SHEET_PAGE,
      ...(batch === undefined ? {} : { batchId: batch }),
      ...(after === null ? {} : { after }),
    };
    return fullPage(
      await withActor(ports.pool, who.actor, (session) => listQuarantine(session, page), { readOnly: true }),
    );
  });

/** Refused cells as a sheet, in each format. */
export const quarantineSheetRoutes = SHEET_FORMATS.map((format) =>
  route({
    method: "get",
    path: `/sheets/quarantine.${format}`,
    summary: `Refused cells 待核数据 as a sheet (${SHEET_WORDS[format]})`,
    access: mayRead("quarantine"),
    machine: true,
    query: z.object({ batch: UUID.optional() }),
    produces: MEDIA_TYPES[format],
    answers: { 200: z.string() },
    handle: ({ ports, who, query, response }) =>
      sheetAnswer(response, {
        sheet: quarantineSheet(refused(ports, who, query.batch)),
        file: "quarantine",
        format,
      }),
  }),
);
