import type { Messaging } from "../message";
import type { JobKind } from "../vocabulary";
import type { Turn } from "./turn";

/** How a job is done again and again. */
export interface JobPlan {
  /** null = by hand alone. */
  readonly turn: Turn | null;
  /** What happens where a run is still under way at the next turn. */
  readonly overlap: "skip" | "buffer-one";
  /** How far back turns that were missed are made up for, in seconds. */
  readonly catchupSeconds: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** The hour of what is done once a month, by the clock of Asia/Shanghai. */
const MONTHLY_AT = "08:00";

/**
 * When each job is done. Whatever is missed is found by the next turn, so most skip an overlap and make up for little; a month that
 * nobody looked at would stay so, so what is done once a month waits for the run before it and makes up for three weeks.
 */
export const jobPlan = (job: JobKind, { digestAt, monthly }: Pick<Messaging, "digestAt" | "monthly">): JobPlan => {
  switch (job) {
    case "digest":
      // After two hours each message goes by itself (heqing.alone_from): a later digest would find nothing.
      return {
        turn: digestAt === null ? null : { kind: "daily", at: digestAt },
        overlap: "skip",
        catchupSeconds: 2 * HOUR,
      };
    case "second-channel":
      return { turn: { kind: "every", minutes: 30 }, overlap: "skip", catchupSeconds: 60 };
    case "missing-data":
      return {
        turn: { kind: "monthly", day: monthly.missingDay, at: MONTHLY_AT },
        overlap: "buffer-one",
        catchupSeconds: 21 * DAY,
      };
    case "brief":
      return {
        turn: { kind: "monthly", day: monthly.briefDay, at: MONTHLY_AT },
        overlap: "buffer-one",
        catchupSeconds: 21 * DAY,
      };
    case "recompute":
      return { turn: { kind: "daily", at: "06:00" }, overlap: "skip", catchupSeconds: HOUR };
    case "archive":
      return { turn: { kind: "every", minutes: 60 }, overlap: "skip", catchupSeconds: 60 };
    case "reconcile":
      return { turn: { kind: "every", minutes: 360 }, overlap: "skip", catchupSeconds: 60 };
  }
};
