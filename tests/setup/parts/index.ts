import type { Part } from "../part";

/**
 * Every part, loaded only when a project of the run needs it (`import()` would want file endings here).
 * A new part: a file here, a line here, a word in PROJECTS.
 */
export const PARTS = {
  postgres: () => (require("./postgres") as typeof import("./postgres")).postgres,
  temporal: () => (require("./temporal") as typeof import("./temporal")).temporal,
  bundle: () => (require("./bundle") as typeof import("./bundle")).bundle,
  chromium: () => (require("./chromium") as typeof import("./chromium")).chromium,
} as const satisfies Record<string, () => Part>;

export type PartName = keyof typeof PARTS;

/** What each project needs; `unit` is not here, since it never starts anything. */
export const PROJECTS: Readonly<Record<"db" | "workflow" | "api" | "e2e", readonly PartName[]>> = {
  db: ["postgres"],
  workflow: ["postgres", "temporal", "bundle"],
  api: ["postgres"],
  e2e: ["chromium"],
};

export type ProjectName = keyof typeof PROJECTS;
