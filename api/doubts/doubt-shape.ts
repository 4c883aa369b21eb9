import { z } from "zod";
import { INSTANT } from "../http/shapes";

/** What a pattern found, with the rule by which it looked. */
export const DOUBT_FINDING = z.object({
  pattern: z.string(),
  rule: z.string(),
  version: z.number(),
  zh: z.string(),
  en: z.string(),
});

/** A value in doubt, or that was, beside the value itself. */
export const VALUE_DOUBT = z.object({
  item: z.string(),
  findings: z.array(DOUBT_FINDING),
  /** `noted`: about the published class alone; it holds no value back. */
  state: z.enum(["open", "confirmed", "rejected", "noted"]),
  reason: z.string().nullable(),
  /** Who looked, and when. */
  by: z.string().nullable(),
  at: INSTANT.nullable(),
});
