import { rm } from "node:fs/promises";
import { z } from "zod";
import { readImport, readImports, readQuarantine, type ImportRow } from "../../db/read/imports";
import { withActor } from "../../db/with-actor";
import { HeqingError } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import { InputInvalid } from "../input-invalid";
import type { ApiPorts } from "../ports";
import { DATA_KEEPERS } from "../readers";
import { answer, route } from "../route";
import { INSTANT, PAGE_LIMIT, ROW_ID } from "../shapes";
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

async function importOf({ pool }: ApiPorts, who: SignedIn, id: string): Promise<ImportRow> {
  const found = await withActor(pool, who.actor, (session) => readImport(session, id), { readOnly: true });
  if (found === null) throw new HeqingError("NOT_FOUND", `import ${id} does not exist for this account`);
  return found;
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
  access: DATA_KEEPERS,
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
  summary: "The last imports of the jurisdiction",
  access: DATA_KEEPERS,
  answers: { 200: z.object({ items: z.array(IMPORT) }) },
  handle: async ({ ports, who }) => {
    const items = await withActor(ports.pool, who.actor, readImports, { readOnly: true });
    return answer(200, { items: [...items] });
  },
});

export const importStateRoute = route({
  method: "get",
  path: "/imports/:id",
  summary: "How far an import is",
  access: DATA_KEEPERS,
  params: z.object({ id: z.uuid() }),
  answers: { 200: IMPORT },
  handle: async ({ ports, who, params }) => answer(200, await importOf(ports, who, params.id)),
});

export const quarantineRoute = route({
  method: "get",
  path: "/quarantine",
  summary: "Refused cells 待核数据, the newest first",
  access: DATA_KEEPERS,
  query: z.object({ batch: z.uuid().optional(), cursor: ROW_ID.optional(), limit: PAGE_LIMIT }),
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
      next: ROW_ID.nullable(),
    }),
  },
  handle: async ({ ports, who, query }) => {
    const filter = { batchId: query.batch ?? null, after: query.cursor ?? null, limit: query.limit };
    const page = await withActor(ports.pool, who.actor, (session) => readQuarantine(session, filter), {
      readOnly: true,
    });
    return answer(200, { items: [...page.items], next: page.next });
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
