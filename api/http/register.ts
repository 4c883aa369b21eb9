import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { HeqingError } from "../../domain/errors";
import { withContext } from "../../telemetry/context";
import { auditAnswer, auditRefusal } from "./audit";
import { entityTag, sameAsSent, versionSent } from "./etag";
import { InputInvalid, inputFaults, unkeepableText } from "./input-invalid";
import { strictly } from "../openapi/json-schema";
import { keptAnswer } from "./kept-answer";
import { authorise, recognised } from "./authorise";
import { notFound } from "./problem";
import type { ApiPorts } from "../ports";
import type { Answered, Call, Route } from "./route";
import { UUID } from "./shapes";

/** Largest JSON body: a long plan has some ten thousand characters. */
const JSON_LIMIT = "256kb";
const JSON_TYPES = ["application/json", "application/*+json"];
const readJson = express.json({ limit: JSON_LIMIT, type: JSON_TYPES });
const KEY = UUID.transform((key) => key.toLowerCase());
const NO_QUERY = z.strictObject({});

/** All routes of the table, with 405 where an address is known for other methods and 404 elsewhere. */
export function register(routes: readonly Route[], ports: ApiPorts): Router {
  const router = express.Router({ caseSensitive: true });
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    for (const route of here) router[route.method](path, handler(route, ports));
    router.all(path, unmatched(ports, otherMethod(here)));
  }
  router.use(unmatched(ports, notFound));
  return router;
}

function otherMethod(routes: readonly Route[]): RequestHandler {
  const allowed = routes.flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
  return (request, response) => {
    response.set("Allow", allowed.join(", "));
    throw new HeqingError("METHOD_NOT_ALLOWED", `expected ${allowed.join(" or ")}, got ${request.method}`);
  };
}

/** An address or a method that is none, asked for by somebody who signed in, is audited as any other refusal. */
function unmatched(ports: ApiPorts, refuse: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    try {
      await refuse(request, response, next);
    } catch (thrown) {
      if (await recognised(request, ports)) await auditRefusal(request, ports, thrown);
      throw thrown;
    }
  };
}

function handler(route: Route, ports: ApiPorts): RequestHandler {
  const answered = answering(route, ports);
  return async (request, response) => {
    try {
      await answered(request, response);
    } catch (thrown) {
      if (!response.headersSent) await auditRefusal(request, ports, thrown);
      throw thrown;
    }
  };
}

function answering(route: Route, ports: ApiPorts): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const who = await authorise(route, request, ports);
    const key = route.idempotent === undefined ? "" : checked(KEY, request.get("idempotency-key"), "Idempotency-Key");
    const call = {
      params: params(route, request),
      query: checked(strictly(route.query ?? NO_QUERY), { ...request.query }, ""),
      body: await body(route, request, response),
      who,
      key,
      version: route.ifMatch === true ? versionSent(request) : "",
      ports,
      request,
      response,
    } as Call<Route["access"], unknown, unknown, unknown>;
    const answered = await withContext(key === "" ? {} : { actId: key }, () =>
      route.idempotent === "kept" ? keptAnswer(route, call) : route.handle(call),
    );
    await auditAnswer(route, request, ports);
    if (!response.headersSent) await send(route, request, response, answered);
  };
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, within: string): z.output<Schema> {
  const unkeepable = unkeepableText(value, within);
  if (unkeepable.length > 0) throw new InputInvalid(unkeepable);
  const result = schema.safeParse(value);
  if (!result.success) throw new InputInvalid(inputFaults(result.error, within));
  return result.data;
}

/** An id that can't be one names nothing: 404, as for an id of another jurisdiction. */
function params(route: Route, request: Request): unknown {
  if (route.params === undefined) return undefined;
  const given: unknown = request.params;
  const result = route.params.safeParse(given);
  if (!result.success || unkeepableText(given, "").length > 0) {
    throw new HeqingError("NOT_FOUND", "expected the id of something that the account can see");
  }
  return result.data;
}

/** Read only now that the sender is known to be entitled. */
async function body(route: Route, request: Request, response: Response): Promise<unknown> {
  const types = route.upload ?? JSON_TYPES;
  if (route.body === undefined && route.upload === undefined) return undefined;
  if (request.is([...types]) === false) {
    throw new HeqingError(
      "MEDIA_TYPE",
      `expected ${types.join(" or ")}, got ${(request.get("content-type") ?? "none").slice(0, 100)}`,
    );
  }
  if (route.body === undefined) return undefined;
  await new Promise<void>((resolve, reject) => {
    readJson(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error as Error)));
  });
  return checked(strictly(route.body), request.body as unknown, "");
}

/** What has a version may be asked for again by it; what is somebody's is kept by their own browser alone. */
function cacheControl({ access }: Route, { etag }: Answered): string {
  if (etag === undefined) return "no-store";
  return access === "public" ? "no-cache" : "private, no-cache";
}

async function send(route: Route, request: Request, response: Response, answered: Answered): Promise<void> {
  const { status, body: content, etag, location } = answered;
  response.set("Cache-Control", cacheControl(route, answered));
  if (etag !== undefined) {
    response.set("ETag", entityTag(etag));
    if (route.method === "get" && sameAsSent(request.get("if-none-match"), etag)) {
      return void response.status(304).end();
    }
  }
  if (location !== undefined) response.set("Location", `${request.baseUrl}${location}`);
  response.status(status);
  const schema = route.answers[status];
  if (schema === undefined)
    throw new HeqingError("INTERNAL", `${route.path} answers ${status}, which it does not declare`);
  if (schema === null) return void response.end();
  // Text that is still being read, of a route that produces some.
  if (content instanceof Readable && route.produces !== undefined) {
    return pipeline(content, response.type(route.produces));
  }
  const shaped = schema.safeParse(content);
  if (!shaped.success) {
    const faults = inputFaults(shaped.error, "").slice(0, 5);
    throw new HeqingError("INTERNAL", `the answer of ${route.path} has another shape than declared`, {
      fields: { faults: faults.map(({ path, message }) => `${path}: ${message}`) },
    });
  }
  if (status === 200 && route.produces !== undefined) response.type(route.produces).send(shaped.data);
  else response.json(shaped.data);
}
