import { z } from "zod";
import { BILINGUAL, INSTANT, ROW_ID } from "./shapes";

/** A verdict with its trace; the trace is as it was stored when the verdict was made. */
export const VERDICT = z.object({
  id: ROW_ID,
  sectionId: z.string(),
  sectionName: z.string(),
  period: z.string(),
  status: z.enum(["preliminary", "final"]),
  class: z.string().nullable(),
  targetClass: z.string().nullable(),
  outcome: z.string(),
  sentence: BILINGUAL,
  trace: z.record(z.string(), z.unknown()),
  ruleVersions: z.unknown(),
  preparedBy: z.string().nullable(),
  preparedByMe: z.boolean(),
  createdAt: INSTANT,
  matterNumber: z.string().nullable(),
});
