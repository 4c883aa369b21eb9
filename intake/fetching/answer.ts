import { HeqingError } from "../../domain/errors";

/** How far a source is trusted. */
export interface FetchLimits {
  /** Bytes that are read at most. */
  readonly bytes: number;
  /** Seconds in which the whole answer must have come. */
  readonly seconds: number;
}

/** Where a release is asked for. */
export interface AskedAddress {
  readonly url: string;
  /** Body of a form that is sent by POST; null asks by GET. */
  readonly form: string | null;
}

/** Redirects that are followed, on the same host alone. */
const REDIRECTS = 3;

const unreachable = (message: string, cause?: unknown): HeqingError =>
  new HeqingError("SOURCE_UNREACHABLE", message, cause === undefined ? {} : { cause });
const unusable = (message: string): HeqingError => new HeqingError("SOURCE_ANSWER", message);

/** Whether it is an address that may be asked: http or https, without a password in it. */
export function askable(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url : null;
}

/**
 * Asks an address for a release and gives the bytes as they came.
 * @throws SOURCE_UNREACHABLE (no answer, broken off, too slow, 5xx, 408, 429), SOURCE_ANSWER (another status, another host, too
 * large)
 */
export async function askSource(asked: AskedAddress, limits: FetchLimits, cancelled?: AbortSignal): Promise<Buffer> {
  const first = askable(asked.url);
  if (first === null) throw unusable("expected an address of http or https without a password in it");
  const time = AbortSignal.timeout(limits.seconds * 1_000);
  const signal = cancelled === undefined ? time : AbortSignal.any([time, cancelled]);
  const body = asked.form;
  try {
    let url = first;
    for (let hops = 0; ; hops += 1) {
      const response = await fetch(url, {
        signal,
        redirect: "manual",
        headers: { accept: "application/json", "user-agent": "heqing" },
        ...(body === null
          ? {}
          : { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" } }),
      });
      const next = redirected(response, url);
      if (next === null) return await read(response, limits.bytes);
      await response.body?.cancel();
      if (next.host !== first.host) throw unusable(`expected an answer of ${first.host}, was sent on to ${next.host}`);
      if (hops >= REDIRECTS) throw unusable(`expected an answer after ${REDIRECTS} redirects`);
      url = next;
    }
  } catch (error) {
    if (error instanceof HeqingError) throw error;
    if (cancelled?.aborted === true) throw error;
    if (time.aborted) throw unreachable(`expected the whole answer within ${limits.seconds} s`, error);
    throw unreachable(`expected an answer, got ${reason(error)}`, error);
  }
}

function redirected(response: Response, from: URL): URL | null {
  const location = response.headers.get("location");
  if (response.status < 300 || response.status >= 400 || location === null) return null;
  const next = URL.canParse(location, from.href) ? askable(new URL(location, from).href) : null;
  if (next === null) throw unusable("expected a redirect to an address of http or https");
  return next;
}

async function read(response: Response, limit: number): Promise<Buffer> {
  const { status } = response;
  if (status !== 200) {
    await response.body?.cancel();
    const message = `expected status 200, got ${status}`;
    throw status >= 500 || status === 408 || status === 429 ? unreachable(message) : unusable(message);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limit) throw unusable(`expected at most ${limit} bytes, the answer is longer`);
    parts.push(part);
  }
  const told = response.headers.get("content-length");
  const encoded = response.headers.get("content-encoding") !== null;
  if (told !== null && !encoded && Number(told) !== size) {
    throw unreachable(`expected ${told} bytes, the answer ended after ${size}`);
  }
  return Buffer.concat(parts);
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
