/** A real server or product that tests lean on: started once a run, however many projects ask for it. */
export interface Part {
  /** Starts it and says how tests reach it. */
  start(): Promise<StartedPart>;
}

export interface StartedPart {
  /** Environment names (HEQING_TEST_…) by which the tests' own processes find it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}
