import { CancellationScope, isCancellation, sleep } from "@temporalio/workflow";

/** The one timer of a run, which rings at the earliest instant at which time alone changes something. */
export interface Alarm {
  /**
   * Set to an instant of the book, `wait` milliseconds from now; null sets it off. An instant that stays is waited for by
   * the timer that is there: nothing is told to Temporal twice.
   */
  set(due: string | null, wait: number): void;
}

/** An alarm that calls `rings`, each time it is set once. */
export function alarm(rings: () => void): Alarm {
  let waiting: { readonly due: string; readonly scope: CancellationScope } | null = null;

  const wait = async (due: string, milliseconds: number): Promise<void> => {
    try {
      await sleep(milliseconds, { summary: `due ${due}` });
    } catch (error) {
      if (isCancellation(error)) return;
      throw error;
    }
    waiting = null;
    rings();
  };

  return {
    set: (due, milliseconds) => {
      // By the instant alone: what a phase says of time may be put in other words while a run lives.
      if (due === (waiting?.due ?? null)) return;
      waiting?.scope.cancel();
      waiting = null;
      if (due === null) return;
      const scope = new CancellationScope();
      waiting = { due, scope };
      void scope.run(() => wait(due, milliseconds));
    },
  };
}
