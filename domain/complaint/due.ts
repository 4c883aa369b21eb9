import { addNotice, type Decision, passInstant, sightOf } from "../proceeding";
import type { PartyRole } from "../vocabulary";
import type { ComplaintState } from "./state";

/** What an instant does: who owes it is reminded, then they and the office are told. Nothing climbs. */
export const due = (state: ComplaintState, no: number, at: string): Decision<ComplaintState> =>
  passInstant(state, no, at, {
    missed: (ruling, duty) => {
      const { owner, rung } = duty;
      const to: readonly PartyRole[] = owner === "supervisor" ? [owner] : [owner, "supervisor"];
      addNotice(ruling, { notice: "overdue", to, rung, duty: no, seenBy: sightOf(duty) });
    },
  });
