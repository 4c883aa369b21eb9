import { setTimeout as sleep } from "node:timers/promises";
import type { Request, Response } from "express";
import { z } from "zod";
import { documented, schemaOf } from "../openapi/json-schema";

/** One server-sent event. */
export interface ServerEvent {
  /** What the reader names in Last-Event-ID when it comes back. */
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** Lines without meaning, so that no proxy takes the stream for dead. */
const HEARTBEAT_MS = 15_000;
/** Asked again after that: no connection is held for ever. */
const LONGEST_MS = 5 * 60_000;
/** How soon a reader comes back, in milliseconds. */
const RETRY = 2_000;

/** A signal that is told when the reader goes away, the server closes, or the stream is long enough. */
function endOf(response: Response, closing: AbortSignal | undefined): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return AbortSignal.any([gone.signal, AbortSignal.timeout(LONGEST_MS), ...(closing === undefined ? [] : [closing])]);
}

/**
 * The stream as the document has it: text as a whole; read event by event, each has these fields, `data` being JSON of
 * `schema`.
 */
export const eventsOf = (event: string, schema: z.ZodType): z.ZodType<string> =>
  documented(z.string(), {
    type: ["string", "object"],
    properties: {
      id: { type: "string" },
      event: { const: event },
      data: { type: "string", contentMediaType: "application/json", contentSchema: schemaOf(schema, "output") },
      retry: { type: ["integer", "string"] },
    },
  });

/** Waits, less long where the signal comes first. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);

/**
 * Writes events as they come, with heartbeats between them, until there are no more or one end has gone. A failure ends
 * the stream as well: the reader comes back and is told by status.
 */
export async function streamEvents(
  request: Request,
  response: Response,
  closing: AbortSignal | undefined,
  events: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
): Promise<void> {
  response.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    // A connection that was a stream is good for nothing else: a server that closes would wait for it.
    Connection: "close",
    "X-Accel-Buffering": "no",
  });
  if (request.method === "HEAD") return void response.end();
  response.write(`retry: ${RETRY}\n\n`);
  const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
  try {
    const signal = endOf(response, closing);
    for await (const { id, event, data } of events(signal)) {
      if (signal.aborted) break;
      response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    }
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}
