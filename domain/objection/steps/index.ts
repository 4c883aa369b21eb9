import { correctValue } from "./correct-value";
import { examine } from "./examine";
import { finding } from "./finding";

/** Steps of an objection that persons do. */
export const OBJECTION_STEPS = [examine, finding, correctValue] as const;
