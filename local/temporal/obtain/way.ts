import type { OnProgress } from "./progress";
import type { Binaries, Tool } from "../pins";

/** What a way may use. */
export interface WayContext {
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

/** What a way found of the tools asked for, and in words why the others are missing. */
export interface Attempt {
  readonly binaries: Binaries;
  readonly reason: string | null;
}

/** One way to come by the server's binaries. It answers with a reason rather than throwing, except when aborted. */
export interface Way {
  readonly name: string;
  attempt(tools: readonly Tool[], context: WayContext): Promise<Attempt>;
}

/** An attempt that found nothing. */
export const nothing = (reason: string): Attempt => ({ binaries: {}, reason });
