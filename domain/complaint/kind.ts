import type { Kind } from "../proceeding";
import type { ComplaintAct } from "./act-bodies";
import { COMPLAINT_ACTS } from "./acts";
import { due } from "./due";
import type { ComplaintFacts } from "./facts";
import { register } from "./register";
import type { ComplaintState } from "./state";
import { COMPLAINT_STEPS } from "./steps";

/** A complaint 信访举报: registered, verified, handled like a finding, answered (浙江省河长制规定 Art. 13). */
export const COMPLAINT: Kind<ComplaintState, ComplaintAct, ComplaintFacts> = {
  kind: "complaint",
  acts: COMPLAINT_ACTS,
  steps: COMPLAINT_STEPS,
  open: (act, facts) => (act.body.kind === "register-complaint" ? register(act.body, act, facts) : null),
  opening: {
    act: "register-complaint",
    party: "supervisor",
    units: ["county_office", "city_office"],
    others: ["responsible"],
    joins: true,
  },
  due,
  isOver: ({ stage }) => stage.phase === "ended",
};
