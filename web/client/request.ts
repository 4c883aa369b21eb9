import type { Problem } from "../api-types";
import { randomKey } from "./random-key";

/** A refusal of the API; `status` 0 when nothing was reached. */
export class RequestFailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.problem = problem;
  }

  /** True where the server may not have received anything: the same request may be sent again. */
  get unreached(): boolean {
    const { status } = this.problem;
    return status === 0 || status === 502 || status === 503 || status === 504;
  }
}

const unreachable: Problem = { status: 0, code: "UNREACHABLE" };

/** The problem in an answer's body; a bare one of its status where the body is something else. */
export function problemIn(status: number, body: string): Problem {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === "object" && parsed !== null && "code" in parsed) return { ...(parsed as Problem), status };
  } catch {
    // A proxy answers in HTML; its status says enough.
  }
  return { status, code: `HTTP_${status}` };
}

const session: { csrf: string | null } = { csrf: null };

/** Remembers the token that every changing request carries. */
export function rememberCsrf(csrf: string | null): void {
  session.csrf = csrf;
}

/** Headers of a changing request. */
export function changingHeaders(): Record<string, string> {
  return session.csrf === null ? {} : { "x-heqing-csrf": session.csrf };
}

interface Sent {
  readonly method?: "POST" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly key?: string;
  /** Entity tag of what an edit is made of. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** Asks whoever is there for a proof of now; false where they would not give one. */
type Asking = () => Promise<boolean>;
const proof: { ask: Asking | null } = { ask: null };

/** Says who asks for a proof of now while a page is shown. */
export function askProofBy(ask: Asking | null): void {
  proof.ask = ask;
}

/** A refusal that a code in this very session would turn. */
const wantsCode = (error: unknown): boolean =>
  error instanceof RequestFailed && error.problem.code === "SIGN_IN_AGAIN" && error.problem.proof === "code";

/**
 * Asks the API. Where it wants a proof of now, the page asks for the code in its place and the same request is sent again,
 * under the same key. @throws RequestFailed for every answer that is not 2xx, and when nothing answers
 */
export async function request<T>(path: string, sent: Sent = {}): Promise<T> {
  const once = sent.method === "POST" ? { ...sent, key: sent.key ?? randomKey() } : sent;
  try {
    return await send<T>(path, once);
  } catch (error) {
    if (sent.method === undefined || !wantsCode(error) || proof.ask === null || !(await proof.ask())) throw error;
    return send<T>(path, once);
  }
}

async function send<T>(path: string, { method, body, key, ifMatch, signal }: Sent): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== undefined) Object.assign(headers, changingHeaders());
  if (body !== undefined) headers["content-type"] = "application/json";
  if (method === "POST") headers["idempotency-key"] = key ?? randomKey();
  if (ifMatch !== undefined) headers["if-match"] = ifMatch;
  const init: RequestInit = { method: method ?? "GET", headers, credentials: "same-origin" };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal !== undefined) init.signal = signal;
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new RequestFailed(unreachable);
  });
  const text = await response.text();
  if (!response.ok) throw new RequestFailed(problemIn(response.status, text));
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
