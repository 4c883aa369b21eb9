import { addStep, OFFICE_ALONE } from "../proceeding";
import type { ComplaintRuling } from "./facts";

/** 待答复: the office owes the informant an answer; its clock runs since the complaint was registered. */
export const awaitReply = (ruling: ComplaintRuling): void => {
  addStep(ruling, { kind: "reply-complaint", seenBy: OFFICE_ALONE });
};
