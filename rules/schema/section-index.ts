import { z } from "zod";
import type { SectionIndexBody } from "../../domain/section-grade";
import { WATER_CLASSES } from "../../domain/water";
import { bilingual } from "./envelope";
import { items } from "./items";

/** Items of which more is worse, so that a mean is a share of an upper limit. */
const upward = items.refine((codes) => codes.every((code) => code !== "ph" && code !== "do" && code !== "temp"), {
  error: "expected items with an upper limit, none of ph, do, temp",
});

/** A variant of the yearly assessment index of handover sections. */
export const sectionIndex: z.ZodType<SectionIndexBody> = z
  .strictObject({
    name: bilingual,
    items: upward,
    reference: z.union([z.literal("target"), z.literal(WATER_CLASSES)]),
    combine: z.enum(["mean", "worst"]),
    sides: z.enum(["items", "index"]),
    fall: z.enum(["difference", "share"]),
  })
  .refine(({ reference, sides }) => reference !== "target" || sides === "items", {
    error: "expected items: by their own targets two sides have no common measure",
    path: ["sides"],
  });
