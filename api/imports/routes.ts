import { z } from "zod";
import { listBatches } from "../../db/intake/batches";
import { listQuarantine } from "../../db/intake/quarantine";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { beginImport } from "./begin-import";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { eventsOf } from "../http/event-stream";
import { importEvents } from "./import-events";
import { IMPORT, importOf, importView } from "./import-view";
import { answer, route } from "../http/route";
import { INSTANT, PAGE_LIMIT, ROW_ID, UUID, YES_NO } from "../http/shapes";
import { receiveUpload } from "./upload";
import { fileName } from "./upload-name";

export const importRoute = route({
  method: "post",
  path: "/imports",
  summary:
    "Import 导入: the file itself as the body, its name in x-file-name; answered as soon as it is read through. With `history`, values of the past 历史数据: they are judged and count, and open and join no matter",
  access: rolesThat("import", "bring"),
  machine: true,
  query: z.object({ history: YES_NO.optional() }),
  upload: ["text/csv", "application/octet-stream"],
  idempotent: true,
  refusals: ["FILE_UNUSABLE", "KEY_REUSED"],
  answers: { 202: IMPORT },
  handle: async ({ ports, who, request, query: { history = false }, key }) => {
    const name = fileName(request.get("x-file-name"));
    const upload = await receiveUpload(request, ports.uploads);
    const begun = await beginImport({ ports, who, key, fileName: name, history, upload });
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

export const quarantineRoute = route({
  method: "get",
  path: "/quarantine",
  summary: "Refused cells 待核数据, in the order in which they came",
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
          column: z.string(),
          expected: z.string(),
          got: z.string(),
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
    const items = found.slice(0, limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
    const last = found.length > limit ? items.at(-1) : undefined;
    return answer(200, { items, next: last === undefined ? null : cursorTo(ports, "/quarantine", query, last.id) });
  },
});

export const templateRoute = route({
  method: "get",
  path: "/templates/monthly.csv",
  summary: "The monthly sheet to fill in, UTF-8 with a byte-order mark so that spreadsheets read it",
  access: "public",
  produces: "text/csv",
  answers: { 200: z.string() },
  handle: async ({ ports, response }) => {
    response.attachment("monthly.csv");
    return answer(200, await Promise.resolve(`\uFEFF${ports.intake.template()}`));
  },
});
