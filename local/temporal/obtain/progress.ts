/** Where obtaining the server stands; `wait` means that another start on this machine is at it. */
export type ObtainPhase = "search" | "wait" | "download" | "modules" | "compile" | "link" | "check" | "ready";

/** One sentence of progress; `done` of `total` are packages or modules, null where nothing can be counted. */
export interface ObtainProgress {
  readonly phase: ObtainPhase;
  readonly done: number | null;
  readonly total: number | null;
  readonly message: string;
}

export type OnProgress = (progress: ObtainProgress) => void;

/** Progress without a count. */
export const say = (phase: ObtainPhase, message: string): ObtainProgress => ({
  phase,
  done: null,
  total: null,
  message,
});
