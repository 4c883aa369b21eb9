import { defineAct } from "../proceeding";
import type { MatterFacts } from "./facts";
import type { MatterState } from "./state";

/** Defines an act of a matter. */
export const defineMatterAct = defineAct<MatterState, MatterFacts>();
