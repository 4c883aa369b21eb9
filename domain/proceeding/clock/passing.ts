import { compareInstants } from "../../calendar";
import type { Decision } from "../decision";
import type { Frame } from "../frame";
import { addNotice, applied, changeDuty, record, type Ruling, rulingOn, sightOf } from "../ruling";
import { wantService } from "../serving";
import type { Duty, DutyNo } from "./duty";
import { nextTrigger } from "./triggers";

/** What follows for a duty in a kind of proceeding. */
type Follows<State extends Frame> = (ruling: Ruling<State>, duty: Duty) => void;

/**
 * What an instant does to a duty: whoever owes it is reminded 催办; at its end it is overdue 逾期, and what follows is `missed`; where
 * a question follows later, it is `ask`. Nothing where the duty has nothing due by then.
 */
export const passInstant = <State extends Frame>(
  state: State,
  no: DutyNo,
  at: string,
  { missed, ask }: { readonly missed: Follows<State>; readonly ask?: Follows<State> },
): Decision<State> => {
  const ruling = rulingOn(state, at);
  const duty = state.duties.find((running) => running.no === no);
  const trigger = duty === undefined ? null : nextTrigger(duty);
  if (duty === undefined || trigger === null || compareInstants(trigger.at, at) > 0) return applied(ruling);
  const { kind, rung, owner, chases } = duty;
  const asked = { asksAt: null, asked: true } as const;
  if (trigger.kind === "chase") {
    changeDuty(ruling, no, { chases: chases.slice(1) });
    record(ruling, "chased", { duty: kind, no, rung }, sightOf(duty));
    addNotice(ruling, { notice: "chase", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
  } else if (trigger.kind === "end") {
    changeDuty(ruling, no, { overdue: true, ...(ask === undefined ? asked : {}) });
    ruling.duties.push({ change: "overdue", no });
    record(ruling, "overdue", { duty: kind, no, rung }, sightOf(duty));
    missed(ruling, duty);
  } else {
    changeDuty(ruling, no, asked);
    ask?.(ruling, duty);
  }
  return applied(ruling);
};

/** Whoever is late and the office are told; a paper that was not served in time is to be served another way. */
export const tellOverdue = <State extends Frame>(
  ruling: Ruling<State>,
  { no, kind, owner, rung, about }: Duty,
): void => {
  if (kind === "serve") wantService(ruling, about ?? no);
  else addNotice(ruling, { notice: "overdue", to: [owner, "supervisor"], rung, duty: no });
};
