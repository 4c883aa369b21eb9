import { HeqingError } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import { pause, type ServerEvent, streamEvents } from "../http/event-stream";
import { IMPORT, type Import, importOf } from "./import-view";
import { answer, type Call } from "../http/route";
import { isStillGood } from "../http/still-good";
import type { Role } from "../http/signed-in";

/** How often the book is asked; a connection is held no longer than that takes. */
const LOOK_MS = 500;
/** Streams of this process at once: each asks the book twice a second. */
const MOST = 50;
/** Of one account: nobody keeps the others from theirs. */
const MOST_OF_ONE = 10;
const COME_BACK_SECONDS = 5;

/** Accounts that are reading a stream, once for each. */
const readers: string[] = [];

/** Two states of an import that look the same have the same. */
const stateId = ({ state, bytesRead, rows }: Import): string => `${state}.${bytesRead}.${rows}`;

const IMPORT_ENDED: ReadonlySet<Import["state"]> = new Set(["done", "failed"]);

type ImportCall = Call<readonly Role[], { readonly id: string }, undefined, undefined>;

/**
 * Each state of an import that differs from the last one told; the final one is the last. Ends as well for whoever was
 * signed out, revoked or given another role meanwhile: coming back, they are told.
 */
async function* states(
  call: ImportCall,
  first: Import,
  last: string,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const { ports, who, params } = call;
  let told = last;
  for (let now = first; ; now = await importOf(ports, who, params.id)) {
    const id = stateId(now);
    if (id !== told) yield { id, event: "progress", data: IMPORT.parse(now) };
    told = id;
    if (IMPORT_ENDED.has(now.state)) return;
    await pause(LOOK_MS, signal);
    if (signal.aborted || !(await isStillGood(ports, who))) return;
  }
}

/**
 * How far an import is, as server-sent events; who may read the import may read them.
 * @throws HeqingError NOT_FOUND, TOO_MANY
 */
export async function importEvents(call: ImportCall) {
  const { ports, who, params, request, response } = call;
  const first = await importOf(ports, who, params.id);
  const last = request.get("last-event-id") ?? "";
  // By 204 a reader is told not to come back.
  if (IMPORT_ENDED.has(first.state) && last === stateId(first)) return answer(204, null);
  const own = readers.filter((reader) => reader === who.accountId).length;
  if (readers.length >= MOST || own >= MOST_OF_ONE) {
    throw new HeqingError("TOO_MANY", `expected fewer than ${MOST} streams at once, ${MOST_OF_ONE} of one account`, {
      fields: { retryAfter: COME_BACK_SECONDS },
    });
  }
  readers.push(who.accountId);
  try {
    await streamEvents(request, response, ports.closing, (signal) => states(call, first, last, signal));
  } catch (error) {
    ports.logger.warn({ err: describeError(error) }, "a stream of events ended early");
  } finally {
    readers.splice(readers.indexOf(who.accountId), 1);
  }
  return answer(200, "");
}
