import { z } from "zod";

/** A body whose form is not settled yet: any fields, but not none. */
export const undecided = z.record(z.string(), z.unknown()).refine((body) => Object.keys(body).length > 0, {
  error: "expected at least one field, got none",
});
