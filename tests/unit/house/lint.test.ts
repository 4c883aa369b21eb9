import { withFolder } from "../../house/folder";
import { lintFindings } from "../../house/lint";

/** A workflow's beginning: an activity known by its type alone, as workflows know them. */
const PROXY = `import { proxyActivities } from "@temporalio/workflow";
interface Activities { notify(stepId: string): Promise<void> }
const { notify } = proxyActivities<Activities>({ startToCloseTimeout: "10s" });
`;

const PLANTS: Record<string, string> = {
  "workflows/awaits.ts": `${PROXY}export async function run(): Promise<void> { await notify("1"); }\n`,
  "workflows/forgets.ts": `${PROXY}export async function run(): Promise<void> { notify("1"); }\n`,
  "workflows/loops.ts": `${PROXY}export const run = (ids: string[]): void => ids.forEach(async (id) => { await notify(id); });\n`,
  "workflows/prints.ts": `export const run = (): void => console.log("served");\n`,
  "domain/reads-environment.ts": `export const zone = (): string | undefined => process.env.TZ;\n`,
  "db/anything.ts": `export const row = (x: ${"any"}): unknown => x;\n`,
  "db/type-import.ts": `import { Client } from "@temporalio/client";\nexport type C = Client;\n`,
  "db/default.ts": "export default 1;\n",
  "db/throws.ts": `export const fail = (): never => { throw "text"; };\n`,
  "tests/focused.test.ts": `describe.${"only"}("x", () => { it("y", () => { expect(1).toBe(1); }); });\n`,
  "tests/skipped.test.ts": `it.${"skip"}("y", () => { expect(1).toBe(1); });\n`,
};

describe("lint sees what the compiler lets pass", () => {
  it("a floating activity call first of all", async () => {
    const findings = await withFolder(PLANTS, (folder) => lintFindings(folder, ["workflows", "domain", "db", "tests"]));
    expect(findings).toEqual([
      "db/anything.ts: typescript(no-explicit-any)",
      "db/default.ts: import(no-default-export)",
      "db/throws.ts: typescript(only-throw-error)",
      "db/type-import.ts: typescript(consistent-type-imports)",
      "domain/reads-environment.ts: eslint(no-restricted-globals)",
      "tests/focused.test.ts: jest(no-focused-tests)",
      "tests/skipped.test.ts: jest(no-disabled-tests)",
      "workflows/forgets.ts: typescript(no-floating-promises)",
      "workflows/loops.ts: typescript(no-misused-promises)",
      "workflows/prints.ts: eslint(no-console)",
    ]);
  }, 60_000);
});
