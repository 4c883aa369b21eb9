import { rm } from "node:fs/promises";
import { z } from "zod";
import { type BatchRow, listBatches, readBatch } from "../../db/intake/batches";
import { listQuarantine } from "../../db/intake/quarantine";
import { withActor } from "../../db/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import { CURSOR, cursorTo, NEXT, positionOf } from "../cursor";
import { InputInvalid } from "../input-invalid";
import type { ApiPorts } from "../ports";
import { answer, route } from "../route";
import { INSTANT, PAGE_LIMIT, ROW_ID, UUID } from "../shapes";
import type { SignedIn } from "../signed-in";
import { receiveUpload } from "../upload";

const IMPORT = z.object({
  id: z.uuid(),
  kind: z.string(),
  fileName: z.string(),
  state: z.enum(["staging", "switching", "done", "failed"]),
  bytesTotal: z.number().nullable(),
  bytesRead: z.number(),
  rows: z.number(),
  accepted: z.number(),
  refused: z.number(),
  unchanged: z.number(),
  classes: z.record(z.string(), z.number()).nullable(),
  errorCode: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: INSTANT,
  finishedAt: INSTANT.nullable(),
});

type Import = z.input<typeof IMPORT>;

const importView = (batch: BatchRow): Import => ({
  ...batch,
  bytesTotal: batch.bytesTotal === null ? null : Number(batch.bytesTotal),
  bytesRead: Number(batch.bytesRead),
  classes: (batch.result as { readonly classes: Record<string, number> } | null)?.classes ?? null,
  createdAt: batch.createdAt.toISOString(),
  finishedAt: batch.finishedAt?.toISOString() ?? null,
});

async function importOf({ pool }: ApiPorts, who: SignedIn, id: string): Promise<Import> {
  const found = await withActor(pool, who.actor, (session) => readBatch(session, id), { readOnly: true });
  if (found === null) throw new HeqingError("NOT_FOUND", `import ${id} does not exist for this account`);
  return importView(found);
}

/** The name the sender's file has, without its folders. */
function fileName(header: string | undefined): string {
  try {
    const name =
      decodeURIComponent(header ?? "")
        .split(/[/\\]/)
        .at(-1)
        ?.trim() ?? "";
    if (name !== "" && name.length <= 255 && !/[\p{Cc}\p{Surrogate}]/u.test(name)) return name;
  } catch {
    // said below
  }
  throw new InputInvalid([{ path: "x-file-name", message: "expected the file's name, percent-encoded" }]);
}

/** Begins to take the file in and gives the batch's id; the rest goes on after the answer. */
function begin(ports: ApiPorts, who: SignedIn, source: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let begun = false;
    const onBegun = (id: string): void => {
      begun = true;
      resolve(id);
    };
    ports.intake
      .importFile({ pool: ports.pool, actor: who.actor, fileName: name, source, onBegun })
      .catch((error: unknown) => {
        // Once begun the batch itself tells of its failure.
        if (begun) ports.logger.warn({ err: describeError(error) }, "an import failed");
        else reject(error as Error);
      })
      .finally(() => void rm(source, { force: true }).catch(() => undefined));
  });
}

export const importRoute = route({
  method: "post",
  path: "/imports",
  summary: "Import 导入: the file itself as the body, its name in x-file-name; answered as soon as it is read through",
  access: rolesThat("import", "bring"),
  machine: true,
  upload: ["text/csv", "application/octet-stream"],
  refusals: ["FILE_UNUSABLE", "INPUT_INVALID", "DISK_FULL"],
  answers: { 202: IMPORT },
  handle: async ({ ports, who, request }) => {
    const name = fileName(request.get("x-file-name"));
    const source = await receiveUpload(request, ports.uploads);
    return answer(202, await importOf(ports, who, await begin(ports, who, source, name)));
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
    const after = positionOf("/imports", query, z.strictObject({ at: ROW_ID, id: UUID }));
    const page = { after, limit: query.limit };
    const { items, next } = await withActor(ports.pool, who.actor, (session) => listBatches(session, page), {
      readOnly: true,
    });
    return answer(200, {
      items: items.map(importView),
      next: next === null ? null : cursorTo("/imports", query, next),
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
    const after = positionOf("/quarantine", query, ROW_ID);
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
    return answer(200, { items, next: last === undefined ? null : cursorTo("/quarantine", query, last.id) });
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
