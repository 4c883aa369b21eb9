/** `degraded` does not make a part unready: it works, but something it would rather have is missing. */
export type PartState = "ready" | "degraded" | "starting" | "down";

/** One part and why it is not ready, in one sentence. */
export interface PartReadiness {
  readonly part: string;
  readonly state: PartState;
  readonly message: string;
}

/** The answer of /readyz. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: readonly PartReadiness[];
}

/** Ready when no part is starting or down. */
export function summarise(parts: readonly PartReadiness[]): Readiness {
  return { ready: parts.every(({ state }) => state === "ready" || state === "degraded"), parts };
}

/** Asks one part: ready when `check` resolves within the time, else `otherwise` with the error's sentence. */
export async function probe(
  part: string,
  check: () => Promise<string>,
  { otherwise = "down", withinMilliseconds = 2_000 }: { otherwise?: PartState; withinMilliseconds?: number } = {},
): Promise<PartReadiness> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${withinMilliseconds / 1_000} s`)), withinMilliseconds);
  });
  try {
    return { part, state: "ready", message: await Promise.race([check(), patience]) };
  } catch (error) {
    return { part, state: otherwise, message: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
