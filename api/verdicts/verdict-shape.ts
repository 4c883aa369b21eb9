import { z } from "zod";
import { documented } from "../openapi/json-schema";
import { BILINGUAL, INSTANT, ROW_ID } from "../http/shapes";

const CLASS_LIMIT = {
  type: ["object", "null"],
  properties: { class: { type: "string" }, limit: { type: "string" } },
  required: ["class", "limit"],
};

/** What pages show of a trace. Another release of this program may keep more or less: nothing is refused for it. */
const TRACE = documented(z.record(z.string(), z.unknown()), {
  type: "object",
  properties: {
    rules: {
      type: "array",
      items: {
        type: "object",
        properties: { id: { type: "string" }, version: { type: "integer" } },
        required: ["id", "version"],
      },
    },
    items: {
      type: "array",
      items: {
        type: "object",
        properties: {
          item: { type: "string" },
          raw: { type: "string" },
          mark: { type: ["string", "null"] },
          used: { type: "string" },
          judged: {
            type: "array",
            items: {
              type: "object",
              properties: {
                body: { type: ["string", "null"], enum: ["river", "lake", null] },
                class: { type: "string" },
                met: CLASS_LIMIT,
                missed: CLASS_LIMIT,
              },
              required: ["body", "class", "met", "missed"],
            },
          },
        },
        required: ["item", "raw", "mark", "used", "judged"],
      },
    },
  },
});

/** A verdict with its trace; the trace is as it was stored when the verdict was made. */
export const VERDICT = z.object({
  id: ROW_ID,
  sectionId: z.string(),
  sectionName: z.string(),
  scheme: z.string(),
  schemeName: BILINGUAL,
  period: z.string(),
  periodName: BILINGUAL,
  status: z.enum(["preliminary", "final"]),
  class: z.string().nullable(),
  targetClass: z.string().nullable(),
  outcome: z.string(),
  sentence: BILINGUAL,
  trace: TRACE,
  ruleVersions: z.unknown(),
  preparedBy: z.string().nullable(),
  preparedByMe: z.boolean(),
  createdAt: INSTANT,
  matterNumber: z.string().nullable(),
  orderNumber: z.string().nullable(),
});
