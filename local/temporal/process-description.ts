/** A process for the supervisor to spawn. `env` is its whole environment: nothing else is inherited. */
export interface ProcessDescription {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
