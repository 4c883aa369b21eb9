import { type Chase, type Ladder, limitOf } from "../../ladder";
import type { Duty } from "./duty";

/** The reminders of a duty: its own rule's, else those that the ladder has for it. */
export const chasesOf = (ladder: Ladder, { reminds, rung, kind }: Duty): readonly Chase[] =>
  reminds ?? limitOf(ladder, rung, kind)?.chases ?? [];
