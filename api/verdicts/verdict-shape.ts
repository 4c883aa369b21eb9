import { z } from "zod";
import type { VerdictRow } from "../../db/read/verdicts";
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
  /** The released verdict whose place it takes 数据更正, or took: what differs, old beside new; null where there is none. */
  replaces: z
    .object({
      id: ROW_ID,
      class: z.string().nullable(),
      targetClass: z.string().nullable(),
      outcome: z.string(),
      items: z.array(z.object({ item: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
      values: z.array(
        z.object({
          item: z.string(),
          sampledOn: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          /** Why the other value counts now, and who stated it; null where it was stated for the first time. */
          reason: z.string().nullable(),
          by: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  /** 退回: why another person did not release it. */
  sentBack: z.object({ reason: z.string(), by: z.string().nullable(), at: INSTANT }).nullable(),
  /** It rests on values in doubt 数据存疑 that nobody has looked at: it can't be released. */
  inDoubt: z.boolean(),
});

/** A verdict of the book in the shape of the API. */
export const verdictView = ({ replaces, ...verdict }: VerdictRow): z.input<typeof VERDICT> => ({
  ...verdict,
  replaces: replaces === null ? null : { ...replaces, items: [...replaces.items], values: [...replaces.values] },
});
