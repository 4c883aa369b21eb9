import { compareInstants, type InstantText } from "../../calendar";
import type { Duty } from "./duty";
import type { Frame } from "../frame";

/** What time alone does to a duty next: a reminder, its end, or the question to the office after the grace. */
export interface Trigger {
  readonly kind: "chase" | "end" | "ask";
  readonly at: InstantText;
}

/** The duty's next trigger, or null when time changes nothing any more: its clock stands, waits for the service of a new date, or only its provisional end 暂定期限 is left. */
export const nextTrigger = ({ chases, overdue, end, asksAt, stoppedSince, awaits }: Duty): Trigger | null => {
  if (stoppedSince !== null || awaits !== null) return null;
  const [chase] = chases;
  if (chase !== undefined) return { kind: "chase", at: chase };
  if (end.status !== "final") return null;
  if (!overdue) return { kind: "end", at: end.due };
  return asksAt === null ? null : { kind: "ask", at: asksAt };
};

const RANK: Readonly<Record<Trigger["kind"], number>> = { chase: 0, end: 1, ask: 2 };

/** The earliest trigger with its duty; of one instant, reminders before ends before questions, then the older duty. */
export const earliestDue = (state: Frame | null): { readonly trigger: Trigger; readonly duty: Duty } | null => {
  let earliest: { readonly trigger: Trigger; readonly duty: Duty } | null = null;
  for (const duty of state?.duties ?? []) {
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
export const nextDue = (state: Frame | null): InstantText | null => earliestDue(state)?.trigger.at ?? null;
