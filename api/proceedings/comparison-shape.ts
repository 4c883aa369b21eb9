import { z } from "zod";
import { COUNTING } from "../../domain/dispute";
import { DATE } from "../http/shapes";

/** A disputed value beside the new one, both as they were stated. */
export const COMPARISON = z.object({
  item: z.string(),
  first: z.string(),
  firstOn: DATE,
  now: z.string(),
  nowOn: DATE,
  /** What the other side's laboratory found in its part; null where it stated nothing. */
  own: z.string().nullable(),
  /** Whether both agree within the tolerance; null where the rule has none for the item. */
  within: z.boolean().nullable(),
  ownWithin: z.boolean().nullable(),
  counts: z.enum(COUNTING),
});
