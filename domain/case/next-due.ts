import { compareInstants, type InstantText } from "../calendar";
import type { Duty, MatterState } from "./state";

/** What time alone does to a duty next: a reminder, its end, or the climb after the grace. */
export interface Trigger {
  readonly kind: "chase" | "end" | "climb";
  readonly at: InstantText;
}

/** The duty's next trigger, or null when time changes nothing any more. A provisional end 暂定期限 is none. */
export const nextTrigger = ({ chases, overdue, deadline, climbsAt }: Duty): Trigger | null => {
  const [chase] = chases;
  if (chase !== undefined) return { kind: "chase", at: chase };
  if (deadline.status !== "final") return null;
  if (!overdue) return { kind: "end", at: deadline.due };
  return climbsAt === null ? null : { kind: "climb", at: climbsAt };
};

const RANK: Readonly<Record<Trigger["kind"], number>> = { chase: 0, end: 1, climb: 2 };

/**
 * The earliest trigger of a matter with its duty, none while the clocks stand still; of one instant, reminders before
 * ends before climbs, then the older duty.
 */
export const earliestDue = (state: MatterState | null): { readonly trigger: Trigger; readonly duty: Duty } | null => {
  if (state === null || state.phase === "closed" || state.pausedAt !== null) return null;
  let earliest: { readonly trigger: Trigger; readonly duty: Duty } | null = null;
  for (const duty of state.duties) {
    const trigger = nextTrigger(duty);
    if (trigger === null) continue;
    const before =
      earliest === null
        ? -1
        : compareInstants(trigger.at, earliest.trigger.at) || RANK[trigger.kind] - RANK[earliest.trigger.kind];
    if (before < 0) earliest = { trigger, duty };
  }
  return earliest;
};

/** The earliest instant at which time alone changes something; null when nothing is pending. */
export const nextDue = (state: MatterState | null): InstantText | null => earliestDue(state)?.trigger.at ?? null;
