import type { Request } from "express";
import { appendAudit, appendRead, type AuditEvent } from "../../db/audit/audit";
import { takeTurn } from "../../db/session/turn";
import type { HeqingError } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import type { ApiPorts } from "../ports";
import { InputInvalid } from "./input-invalid";
import { asHeqingError } from "./problem";
import type { Route } from "./route";
import { sourceOf, type SignedIn } from "./signed-in";
import { networkOf } from "./source-network";

/** Who a request was found to come from, also where it was then turned away. */
const SENDERS = new WeakMap<Request, SignedIn>();

/** Keeps who sent a request, for its audit line. */
export function rememberSender(request: Request, who: SignedIn): void {
  SENDERS.set(request, who);
}

type Line = Omit<AuditEvent, "kind" | "data">;

function lineOf(request: Request): Line {
  const who = SENDERS.get(request);
  return {
    accountId: who?.accountId ?? null,
    role: who?.role ?? null,
    assurance: who?.assurance ?? null,
    ...sourceOf(request),
  };
}

/** An id of ours: a number of Postgres, a UUID, or a word of the registry. */
const ROW_OR_UUID = /^(\d{1,18}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const REGISTRY_ID = /^[a-z0-9]+(-[a-z0-9]+){0,8}$/;

/** The ids in an address, and that of a machine's token. What a stranger typed there may be anything, a one-time link's secret among it: never kept. */
function idsOf(request: Request, kept: (text: string) => boolean): Record<string, string> {
  const params = Object.entries(request.params).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const token = SENDERS.get(request)?.tokenId;
  return {
    ...Object.fromEntries(params.filter(([, text]) => text.length <= 60 && kept(text))),
    ...(token === undefined ? {} : { token }),
  };
}

/**
 * The line of a request that was answered, before the answer goes out: without its line nobody reads a personal
 * record, administers or exports anything. @throws what Postgres refuses it with
 */
export async function auditAnswer(route: Route, request: Request, { pool }: Pick<ApiPorts, "pool">): Promise<void> {
  if (route.audit === undefined) return;
  const data = idsOf(request, (text) => ROW_OR_UUID.test(text) || REGISTRY_ID.test(text));
  const append = route.audit === "personal" ? appendRead : appendAudit;
  await append(pool, { kind: route.audit, ...lineOf(request), data });
}

/** Somebody who signed in asks by what no page of ours sends: a mistake of a form is none of the log's affair, this is. */
const isForeign = (error: unknown, request: Request): boolean =>
  SENDERS.has(request) && error instanceof InputInvalid && error.errors.some(({ foreign }) => foreign === true);

/**
 * What was turned away: not entitled, out of reach, in want of another person, by a key that is another's, by a proof
 * that is good no more, for a guess at a password, or asked by what nobody asked for. A stranger who proves nothing is
 * only asked to sign in.
 */
const isRefusal = (error: HeqingError, request: Request): boolean =>
  isRefused(error.code, error.entry.status, request) || isForeign(error, request);

const isRefused = (code: string, status: number, request: Request): boolean =>
  status === 403 ||
  status === 404 ||
  status === 405 ||
  ["SECOND_PERSON_NEEDED", "KEY_REUSED", "PASSWORD_WRONG"].includes(code) ||
  /^(LINK|TOKEN)_/.test(code) ||
  (code === "NOT_SIGNED_IN" && request.get("cookie") !== undefined);

/** Lines a minute that strangers of one network may cause: they must not fill the disk; the log of requests has them all. */
const STRANGERS_LINES = 60;

const isFlood = async (request: Request, pool: ApiPorts["pool"]): Promise<boolean> =>
  (await takeTurn(pool, [{ name: `refused ${networkOf(request.ip ?? "")}`, perMinute: STRANGERS_LINES }])) > 0;

/**
 * The line of a request that was turned away. Where it can't be written the log says so and the sender is still told
 * why the request itself failed.
 */
export async function auditRefusal(
  request: Request,
  { pool, logger }: Pick<ApiPorts, "pool" | "logger">,
  thrown: unknown,
): Promise<void> {
  const error = asHeqingError(thrown);
  if (!isRefusal(error, request)) return;
  const who = SENDERS.get(request);
  const ids = who === undefined ? {} : idsOf(request, (text) => ROW_OR_UUID.test(text));
  try {
    if (who === undefined && (await isFlood(request, pool))) return;
    await appendAudit(pool, { kind: "refused", ...lineOf(request), data: { ...ids, code: error.code } });
  } catch (failure) {
    logger.error({ err: describeError(failure) }, "a refusal could not be written into the audit log");
  }
}
