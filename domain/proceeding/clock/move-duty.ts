import type { End, InstantText, Limit } from "../../calendar";
import type { MoveCause } from "../../vocabulary";
import type { Duty, DutyMove, PlainEnd } from "./duty";
import type { Frame } from "../frame";
import { changeDuty, type Ruling } from "../ruling";

/** Where a duty's end goes, what the new one was computed of, and the instants that follow it. */
export interface Move {
  readonly cause: MoveCause;
  readonly from: InstantText;
  readonly limit: Limit | null;
  readonly end: End;
  readonly chases: readonly InstantText[];
  readonly asksAt: InstantText | null;
}

const plain = ({ due, dueDate, status }: End): PlainEnd => ({ due, dueDate, status });

/** Moves the end of a duty; old and new date and the cause stay beside it. An end that lay behind lies ahead again. */
export const moveDuty = <State extends Frame>(ruling: Ruling<State>, duty: Duty, { cause, ...to }: Move): void => {
  const move: DutyMove = {
    cause,
    at: ruling.at,
    from: to.from,
    limit: to.limit,
    old: plain(duty.end),
    new: plain(to.end),
  };
  const moved: Duty = { ...duty, ...to, overdue: false, asked: false, moves: [...duty.moves, move] };
  changeDuty(ruling, duty.no, moved);
  ruling.duties.push({ change: "moved", duty: moved });
};
