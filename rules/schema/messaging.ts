import { z } from "zod";
import type { Messaging } from "../../domain/message";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "expected a time of day HH:MM, 00:00 to 23:59" });
const hours = z
  .int()
  .min(1)
  .max(24 * 60);

/** How messages reach people: the hour of the digest, and when a paper that nobody opened goes by another channel. */
export const messaging: z.ZodType<Messaging> = z
  .strictObject({
    digestAt: clock.nullable(),
    paper: z.strictObject({
      smsAfterHours: hours,
      callAfterHours: hours,
      channels: z.array(z.enum(["sms", "zzd"])).readonly(),
    }),
    minutes: z.strictObject({ message: z.int().min(0), form: z.int().min(0), click: z.int().min(0) }),
    monthly: z.strictObject({ missingDay: z.int().min(1).max(28), briefDay: z.int().min(1).max(28) }),
  })
  .refine(({ paper }) => paper.smsAfterHours < paper.callAfterHours, {
    error: "expected the telephone after the SMS",
    path: ["paper"],
  });
