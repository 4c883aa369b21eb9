import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import { toHeqingError } from "../../db/connect/errors";
import { ERROR_CATALOGUE, HeqingError, type ErrorCode, type ErrorFields } from "../../domain/errors";
import { currentContext } from "../../telemetry/context";
import { describeError, type Logger } from "../../telemetry/logger";
import { InputInvalid, type InputFault } from "./input-invalid";

/** RFC 9457 problem document. Facts of the failure stand beside these members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly titleZh: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly todo: string;
  readonly requestId: string | null;
  readonly errors?: readonly InputFault[];
}

/** Facts for our log: what the database calls its things is nobody's affair outside. */
const INTERNAL_FIELDS: ReadonlySet<string> = new Set(["sqlstate", "table", "constraint"]);

const shownFields = (fields: ErrorFields): ErrorFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !INTERNAL_FIELDS.has(name)));

/** The document of an error. Of a failure of ours only the catalogue's words go out: the message may name addresses. */
export function problemOf(error: HeqingError): Problem {
  const { status, title, titleZh, todo } = ERROR_CATALOGUE[error.code];
  const ours = status >= 500;
  return {
    ...(ours ? {} : shownFields(error.fields)),
    type: `/problems/${error.code}`,
    title,
    titleZh,
    status,
    code: error.code,
    detail: ours ? title : error.message,
    todo,
    requestId: currentContext().requestId ?? null,
    ...(error instanceof InputInvalid ? { errors: error.errors.map(({ path, message }) => ({ path, message })) } : {}),
  };
}

/** What body-parser and the router say by `type` and `status`, in the words of the catalogue. */
function ofExpress(error: Error & { type?: unknown; status?: unknown }): HeqingError | null {
  const options = { cause: error };
  switch (error.type) {
    case "entity.too.large":
      return new HeqingError("TOO_LARGE", "expected a smaller body", options);
    case "encoding.unsupported":
    case "charset.unsupported":
      return new HeqingError(
        "MEDIA_TYPE",
        "expected UTF-8, sent as it is or compressed by gzip, deflate or br",
        options,
      );
    case "entity.parse.failed":
      return new InputInvalid([{ path: "body", message: "expected JSON" }]);
    default:
      // A path that is no percent-encoding, a body that ended early, and others that the sender caused.
      return typeof error.status === "number" && error.status >= 400 && error.status < 500
        ? new InputInvalid([{ path: "", message: "expected a request that can be read" }])
        : null;
  }
}

/** Anything a handler threw, as one of the catalogue. */
export function asHeqingError(thrown: unknown): HeqingError {
  if (thrown instanceof HeqingError) return thrown;
  const known = (thrown instanceof Error ? ofExpress(thrown) : null) ?? toHeqingError(thrown);
  return known instanceof HeqingError ? known : new HeqingError("INTERNAL", known.message, { cause: thrown });
}

/** The one place where a failure becomes an answer. */
export function failed(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = asHeqingError(thrown);
    if (error.entry.status >= 500) logger.error({ err: describeError(error) }, "request failed");
    if (response.headersSent) return next(thrown);
    // What is left of an upload is not waited for.
    if (!request.complete) response.set("Connection", "close");
    sendProblem(response, error);
  };
}

function sendProblem(response: Response, error: HeqingError): void {
  const wait = error.fields["retryAfter"];
  if (typeof wait === "number") response.set("Retry-After", String(wait));
  response
    .status(error.entry.status)
    .set("Cache-Control", "no-store")
    .type("application/problem+json")
    .send(JSON.stringify(problemOf(error)));
}

/** The answer to an address that is none. */
export const notFound: RequestHandler = (request) => {
  throw new HeqingError("NOT_FOUND", `expected an address of the API, got ${request.path.slice(0, 200)}`);
};
