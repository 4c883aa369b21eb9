/** How often progress is repeated where lines can't be overwritten, in milliseconds. */
const REPEAT_EVERY = 15_000;

/** What a person sees of a start: lines that stay, and one line of progress that is overwritten on a terminal. */
export class Terminal {
  readonly #out: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly #now: () => number;
  #open = false;
  #lastPhase = "";
  #lastShown = 0;

  constructor(out: NodeJS.WritableStream & { readonly isTTY?: boolean }, now: () => number = () => performance.now()) {
    this.#out = out;
    this.#now = now;
    // Whoever read us may be gone (a closed pipe): the system goes on without a reader.
    out.on("error", () => undefined);
  }

  line(text: string): void {
    this.#out.write(`${this.#open ? "\r\u001b[K" : ""}${text}\n`);
    this.#open = false;
  }

  /** @param phase a new phase is always shown; counts within one now and then */
  progress(phase: string, text: string): void {
    const now = this.#now();
    if (this.#out.isTTY === true) {
      if (phase === this.#lastPhase && now - this.#lastShown < 200) return;
      this.#out.write(`\r\u001b[K${text}`);
      this.#open = true;
    } else {
      if (phase === this.#lastPhase && now - this.#lastShown < REPEAT_EVERY) return;
      this.#out.write(`${text}\n`);
    }
    this.#lastPhase = phase;
    this.#lastShown = now;
  }
}
