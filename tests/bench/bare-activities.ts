/** What the bare workflows may do. */
export interface BareActivities {
  /** Nothing at all. */
  nothing(): Promise<void>;
  /** Says that a workflow has come to a point. */
  note(key: string, point: "begun" | "ended"): Promise<void>;
}

/** Activities that cost nothing; notes are handed to `onNote`. */
export function bareActivities(onNote: (key: string, point: string) => void = () => undefined): BareActivities {
  return {
    nothing: () => Promise.resolve(),
    note: (key, point) => Promise.resolve(onNote(key, point)),
  };
}
