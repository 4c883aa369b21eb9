import { analyse } from "./analyse";
import { countersign } from "./countersign";
import { nameStation } from "./name-station";
import { sample } from "./sample";
import { serveOtherwise } from "./serve-otherwise";

/** Steps of a re-sampling that persons do. */
export const SAMPLING_STEPS = [nameStation, sample, analyse, countersign, serveOtherwise] as const;
