import { constraintOf } from "../../db/connect/errors";
import { derivedId } from "../../db/proceeding/derived-id";
import { recordUpload } from "../../db/intake/upload";
import { withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import { type Import, importIfAny, importOf } from "./import-view";
import type { ApiPorts, ReadAs } from "../ports";
import type { SignedIn } from "../http/signed-in";
import { discardUpload, keepUpload, type Upload } from "./upload";

/** The import that a request of an account is, whenever it comes. */
const importId = (who: SignedIn, key: string): string => derivedId(who.accountId, "import", key);

interface Begin {
  readonly ports: ApiPorts;
  readonly who: SignedIn;
  /** Idempotency-Key of the request. */
  readonly key: string;
  readonly fileName: string;
  /** Values of the past: what is judged of them opens and joins nothing. */
  readonly history: boolean;
  /** How the sender says that the file is to be read. */
  readonly readAs: ReadAs;
  readonly upload: Upload;
}

/** The import that the same request began before, null where there is none. @throws HeqingError KEY_REUSED */
async function begunBefore({ ports, who, key, fileName, history, readAs, upload }: Begin): Promise<Import | null> {
  const before = await importIfAny(ports, who, importId(who, key));
  if (before === null) return null;
  const isSame =
    before.sha256 === upload.sha256 &&
    before.fileName === fileName &&
    before.history === history &&
    (["sheet", "encoding", "released"] as const).every((name) => before.readAs?.[name] === readAs[name]);
  if (isSame) return before;
  throw new HeqingError(
    "KEY_REUSED",
    `expected the file of key ${key} again as it was sent, or a key of its own for another one`,
  );
}

/** Begins to take the file in; resolves once others see the batch, the rest goes on after the answer. */
function takeIn({ ports, who, key, fileName, history, readAs, upload }: Begin): Promise<void> {
  const { pool, uploads, logger } = ports;
  return new Promise((resolve, reject) => {
    let begun = false;
    const onBegun = (): void => {
      begun = true;
      resolve();
    };
    const { path: source, sha256 } = upload;
    const end = (): Promise<void> => (begun ? keepUpload(uploads, upload) : discardUpload(source));
    ports.intake
      .importFile({
        ...readAs,
        pool,
        actor: who.actor,
        fileName,
        history,
        source,
        sha256,
        batchId: importId(who, key),
        onBegun,
      })
      .catch((error: unknown) => {
        // Once begun the batch itself tells of its failure.
        if (begun) logger.warn({ err: describeError(error) }, "an import failed");
        else reject(error as Error);
      })
      .finally(
        () =>
          void end().catch((error: unknown) => logger.error({ err: describeError(error) }, "an upload is not kept")),
      );
  });
}

/**
 * Takes a file that came in into the book, once for each key.
 * @throws HeqingError FILE_UNUSABLE, KEY_REUSED
 */
export async function beginImport(begin: Begin): Promise<Import> {
  const { ports, who, key, upload } = begin;
  try {
    const before = await begunBefore(begin);
    if (before !== null) {
      await discardUpload(upload.path);
      return before;
    }
    await takeIn(begin);
  } catch (error) {
    await discardUpload(upload.path);
    // The same request, sent at the same time, was the first.
    const before = constraintOf(error) === "import_batch_pkey" ? await begunBefore(begin) : null;
    if (before === null) throw error;
    return before;
  }
  await withActor(ports.pool, who.actor, (session) => recordUpload(session, upload));
  return importOf(ports, who, importId(who, key));
}
