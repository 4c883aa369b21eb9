import { z } from "zod";
import { ITEM_CODES } from "../../domain/water";

/** A list of items, none twice: an item that is listed twice would count twice. */
export const items = z
  .array(z.enum(ITEM_CODES))
  .min(1)
  .refine((codes) => new Set(codes).size === codes.length, { error: "expected each item once" });
