import type { ActRegistry } from "../../proceeding";
import type { SamplingAct } from "../act-bodies";
import type { SamplingFacts } from "../facts";
import type { SamplingState } from "../state";
import { acknowledge } from "./acknowledge";
import { bounced } from "./bounced";
import { calendar } from "./calendar";
import { delivered } from "./delivered";
import { nameStation } from "./name-station";
import { open } from "./open";
import { order } from "./order";
import { recall } from "./recall";
import { recordService } from "./record-service";
import { verdict } from "./verdict";

/** Acts of a re-sampling by their words; one that is missing does not compile. */
export const SAMPLING_ACTS = {
  open,
  acknowledge,
  "record-service": recordService,
  "name-station": nameStation,
  order,
  recall,
  verdict,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<SamplingState, SamplingAct, SamplingFacts>;
