import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import canonicalize from "canonicalize";
import { claimAnswer, forgetAnswer, keepAnswer, readAnswer } from "../../db/session/kept-answer";
import { withActor } from "../../db/session/with-actor";
import { HeqingError, wholeText } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import { decrypt, encrypt } from "../sign-in/cipher";
import type { Answered, Call, Route } from "./route";

/** How long the same request, sent while the first is under way, waits for its answer; and how often it looks. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 100;

const hashOf = ({ method, path }: Route, { params, body }: Call<Route["access"], unknown, unknown, unknown>): Buffer =>
  createHash("sha256")
    .update(wholeText(canonicalize([method, path, params ?? null, body ?? null]) ?? ""))
    .digest();

/** What is kept of an answer, beside its status. */
type Kept = Omit<Answered, "status" | "etag">;

/**
 * Runs the handler once for an account and a key, and gives its answer again for the same request. A refusal is not kept:
 * nothing was done, so the same may be sent again.
 * @throws HeqingError KEY_REUSED, NOT_READY (the first is still under way)
 */
export async function keptAnswer(
  route: Route,
  call: Call<Route["access"], unknown, unknown, unknown>,
): Promise<Answered> {
  const { ports, key, who } = call;
  if (who === null) throw new HeqingError("INTERNAL", `${route.path} keeps answers of nobody`);
  const asked = hashOf(route, call);
  const { secretsKey } = ports;
  const place = `answer ${who.accountId} ${key}`;
  const as = <T>(work: Parameters<typeof withActor<T>>[2]): Promise<T> => withActor(ports.pool, who.actor, work);
  const until = performance.now() + PATIENCE_MS;
  while (!(await as((session) => claimAnswer(session, key, asked)))) {
    const known = await as((session) => readAnswer(session, key));
    if (known !== null && !known.asked.equals(asked)) {
      throw new HeqingError("KEY_REUSED", `expected the first request of key ${key} again, or a key of its own`);
    }
    if (known !== null && known.status !== null && known.answer !== null) {
      return { status: known.status, ...(JSON.parse(decrypt(secretsKey, place, known.answer).toString()) as Kept) };
    }
    if (performance.now() > until) {
      throw new HeqingError("NOT_READY", `expected the first request of key ${key} to be answered by now`);
    }
    await sleep(LOOK_MS);
  }
  let answered: Answered;
  try {
    answered = await route.handle(call);
  } catch (error) {
    await as((session) => forgetAnswer(session, key)).catch(() => undefined); // it is claimed again once it is old
    throw error;
  }
  try {
    const { status, body, location } = answered;
    const kept = encrypt(secretsKey, place, Buffer.from(JSON.stringify({ body, location })));
    await as((session) => keepAnswer(session, key, status, kept));
  } catch (error) {
    // It was done: told to try again, the sender would do it twice.
    ports.logger.error({ err: describeError(error) }, "an answer could not be kept");
  }
  return answered;
}
