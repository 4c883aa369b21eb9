import { z } from "zod";
import { type BatchRow, readBatch } from "../../db/intake/batches";
import { withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import type { ApiPorts } from "../ports";
import { INSTANT } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";

/** A word of CELL_FAULTS or FILE_FAULTS with what its sentence names. */
export const FACTS = z.record(z.string(), z.union([z.string(), z.number()]));
const FAULT = z.object({ fault: z.string(), facts: FACTS });

/** One import with how far it is. */
export const IMPORT = z.object({
  id: z.uuid(),
  kind: z.string(),
  fileName: z.string(),
  /** Taken in as history 历史数据: what is judged of it opens and joins nothing. */
  history: z.boolean(),
  /** SHA-256 of the file, in hex; null while it is not known. */
  sha256: z.string().nullable(),
  state: z.enum(["staging", "switching", "done", "failed"]),
  bytesTotal: z.number().nullable(),
  bytesRead: z.number(),
  rows: z.number(),
  accepted: z.number(),
  refused: z.number(),
  unchanged: z.number(),
  classes: z.record(z.string(), z.number()).nullable(),
  /** How its sender said that the file is to be read; null for imports of before. */
  readAs: z
    .object({ sheet: z.string().optional(), encoding: z.string().optional(), released: z.string().optional() })
    .nullable(),
  /** How the file was written: utf-8, gb18030 or xlsx; null while it is not known. */
  encoding: z.string().nullable(),
  /** Why the file can't be used as a whole, as words with what they name. */
  faults: z.array(FAULT).nullable(),
  errorCode: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: INSTANT,
  finishedAt: INSTANT.nullable(),
});

/** As it goes out. */
export type Import = z.input<typeof IMPORT>;

/** A batch of the book as an import. */
export const importView = (batch: BatchRow): Import => ({
  ...batch,
  faults: batch.faults === null ? null : batch.faults.map(({ fault, facts }) => ({ fault, facts: { ...facts } })),
  bytesTotal: batch.bytesTotal === null ? null : Number(batch.bytesTotal),
  bytesRead: Number(batch.bytesRead),
  classes: (batch.result as { readonly classes: Record<string, number> } | null)?.classes ?? null,
  createdAt: batch.createdAt.toISOString(),
  finishedAt: batch.finishedAt?.toISOString() ?? null,
});

/** An import of the account's jurisdiction, null where it sees none. */
export async function importIfAny({ pool }: ApiPorts, who: SignedIn, id: string): Promise<Import | null> {
  const found = await withActor(pool, who.actor, (session) => readBatch(session, id), { readOnly: true });
  return found === null ? null : importView(found);
}

/** @throws HeqingError NOT_FOUND */
export async function importOf(ports: ApiPorts, who: SignedIn, id: string): Promise<Import> {
  const found = await importIfAny(ports, who, id);
  if (found === null) throw new HeqingError("NOT_FOUND", `import ${id} does not exist for this account`);
  return found;
}
