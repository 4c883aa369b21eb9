import { z } from "zod";
import type { OfficeHours } from "../../domain/calendar";

const minute = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: "expected a time of day HH:MM, 00:00 to 24:00" });

/** When messages that no law makes urgent go out. */
export const officeHours: z.ZodType<OfficeHours> = z
  .strictObject({ days: z.enum(["working", "every"]), from: minute, until: minute })
  .refine(({ from, until }) => from < until, { error: "expected a time later than `from`", path: ["until"] });
