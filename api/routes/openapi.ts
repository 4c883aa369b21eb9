import { z } from "zod";
import { openapi } from "../openapi";
import { answer, route, type Route } from "../route";

/** Serves the document of the table it stands in. */
export function openapiRoute(table: () => readonly Route[]): Route {
  let document: Readonly<Record<string, unknown>> | undefined;
  return route({
    method: "get",
    path: "/openapi.json",
    summary: "This document",
    access: "public",
    answers: { 200: z.record(z.string(), z.unknown()) },
    handle: async () => answer(200, await Promise.resolve((document ??= openapi(table())))),
  });
}
