import type { Deadline, InstantText, Limit } from "../calendar";
import { changeDuty, type Ruling } from "./ruling";
import type { Duty, DutyMove } from "./state";

/** Where a duty's end goes, what the new one was computed of, and the instants that follow it. */
export interface Move {
  readonly cause: DutyMove["cause"];
  readonly from: InstantText;
  readonly limit: Limit | null;
  readonly deadline: Deadline;
  readonly chases: readonly InstantText[];
  readonly climbsAt: InstantText | null;
}

const endOf = ({ due, dueDate }: Deadline): DutyMove["old"] => ({ due, dueDate });

/** Moves the end of a duty, with old and new date kept beside it. */
export const moveDuty = (ruling: Ruling, duty: Duty, { cause, from, limit, ...to }: Move): void => {
  const move: DutyMove = {
    cause,
    at: ruling.at,
    from,
    limit,
    old: endOf(duty.deadline),
    new: endOf(to.deadline),
  };
  const moves = [...duty.moves, move];
  changeDuty(ruling, duty.no, { ...to, moves });
  ruling.duties.push({ change: "moved", duty: { ...duty, ...to, moves } });
};
