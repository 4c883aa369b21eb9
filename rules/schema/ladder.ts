import { z } from "zod";
import { LIMIT_UNITS } from "../../domain/calendar";
import { ARTICLE_TOPICS, CLIMB_CAUSES, DOCUMENT_KINDS, OFFICES, RUNG_IDS, TIMED_STEPS } from "../../domain/ladder";
import { bilingual, positive } from "./envelope";

const limit = z.strictObject({ count: positive, unit: z.enum(LIMIT_UNITS) });

const rungLimit = z
  .strictObject({
    limit,
    choices: z.array(limit),
    chases: z.array(
      z.strictObject({
        before: positive,
        at: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "expected a time HH:MM" })
          .nullable(),
      }),
    ),
    grace: limit.nullable(),
    whenMissed: z.enum(["record-call", "climb", "tell-office"]),
    basis: bilingual,
    extension: z.strictObject({ maximum: limit, times: positive, basis: bilingual }).optional(),
  })
  .superRefine((entry, context) => {
    const elapsed = entry.limit.unit === "hour" || entry.limit.unit === "second";
    entry.chases.forEach(({ before, at }, index) => {
      const path = ["chases", index];
      if (before >= entry.limit.count)
        context.addIssue({
          code: "custom",
          path: [...path, "before"],
          message: `expected less than the limit of ${entry.limit.count}, got ${before}`,
        });
      if (elapsed !== (at === null))
        context.addIssue({
          code: "custom",
          path: [...path, "at"],
          message: elapsed ? "expected null for a limit in elapsed units" : "expected a time HH:MM for a limit in days",
        });
    });
    const { extension } = entry;
    if (
      extension !== undefined &&
      elapsed !== (extension.maximum.unit === "hour" || extension.maximum.unit === "second")
    )
      context.addIssue({
        code: "custom",
        path: ["extension", "maximum", "unit"],
        message: elapsed ? "expected elapsed units as the limit has" : "expected days as the limit has",
      });
    if (entry.whenMissed !== "climb" && entry.grace !== null)
      context.addIssue({ code: "custom", path: ["grace"], message: "expected null where nothing climbs" });
  });

const rung = z.strictObject({
  id: z.enum(RUNG_IDS),
  name: bilingual,
  entry: z.enum(["opening", "climb"]),
  addressee: z.enum(OFFICES),
  issuer: z.enum(OFFICES).nullable(),
  authority: bilingual.nullable(),
  document: z.enum(DOCUMENT_KINDS),
  signed: z.boolean(),
  proposal: z.boolean(),
  articles: z.array(z.enum(ARTICLE_TOPICS)),
  limits: z.partialRecord(z.enum(TIMED_STEPS), rungLimit),
  climbsOn: z.array(z.enum(CLIMB_CAUSES)),
});

/** A ladder: rungs in order, opening ones first; only the early warning goes out unsigned; seconds in demonstrations alone. */
export const ladder = z
  .strictObject({ name: bilingual, demo: z.boolean(), rungs: z.array(rung).min(1) })
  .superRefine((body, context) => {
    const fail = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: "custom", path: ["rungs", ...path], message });
    const order = body.rungs.map(({ id }) => RUNG_IDS.indexOf(id));
    body.rungs.forEach((entry, index) => {
      if (index > 0 && (order[index] ?? 0) <= (order[index - 1] ?? 0))
        fail([index, "id"], `expected the order ${RUNG_IDS.join(", ")}, each once, got ${entry.id}`);
      if (!entry.signed && entry.document !== "early-warning")
        fail([index, "signed"], "expected true: every formal letter waits for a signature");
      if (entry.entry === "opening" && index > 0 && body.rungs[index - 1]?.entry !== "opening")
        fail([index, "entry"], "expected opening rungs before all others");
      if (index === body.rungs.length - 1 && entry.climbsOn.length > 0)
        fail([index, "climbsOn"], "expected nothing: there is no rung above the last");
      for (const step of TIMED_STEPS) {
        const timed = entry.limits[step];
        if (timed === undefined) continue;
        if (step === "acknowledge" && timed.whenMissed === "climb")
          fail([index, "limits", step, "whenMissed"], "expected record-call: a missing acknowledgement never climbs");
        if (!body.demo && [timed.limit, ...timed.choices].some(({ unit }) => unit === "second"))
          fail([index, "limits", step], "expected no seconds outside a demonstration ladder");
      }
    });
    if (body.rungs[0]?.entry !== "opening") fail([0, "entry"], "expected the first rung to be taken at the opening");
  });
