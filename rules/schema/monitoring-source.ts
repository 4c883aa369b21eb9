import { z } from "zod";
import type { SourceBody } from "../../domain/source";
import { positive } from "./envelope";

/** How a source of monitoring data is asked. */
export const monitoringSource: z.ZodType<SourceBody> = z
  .strictObject({
    intervalMinutes: positive,
    offsetMinutes: z.int().min(0),
    catchupMinutes: z.int().min(0),
    gapIntervals: positive,
    retry: z.strictObject({
      firstSeconds: positive,
      factor: z.number().min(1).max(10),
      longestSeconds: positive,
      attempts: positive,
    }),
    limits: z.strictObject({ bytes: positive, seconds: positive }),
    stableSeconds: z.int().min(0),
  })
  .refine(({ intervalMinutes, offsetMinutes }) => offsetMinutes < intervalMinutes, {
    error: "expected less than an interval",
    path: ["offsetMinutes"],
  });
