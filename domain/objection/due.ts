import { addNotice, type Decision, passInstant, sightOf } from "../proceeding";
import type { ObjectionState } from "./state";

/** What an instant does: whoever decides is reminded, then told that it is late. The unit is never worse off for it. */
export const due = (state: ObjectionState, no: number, at: string): Decision<ObjectionState> =>
  passInstant(state, no, at, {
    missed: (ruling, duty) => {
      addNotice(ruling, { notice: "overdue", to: [duty.owner], rung: duty.rung, duty: no, seenBy: sightOf(duty) });
    },
  });
