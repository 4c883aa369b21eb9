import { z } from "zod";
import { listBatches } from "../../db/intake/batches";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { beginImport } from "./begin-import";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { eventsOf } from "../http/event-stream";
import { importEvents } from "./import-events";
import { IMPORT, importOf, importView } from "./import-view";
import { answer, route } from "../http/route";
import { DATE, PAGE_LIMIT, ROW_ID, UUID, YES_NO } from "../http/shapes";
import { receiveUpload } from "./upload";
import { fileName } from "./upload-name";

/** Name of a sheet of a workbook: Excel allows 31 characters, other programs more. */
const SHEET_NAME = z.string().min(1).max(100);

export const importRoute = route({
  method: "post",
  path: "/imports",
  summary:
    "Import 导入: the file itself as the body (CSV or a workbook of Excel, told by its content), its name in x-file-name; answered as soon as it is read through. `sheet` names one of a workbook, `encoding` that of a text, `released` the day of a release whose times have no year. With `history`, values of the past 历史数据: they are judged and count, and open and join no matter",
  access: rolesThat("import", "bring"),
  machine: true,
  query: z.object({
    history: YES_NO.optional(),
    sheet: SHEET_NAME.optional(),
    encoding: z.enum(["utf-8", "gb18030"]).optional(),
    released: DATE.optional(),
  }),
  upload: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"],
  idempotent: true,
  refusals: ["FILE_UNUSABLE", "KEY_REUSED"],
  answers: { 202: IMPORT },
  handle: async ({ ports, who, request, query: { history = false, ...readAs }, key }) => {
    const name = fileName(request.get("x-file-name"));
    const upload = await receiveUpload(request, ports.uploads);
    const begun = await beginImport({ ports, who, key, fileName: name, history, readAs, upload });
    return answer(202, begun, { location: `/imports/${begun.id}` });
  },
});

export const importsRoute = route({
  method: "get",
  path: "/imports",
  summary: "Imports of the jurisdiction, the newest first",
  access: mayRead("import"),
  machine: true,
  query: z.object({ cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: { 200: z.object({ items: z.array(IMPORT), next: NEXT }) },
  handle: async ({ ports, who, query }) => {
    const after = positionOf(ports, "/imports", query, z.strictObject({ at: ROW_ID, id: UUID }));
    const page = { after, limit: query.limit };
    const { items, next } = await withActor(ports.pool, who.actor, (session) => listBatches(session, page), {
      readOnly: true,
    });
    return answer(200, {
      items: items.map(importView),
      next: next === null ? null : cursorTo(ports, "/imports", query, next),
    });
  },
});

export const importStateRoute = route({
  method: "get",
  path: "/imports/:id",
  summary: "How far an import is",
  access: mayRead("import"),
  machine: true,
  params: z.object({ id: UUID }),
  answers: { 200: IMPORT },
  handle: async ({ ports, who, params }) => answer(200, await importOf(ports, who, params.id)),
});

export const importEventsRoute = route({
  method: "get",
  path: "/imports/:id/events",
  summary:
    "How far an import is, told as it goes on: events `progress` with what GET /imports/{id} answers, until it is done; 204 where nothing follows the last event",
  access: mayRead("import"),
  machine: true,
  params: z.object({ id: UUID }),
  events: true,
  refusals: ["TOO_MANY"],
  answers: { 200: eventsOf("progress", IMPORT), 204: null },
  handle: importEvents,
});
