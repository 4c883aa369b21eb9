/** Ctrl-C under npm arrives twice at once: once from the terminal, once passed on by npm. */
export const REPEATED_WITHIN_MILLISECONDS = 5_000;

/** What a request to stop means: the first stops in order, one soon after is its echo, a later one is impatience. */
export class StopRequests {
  #first: number | undefined;

  /** @param now milliseconds of any steady clock */
  received(now: number): "stop" | "echo" | "force" {
    if (this.#first === undefined) {
      this.#first = now;
      return "stop";
    }
    return now - this.#first < REPEATED_WITHIN_MILLISECONDS ? "echo" : "force";
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Watches for stop signals; gives a function that stops watching. */
export function onStopSignal(actions: { stop(reason: string): void; force(reason: string): void }): () => void {
  const requests = new StopRequests();
  const listeners = SIGNALS.map((signal) => {
    const listener = (): void => {
      const meaning = requests.received(performance.now());
      if (meaning !== "echo") actions[meaning](signal);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((off) => off());
}
