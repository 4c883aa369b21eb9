import { find } from "./find";
import { respond } from "./respond";
import { serveOtherwise } from "./serve-otherwise";

/** Steps of a hearing that persons do. */
export const HEARING_STEPS = [respond, find, serveOtherwise] as const;
