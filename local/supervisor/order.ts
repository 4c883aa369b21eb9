/** The parts of the running system. */
export const PARTS = ["postgres", "mail", "api", "temporal", "worker", "relay"] as const;
export type Part = (typeof PARTS)[number];

/** What a person calls a part. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  postgres: "database",
  mail: "mail catcher",
  api: "pages",
  temporal: "Temporal server",
  worker: "worker",
  relay: "relay",
};

/**
 * Order of stopping: no new request, then nothing new to Temporal, then the worker finishes what it holds and
 * sends its mail, then the servers it used; the book closes last.
 */
export const STOP_ORDER: readonly Part[] = ["api", "relay", "worker", "mail", "temporal", "postgres"];
