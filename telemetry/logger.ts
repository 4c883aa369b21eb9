import pino, { type DestinationStream, type Logger } from "pino";
import { HeqingError } from "../domain/errors";
import { currentContext } from "./context";
import { redactLine } from "./redact";

export type { Logger } from "pino";

/** Levels accepted by LOG_LEVEL, from most to least talkative. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * One JSON object a line: time (ISO, UTC), level as a word, the part that speaks, the ids of the work going on,
 * never a secret (redact.ts).
 */
export function createLogger(part: string, level: LogLevel, destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => ({ ...currentContext() }),
    serializers: { err: describeError },
    hooks: { streamWrite: redactLine },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * An error as fields. Of a driver's error only the code is kept beside the message: Postgres' `detail` quotes
 * the values of the row, which may be a person's. A cause that is no error is left out: it may be what somebody sent, or
 * what an identity provider told of a person.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? error.code : undefined;
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(error instanceof HeqingError ? { fields: error.fields } : {}),
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}
