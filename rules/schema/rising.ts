import type { z } from "zod";
import { compare, decimalOf } from "../../domain/number";

/** A check that some bounds of a body rise, each named by the path of its field below the body. */
export const rising =
  <Body>(boundsOf: (body: Body) => readonly (readonly [path: PropertyKey[], bound: string])[]) =>
  (body: Body, context: z.RefinementCtx): void =>
    boundsOf(body).forEach(([path, bound], index, bounds) => {
      const before = bounds[index - 1]?.[1];
      if (before !== undefined && compare(decimalOf(bound), decimalOf(before)) <= 0)
        context.addIssue({ code: "custom", path, message: `expected more than ${before}, got ${bound}` });
    });
