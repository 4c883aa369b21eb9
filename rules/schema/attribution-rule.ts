import { z } from "zod";
import type { ComparisonBody, DeductionBody } from "../../domain/attribution";
import { bilingual } from "./envelope";
import { items as someItems } from "./items";
import { chase, limit } from "./ladder-form";

type SchemaOf<Body> = z.ZodType<Body> & z.core.$ZodTypeDiscriminable;

const meaning = z.enum(["own", "upstream", "ask"]);
const items = someItems.nullable();
/** Without inflow nothing can have come from upstream. */
const noInflow = meaning.exclude(["upstream"]);

const hearingLimit = z.strictObject({ limit, chases: z.array(chase), basis: bilingual });

/** The clocks of the hearing that follows where a miss is not the division's own. */
const hearing = z.strictObject({ respond: hearingLimit, find: hearingLimit }).nullable().optional();

const comparison: SchemaOf<ComparisonBody> = z.strictObject({
  form: z.literal("comparison"),
  items,
  equal: meaning,
  noInflow,
  mixed: meaning,
  easedByFall: z.boolean(),
  hearing,
});

const deduction: SchemaOf<DeductionBody> = z.strictObject({ form: z.literal("deduction"), items, noInflow, hearing });

/** Whose exceedance it is: how outflow is set against inflow. */
export const attributionRule = z.discriminatedUnion("form", [comparison, deduction]);
