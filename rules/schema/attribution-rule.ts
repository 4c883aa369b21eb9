import { z } from "zod";
import type { ComparisonBody, DeductionBody } from "../../domain/attribution";
import { items as someItems } from "./items";

type SchemaOf<Body> = z.ZodType<Body> & z.core.$ZodTypeDiscriminable;

const meaning = z.enum(["own", "upstream", "ask"]);
const items = someItems.nullable();
/** Without inflow nothing can have come from upstream. */
const noInflow = meaning.exclude(["upstream"]);

const comparison: SchemaOf<ComparisonBody> = z.strictObject({
  form: z.literal("comparison"),
  items,
  equal: meaning,
  noInflow,
  mixed: meaning,
  easedByFall: z.boolean(),
});

const deduction: SchemaOf<DeductionBody> = z.strictObject({ form: z.literal("deduction"), items, noInflow });

/** Whose exceedance it is: how outflow is set against inflow. */
export const attributionRule = z.discriminatedUnion("form", [comparison, deduction]);
