import type { Part } from "../part";

/** Every part, loaded only when a project of the run needs it. A new part: a file here, a line here, a word in PROJECTS. */
export const PARTS = {
  postgres: async () => (await import("./postgres")).postgres,
} as const satisfies Record<string, () => Promise<Part>>;

export type PartName = keyof typeof PARTS;

/** What each project needs; `unit` is not here, since it never starts anything. */
export const PROJECTS = {
  db: ["postgres"],
  workflow: ["postgres"],
  api: ["postgres"],
  e2e: ["postgres"],
} as const satisfies Record<string, readonly PartName[]>;

export type ProjectName = keyof typeof PROJECTS;
