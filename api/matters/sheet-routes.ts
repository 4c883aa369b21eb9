import { z } from "zod";
import { readProceedings } from "../../db/read/proceeding-list";
import type { ProceedingRow } from "../../db/read/proceeding-lines";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { route } from "../http/route";
import { SEARCH, YES_NO } from "../http/shapes";
import { allPages, SHEET_PAGE } from "../sheets/all-pages";
import { MEDIA_TYPES, SHEET_FORMATS, SHEET_WORDS } from "../sheets/sheet";
import { sheetAnswer } from "../sheets/sheet-route";
import { given } from "../proceedings/read-routes";
import { matterSheet } from "./matter-sheet";

/** Matters as a sheet, in each format, by the filters of the list. */
export const matterSheetRoutes = SHEET_FORMATS.map((format) =>
  route({
    method: "get",
    path: `/sheets/matters.${format}`,
    summary: `Matters 整改事项 of the jurisdiction as a sheet (${SHEET_WORDS[format]})`,
    access: mayRead("matter"),
    query: z.object({ open: YES_NO.optional(), phase: z.string().max(40).optional(), q: SEARCH.optional() }),
    produces: MEDIA_TYPES[format],
    answers: { 200: z.string() },
    handle: ({ ports, who, query, response }) => {
      const pages = allPages<ProceedingRow, string>((after) =>
        withActor(
          ports.pool,
          who.actor,
          (session) =>
            readProceedings(session, "matter", {
              open: query.open ?? null,
              phase: given(query.phase),
              q: given(query.q),
              sectionId: null,
              after,
              limit: SHEET_PAGE,
            }),
          { readOnly: true },
        ),
      );
      return sheetAnswer(response, { sheet: matterSheet(pages), file: "matters", format });
    },
  }),
);
