import type { ActRegistry } from "../../proceeding";
import type { SamplingAct } from "../act-bodies";
import type { SamplingFacts } from "../facts";
import type { SamplingState } from "../state";
import { acknowledge } from "./acknowledge";
import { appoint } from "./appoint";
import { bounced } from "./bounced";
import { calendar } from "./calendar";
import { countersign } from "./countersign";
import { delivered } from "./delivered";
import { handToLab } from "./hand-to-lab";
import { labReport } from "./lab-report";
import { nameStation } from "./name-station";
import { open } from "./open";
import { order } from "./order";
import { ownAnalysis } from "./own-analysis";
import { recall } from "./recall";
import { recordSampling } from "./record-sampling";
import { recordService } from "./record-service";
import { verdict } from "./verdict";

/** Acts of a re-sampling by their words; one that is missing does not compile. */
export const SAMPLING_ACTS = {
  open,
  acknowledge,
  "record-service": recordService,
  "name-station": nameStation,
  appoint,
  "record-sampling": recordSampling,
  countersign,
  "hand-to-lab": handToLab,
  "own-analysis": ownAnalysis,
  "lab-report": labReport,
  order,
  recall,
  verdict,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<SamplingState, SamplingAct, SamplingFacts>;
