import type { Duty, MatterState } from "./state";

/** As an earlier revision of the law wrote it: any field may be missing. */
const earlier = <T>(kept: T): Partial<T> => kept;

const duty = (kept: Duty): Duty => {
  const { extension = null, moves = [] } = earlier(kept);
  return { ...kept, extension, moves };
};

/**
 * A state as an earlier revision wrote it, in today's shape: nothing is paused, nothing was moved, nothing may be extended
 * that no rule said so of. Which verdicts missed has to be told by who read it from the timeline.
 */
export const upToDate = (state: MatterState | null): MatterState | null => {
  if (state === null) return null;
  if (state.phase === "closed") {
    const { withdrawn = false } = earlier(state);
    return { ...state, withdrawn };
  }
  const { misses = [], pausedAt = null } = earlier(state);
  return { ...state, misses, pausedAt, duties: state.duties.map(duty) };
};
