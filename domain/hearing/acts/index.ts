import type { ActRegistry } from "../../proceeding";
import type { HearingAct } from "../act-bodies";
import type { HearingFacts } from "../facts";
import type { HearingState } from "../state";
import { acknowledge } from "./acknowledge";
import { bounced } from "./bounced";
import { calendar } from "./calendar";
import { delivered } from "./delivered";
import { find } from "./find";
import { hear } from "./hear";
import { open } from "./open";
import { recall } from "./recall";
import { recordService } from "./record-service";
import { respond } from "./respond";

/** Acts of a hearing by their words; one that is missing does not compile. */
export const HEARING_ACTS = {
  open,
  acknowledge,
  "record-service": recordService,
  respond,
  find,
  hear,
  recall,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<HearingState, HearingAct, HearingFacts>;
