import type { HearingPhase } from "../domain/vocabulary";
import { live } from "./live";
import type { ProceedingInput } from "./messages";
import type { Cycle } from "./stage";

/** The cycle of a hearing of the upstream side 听取上游: from the call to the common superior's finding. */
export const HEARING: Cycle<HearingPhase> = {
  /** 待送达 */
  called: {
    is: "the call with both sides' numbers is on its way to the upstream side",
    waitsFor: "the upstream side opens or acknowledges the call, or another service is recorded",
    tasks: ["respond", "serve-otherwise"],
    children: [],
    time: "asks the office to serve the call another way",
    next: ["hearing", "deciding", "ended"],
  },
  /** 听取意见中 */
  hearing: {
    is: "the upstream side has the call",
    waitsFor: "its answer",
    tasks: ["respond", "serve-otherwise"],
    children: [],
    time: "reminds it; its silence is recorded and the superior finds without it",
    next: ["deciding", "ended"],
  },
  /** 待认定 */
  deciding: {
    is: "the upstream side was consulted, was silent, or is not known",
    waitsFor: "the common superior's finding: stays, split or moved",
    tasks: ["find", "serve-otherwise"],
    children: [],
    time: "reminds the superior and shows it as late; nothing is found by time",
    next: ["ended"],
  },
  /** 已办结 */
  ended: {
    is: "the finding is in its matter's inbox, or the hearing was recalled",
    waitsFor: "nothing",
    tasks: [],
    children: [],
    time: "does nothing",
    next: [],
  },
};

/** Runs one hearing to its end. */
export async function hearing(upstream: ProceedingInput): Promise<void> {
  await live(upstream, HEARING);
}
