import { brokenImports } from "../../house/imports";
import { ROOT, withFolder } from "../../house/folder";

/** A small house in which every rule of `.dependency-cruiser.cjs` is broken exactly once, plus what is allowed. */
const PLANTS: Record<string, string> = {
  "package.json": JSON.stringify({ dependencies: { zod: "1.0.0", pg: "1.0.0" }, devDependencies: { jest: "1.0.0" } }),
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "Node16", moduleResolution: "Node16" } }),
  "node_modules/zod/package.json": JSON.stringify({ name: "zod", version: "1.0.0", main: "index.js" }),
  "node_modules/zod/index.js": "",
  "node_modules/pg/package.json": JSON.stringify({ name: "pg", version: "1.0.0", main: "index.js" }),
  "node_modules/pg/index.js": "",
  "node_modules/jest/package.json": JSON.stringify({ name: "jest", version: "1.0.0", main: "index.js" }),
  "node_modules/jest/index.js": "",
  "node_modules/stray/package.json": JSON.stringify({ name: "stray", version: "1.0.0", main: "index.js" }),
  "node_modules/stray/index.js": "",

  "domain/law.ts": "export const law = 1; export type Law = number;",
  "domain/reads-files.ts": `import "node:fs"; export {};`,
  "domain/uses-package.ts": `import "zod"; export {};`,
  "domain/reaches-out.ts": `import type { Rule } from "../rules/rule"; export type R = Rule;`,
  "rules/rule.ts": `import type { Law } from "../domain/law"; export type Rule = Law;`,
  "registry/reaches-out.ts": `import "../db/book"; export {};`,
  "rules/reaches-out.ts": `import "../db/book"; export {};`,
  "telemetry/log.ts": `import "../db/book"; export {};`,
  "db/book.ts": `import { law } from "../domain/law"; export const book = law;`,
  "db/reaches-out.ts": `import "../letters/letter"; export {};`,
  "letters/letter.ts": "export const letter = 1;",
  "letters/reaches-out.ts": `import "../db/book"; export {};`,
  "activities/names.ts": "export const NAMES = 1;",
  "activities/advance.ts": `import "../db/book"; export type Activities = number; export const advance = 1;`,
  "activities/reaches-out.ts": `import "../workflows/names"; export {};`,
  "workflows/names.ts": "export const NAMES = 1;",
  "workflows/rectification.ts": `import type { Law } from "../domain/law";
    import type { Activities } from "../activities/advance";
    import { NAMES } from "../activities/names"; export const run = (x: Law, y: Activities) => [x, y, NAMES];`,
  "workflows/reaches-out.ts": `import type { book } from "../db/book"; export type B = typeof book;`,
  "workflows/decides.ts": `import { law } from "../domain/law"; export const decided = law;`,
  "workflows/acts.ts": `import { advance } from "../activities/advance"; export const acted = advance;`,
  "workflows/validates.ts": `import "zod"; export {};`,
  "workflows/reads-files.ts": `import "fs"; export {};`,
  "relay/queries.ts": `import "pg"; export {};`,
  "relay/nudge.ts": `import { NAMES } from "../workflows/names"; import "../workflows/rectification"; export { NAMES };`,
  "relay/reaches-out.ts": `import "../letters/letter"; export {};`,
  "intake/reaches-out.ts": `import "../letters/letter"; export {};`,
  "api/route.ts": `import "../cli/main"; export type Answer = number; export const route = 1;`,
  "engine/advance.ts": `import { book } from "../db/book"; import { letter } from "../letters/letter"; export const advanced = [book, letter];`,
  "engine/reaches-out.ts": `import "../intake/stage"; export {};`,
  "intake/stage.ts": `import { advanced } from "../engine/advance"; export const staged = advanced;`,
  "relay/carry.ts": `import "../engine/advance"; export {};`,
  "activities/judge.ts": `import "../engine/advance"; export {};`,
  "api/acts.ts": `import "../engine/advance"; export {};`,
  "db/calls-back.ts": `import "../engine/advance"; export {};`,
  "local/supervises.ts": `import "../cli/two"; import "../api/acts"; export {};`,
  "local/reaches-out.ts": `import "../tools/test"; import "../tests/fixture"; export {};`,
  "local/queries.ts": `import "pg"; export {};`,
  "local/tests-at-run-time.ts": `import "jest"; export {};`,
  "tools/test.ts": "export {};",
  "cli/main.ts": `import "../tests/fixture"; export {};`,
  "web/page.ts": `import type { Answer } from "../api/route"; import { route } from "../api/route"; export const a: Answer = route;`,
  "web/reaches-out.ts": `import type { book } from "../db/book"; export type B = typeof book;`,
  "tools/reaches-out.ts": `import "../letters/letter"; export {};`,
  "tests/fixture.ts": `import "jest"; export {};`,
  "cli/one.ts": `import { two } from "./two"; export const one = (): number => two();`,
  "cli/two.ts": `import { one } from "./one"; export const two = (): number => one();`,
  "local/pen.ts": `import type { Ink } from "./ink"; export type Pen = Ink | null;`,
  "local/ink.ts": `import type { Pen } from "./pen"; export type Ink = Pen | string;`,
  "cli/lost.ts": `import "./nowhere"; export {};`,
  "cli/undeclared.ts": `import "stray"; export {};`,
  "cli/tests-at-run-time.ts": `import "jest"; export {};`,
};

const EXPECTED = [
  "activities-imports: activities/reaches-out.ts -> workflows/names.ts",
  "api-imports: api/route.ts -> cli/main.ts",
  "cli-imports: cli/main.ts -> tests/fixture.ts",
  "db-imports: db/calls-back.ts -> engine/advance.ts",
  "db-imports: db/reaches-out.ts -> letters/letter.ts",
  "declared: cli/undeclared.ts -> node_modules/stray/index.js",
  "domain-is-alone: domain/reaches-out.ts -> rules/rule.ts",
  "domain-is-alone: domain/reads-files.ts -> fs",
  "domain-is-alone: domain/uses-package.ts -> node_modules/zod/index.js",
  "driver-in-db-alone: local/queries.ts -> node_modules/pg/index.js",
  "driver-in-db-alone: relay/queries.ts -> node_modules/pg/index.js",
  "engine-imports: engine/reaches-out.ts -> intake/stage.ts",
  "intake-imports: intake/reaches-out.ts -> letters/letter.ts",
  "letters-imports: letters/reaches-out.ts -> db/book.ts",
  "local-imports: local/reaches-out.ts -> tests/fixture.ts",
  "local-imports: local/reaches-out.ts -> tools/test.ts",
  "no-cycles: cli/one.ts -> cli/two.ts",
  "no-cycles: local/ink.ts -> local/pen.ts",
  "no-test-packages: cli/tests-at-run-time.ts -> node_modules/jest/index.js",
  "no-test-packages: local/tests-at-run-time.ts -> node_modules/jest/index.js",
  "registry-imports: registry/reaches-out.ts -> db/book.ts",
  "relay-imports: relay/reaches-out.ts -> letters/letter.ts",
  "resolvable: cli/lost.ts -> ./nowhere",
  "rules-imports: rules/reaches-out.ts -> db/book.ts",
  "telemetry-imports: telemetry/log.ts -> db/book.ts",
  "tools-imports: tools/reaches-out.ts -> letters/letter.ts",
  "web-imports: web/reaches-out.ts -> db/book.ts",
  "web-types-only: web/page.ts -> api/route.ts",
  "workflow-node-modules: workflows/reads-files.ts -> fs",
  "workflow-packages: workflows/validates.ts -> node_modules/zod/index.js",
  "workflows-by-name: relay/nudge.ts -> workflows/rectification.ts",
  "workflows-imports: workflows/reaches-out.ts -> db/book.ts",
  "workflows-live-they-do-not-decide: workflows/acts.ts -> activities/advance.ts",
  "workflows-live-they-do-not-decide: workflows/decides.ts -> domain/law.ts",
];

describe("imports run one way", () => {
  it("in this tree", async () => {
    expect(await brokenImports(ROOT)).toEqual([]);
  }, 60_000);

  it("and each rule sees the violation planted for it, and nothing else", async () => {
    const broken = await withFolder(PLANTS, brokenImports);
    expect([...broken].sort()).toEqual(EXPECTED);
  }, 60_000);
});
