import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { derivedId } from "../../db/proceeding/derived-id";
import { newSecret, secretHash } from "../../db/session/secret";
import { jurisdictionOf } from "../../domain/access";
import {
  actForSource,
  beginFetch,
  doneContents,
  endFetch,
  keptFetch,
  noteBrought,
  noteFailure,
  noteFile,
  noteKept,
  noteLooked,
} from "../../db/source/fetches";
import { type GapReport, reportGaps } from "../../db/source/gaps";
import { shanghaiDate } from "../../domain/calendar";
import { ERROR_CATALOGUE, HeqingError } from "../../domain/errors";
import type { SourceBody } from "../../domain/source";
import type { FetchState } from "../../domain/vocabulary";
import type { RuleLibrary } from "../../rules";
import { importFile } from "../import-file";
import { ReleaseTally } from "../platform-release/release-tally";
import { askSource } from "./answer";
import { stableFiles } from "./folder";
import { newestTime } from "./newest-time";
import { sha256Of } from "./sha256";
import { bytesAsSource, checkShape } from "./shape";

/** What sources lean on. */
export interface SourcesOptions {
  /** The worker's login. */
  readonly pool: Pool;
  readonly library: RuleLibrary;
  /** Below it lie the folders that are watched; null where none is. */
  readonly folder: string | null;
}

/** Sources of monitoring data, as activities use them: each is safe to repeat. */
export interface Sources {
  /** Asks a source and keeps what came; gives the fetches that wait to be taken in. @throws SOURCE_UNREACHABLE, SOURCE_ANSWER */
  fetch(asked: {
    readonly sourceId: string;
    readonly run: string;
    readonly lastTry: boolean;
    readonly signal: AbortSignal;
  }): Promise<readonly string[]>;
  /** Takes what is kept of a fetch into the book as provisional values. @throws SOURCE_ANSWER, and as importFile */
  takeIn(fetchId: string): Promise<FetchState | null>;
  /** Opens and closes gaps 缺数 of a source. */
  reportGaps(sourceId: string): Promise<GapReport>;
}

/** The sources of a worker. */
export function createSources(options: SourcesOptions): Sources {
  return {
    fetch: (asked) => fetchOnce(options, asked),
    takeIn: (fetchId) => takeIn(options, fetchId),
    reportGaps: (sourceId) => reportGaps(options.pool, sourceId),
  };
}

async function fetchOnce(
  { pool, library, folder }: SourcesOptions,
  { sourceId, run, lastTry, signal }: Parameters<Sources["fetch"]>[0],
): Promise<readonly string[]> {
  const begun = await beginFetch(pool, run, sourceId);
  if (begun === null) return [];
  const body = ruleBody(library, begun.rule);
  const released = shanghaiDate(begun.startedAt.toISOString());
  let bytes: Buffer | undefined;
  try {
    if (begun.kind === "token") {
      await noteBrought(pool, sourceId);
      await noteLooked(pool, run, {});
      return [];
    }
    if (begun.kind === "folder")
      return await lookThrough({ pool, folder }, { sourceId, run, name: begun.address ?? "", body });
    bytes = await askSource({ url: begun.address ?? "", form: begun.form }, body.limits, signal);
    await checkShape(bytes, "release");
    await noteKept(pool, run, { bytes, sha256: sha256Of(bytes), releasedOn: released });
    return [run];
  } catch (error) {
    if (error instanceof HeqingError) {
      const { code, message } = error;
      const state = ERROR_CATALOGUE[code].retryable && !lastTry ? "waiting" : "failed";
      const came = bytes === undefined || bytes.length === 0 ? {} : { bytes, sha256: sha256Of(bytes) };
      await noteFailure(pool, run, { state, code, message, ...came });
    }
    throw error;
  }
}

/** Each whole file that is new by its content is a fetch of its own; the run itself only says how many there were. */
async function lookThrough(
  { pool, folder }: Pick<SourcesOptions, "pool" | "folder">,
  {
    sourceId,
    run,
    name,
    body,
  }: { readonly sourceId: string; readonly run: string; readonly name: string; readonly body: SourceBody },
): Promise<readonly string[]> {
  if (folder === null)
    throw new HeqingError("SOURCE_UNREACHABLE", "expected a folder to watch: SOURCE_FOLDER is not set");
  const known = await doneContents(pool, sourceId);
  const found: string[] = [];
  for await (const file of stableFiles(folder, name, {
    stableSeconds: body.stableSeconds,
    largest: body.limits.bytes,
    known,
  })) {
    const id = derivedId(run, "file", file.sha256);
    if (await noteFile(pool, { id, run, ...file })) found.push(id);
  }
  await noteLooked(pool, run, { files: found.length });
  return found;
}

function ruleBody(library: RuleLibrary, name: string): SourceBody {
  const [id = "", version] = name.split("@");
  const rule = library.versions("monitoring-source", id).find((one) => String(one.version) === version);
  if (rule === undefined)
    throw new HeqingError("RULE_UNKNOWN", `expected the rule ${name} by which the source is asked`);
  return rule.body;
}

async function takeIn({ pool, library }: SourcesOptions, id: string): Promise<FetchState | null> {
  const kept = await keptFetch(pool, id);
  if (kept === null) return null;
  const { bytes, sourceId, releasedOn, lastNewestAt } = kept;
  try {
    await checkShape(bytes, "any");
    const newestAt = await newestTime(bytes, releasedOn, new Date());
    const over = (state: "unchanged" | "backwards") =>
      endFetch(pool, id, sourceId, { state, newestAt, batchId: null, report: {}, sections: [] });
    if (kept.repeated) {
      await over("unchanged");
      return "unchanged";
    }
    if (lastNewestAt !== null && newestAt !== null && Date.parse(newestAt) < lastNewestAt.getTime()) {
      await over("backwards");
      return "backwards";
    }
    const secret = secretHash(newSecret());
    const acting = await actForSource(pool, id, secret);
    if (acting === null) return null;
    const tally = new ReleaseTally();
    const { result, batchId } = await importFile({
      pool,
      actor: {
        session: secret,
        account: acting.account,
        role: acting.role,
        jurisdiction: jurisdictionOf(acting.jurisdiction),
        route: "fetch",
      },
      fileName: `${sourceId} ${kept.address.split("/").at(-1) ?? ""}`.trim(),
      source: bytesAsSource(bytes),
      bytesTotal: bytes.length,
      sha256: sha256Of(bytes),
      batchId: randomUUID(),
      library,
      released: releasedOn ?? undefined,
      onRow: (row) => tally.add(row),
    });
    const state = result.accepted === 0 && result.refused === 0 ? "unchanged" : "taken";
    await endFetch(pool, id, sourceId, {
      state,
      newestAt,
      batchId,
      report: { ...result, ...tally.report },
      sections: tally.sections,
    });
    return state;
  } catch (error) {
    if (error instanceof HeqingError && !ERROR_CATALOGUE[error.code].retryable) {
      await noteFailure(pool, id, { state: "failed", code: error.code, message: error.message });
    }
    throw error;
  }
}
