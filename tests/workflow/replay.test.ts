import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "@temporalio/worker";
import { bundleFile, WORKFLOWS } from "../setup/bundle-file";
import { keptHistories } from "../setup/history";
import { workflowBundle } from "../setup/workflow-bundle";

jest.setTimeout(60_000);

const kept = keptHistories();

/** Whether a bundle replays a history: the error of what differs, null when nothing does. */
async function replay(codePath: string, history: unknown): Promise<Error | null> {
  try {
    await Worker.runReplayHistory({ workflowBundle: { codePath } }, history);
    return null;
  } catch (error) {
    return error as Error;
  }
}

test("histories are kept of roads that ended, that are open, and of messages of both kinds", () => {
  expect(kept.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["closed-in-time@1", "left-alone-to-the-clue@1", "update-and-signal@1"]),
  );
});

test.each(kept)("$name is replayed by the workflows of today", async ({ history }) => {
  expect(await replay(workflowBundle().codePath, history)).toBeNull();
});

describe("a workflow that does something else is caught", () => {
  let folder: string;
  beforeAll(() => {
    const dist = join(dirname(dirname(WORKFLOWS)), "dist");
    mkdirSync(dist, { recursive: true });
    folder = mkdtempSync(join(dist, "mutant-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Bundles the workflows with one text of the rectification replaced. */
  const mutant = async (name: string, from: string, to: string): Promise<string> => {
    const source = dirname(WORKFLOWS);
    const target = join(folder, name);
    mkdirSync(target);
    for (const file of ["index.ts", "names.ts", "messages.ts", "rectification.ts"]) {
      const text = readFileSync(join(source, file), "utf8");
      if (file === "rectification.ts" && !text.includes(from)) throw new Error(`expected ${from} in ${file}`);
      writeFileSync(join(target, file), file === "rectification.ts" ? text.replace(from, to) : text);
    }
    return bundleFile(join(target, "index.ts"), folder, name);
  };

  test.each([
    ["two activities swapped", "await advance({ matterId })", 'await deliver({ matterId, stepId: "" })'],
    [
      "a timer left out",
      "else if (!(await condition(news, wait + BEYOND_DUE_MS, { summary: `due: ${due}` }))) asked += 1;",
      "else await condition(news);",
    ],
    ["a handler forgotten", "setHandler(act, async () => {", "void (async () => {"],
  ])("%s", async (name, from, to) => {
    const codePath = await mutant(name.replaceAll(" ", "-"), from, to);
    const found = await Promise.all(kept.map(({ history }) => replay(codePath, history)));
    expect(found.some((error) => error !== null)).toBe(true);
  });
});
