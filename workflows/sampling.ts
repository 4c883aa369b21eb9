import type { SamplingPhase } from "../domain/vocabulary";
import { live } from "./live";
import type { ProceedingInput } from "./messages";
import type { Cycle } from "./stage";

/** The cycle of a re-sampling 复测: from a matter's order to the released result. */
export const SAMPLING: Cycle<SamplingPhase> = {
  /** 已下达 */
  ordered: {
    is: "the order is on its way to the station",
    waitsFor: "the station opens or acknowledges the order, or another service is recorded",
    tasks: ["name-station", "sample", "serve-otherwise"],
    children: [],
    time: "asks the office to serve the order another way",
    next: ["sampling", "ended"],
  },
  /** 待采样 */
  sampling: {
    is: "the station has the order",
    waitsFor: "the sampling record, or released values of every item that the order names",
    tasks: ["sample", "serve-otherwise"],
    children: [],
    time: "reminds the station, then tells the office; the township is never worse off for it",
    next: ["analysing", "ended"],
  },
  /** 检测中 */
  analysing: {
    is: "the samples are taken and sealed; a laboratory analyses them",
    waitsFor: "the laboratory's report",
    tasks: ["analyse", "countersign", "serve-otherwise"],
    children: [],
    time: "reminds the station, then tells the office",
    next: ["reviewing", "ended"],
  },
  /** 待审核发布 */
  reviewing: {
    is: "the laboratory has reported",
    waitsFor: "released values of every item that the order names, brought by one person and released by another",
    tasks: ["analyse", "countersign", "serve-otherwise"],
    children: [],
    time: "reminds the station, then tells the office",
    next: ["ended"],
  },
  /** 已办结 */
  ended: {
    is: "the result is in its matter's inbox, or the order was recalled",
    waitsFor: "nothing: a corrected value begins another run",
    tasks: [],
    children: [],
    time: "does nothing",
    next: [],
  },
};

/** Runs one re-sampling to its end. */
export async function sampling(order: ProceedingInput): Promise<void> {
  await live(order, SAMPLING);
}
