import { randomUUID } from "node:crypto";
import { lastNewestAt, writeFetch } from "../../db/source/fetches";
import { withActor } from "../../db/session/with-actor";
import type { CivilDate } from "../../domain/calendar";
import type { FetchState } from "../../domain/vocabulary";
import { importFile, type Imported, type ImportOptions } from "../import-file";
import { type ReleaseReport, ReleaseTally } from "../platform-release/release-tally";
import type { ImportResult } from "../rows/tally";
import { newestTime } from "./newest-time";
import { sha256Of } from "./sha256";
import { bytesAsSource } from "./shape";

/** One release that a person fetched, or a machine brought. */
export interface ByHand extends Pick<
  ImportOptions,
  "pool" | "actor" | "fileName" | "dryRun" | "onRefused" | "library"
> {
  readonly bytes: Buffer;
  /** Where it came from: an address, or the name of a file. */
  readonly address: string;
  /** Source of the book that it is brought for; null for none. */
  readonly sourceId: string | null;
  readonly released: CivilDate | null;
  readonly startedAt: Date;
  /** Whether a release older than the last one from there is kept and not taken in. */
  readonly forwardOnly: boolean;
}

/** What came of it: the report of an import, and what the release says beside its values. */
export interface FetchedByHand extends Pick<Imported, "problems"> {
  readonly state: Extract<FetchState, "taken" | "unchanged" | "backwards">;
  readonly result: ImportResult & ReleaseReport;
}

/**
 * Takes in one release as the schedule does, in the name of whoever brings it, and keeps what came. A dry run, and a release
 * that goes backwards, change nothing but that the latter is kept.
 * @throws HeqingError as importFile
 */
export async function takeInByHand(options: ByHand): Promise<FetchedByHand> {
  const { pool, actor, bytes, address, sourceId, released, startedAt, dryRun = false, forwardOnly } = options;
  const newestAt = await newestTime(bytes, released, new Date());
  const last = forwardOnly ? await withActor(pool, actor, (session) => lastNewestAt(session, address)) : null;
  const isOlder = last !== null && newestAt !== null && Date.parse(newestAt) < last.getTime();
  const tally = new ReleaseTally();
  const sha256 = sha256Of(bytes);
  const { result, batchId, problems } = await importFile({
    ...options,
    source: bytesAsSource(bytes),
    bytesTotal: bytes.length,
    sha256,
    released: released ?? undefined,
    dryRun: dryRun || isOlder,
    onRow: (row) => tally.add(row),
  });
  const state = isOlder ? "backwards" : result.accepted === 0 && result.refused === 0 ? "unchanged" : "taken";
  const report = { ...result, ...tally.report };
  if (!dryRun) {
    await withActor(pool, actor, (session) =>
      writeFetch(session, {
        id: randomUUID(),
        sourceId,
        address,
        account: actor.account,
        startedAt,
        releasedOn: released,
        bytes,
        sha256,
        state,
        newestAt,
        batchId: isOlder ? null : batchId,
        report,
        sections: isOlder ? [] : tally.sections,
      }),
    );
  }
  return { state, result: report, problems };
}
