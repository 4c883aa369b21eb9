import { createHash } from "node:crypto";
import { z } from "zod";
import { readDemoExamples } from "../../db/read/demo-examples";
import { openapi } from "./openapi";
import type { DemoExamples } from "./openapi-examples";
import type { ApiPorts } from "../ports";
import { answer, route, type Route } from "../http/route";

/** The document is served without the database too: then its ids are invented. */
const demoExamples = ({ pool }: ApiPorts): Promise<DemoExamples> => readDemoExamples(pool).catch(() => ({}));

/** Serves the document of the table it stands in, with ids of the demonstration as it now is. */
export function openapiRoute(table: () => readonly Route[]): Route {
  return route({
    method: "get",
    path: "/openapi.json",
    summary: "This document",
    access: "public",
    versioned: true,
    answers: { 200: z.record(z.string(), z.unknown()) },
    handle: async ({ ports }) => {
      const document = openapi(table(), await demoExamples(ports), ports.secure);
      const etag = createHash("sha256").update(JSON.stringify(document)).digest("base64url");
      return answer(200, document, { etag });
    },
  });
}
