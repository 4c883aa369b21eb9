import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DefaultLogger, Runtime, Worker } from "@temporalio/worker";
import { bundleFile, WORKFLOWS } from "../setup/bundle-file";
import { keptHistories } from "../setup/history";
import { workflowBundle } from "../setup/workflow-bundle";

jest.setTimeout(120_000);

beforeAll(() => Runtime.install({ logger: new DefaultLogger("ERROR"), shutdownSignals: [] }));

const kept = keptHistories();
const ROOT = dirname(dirname(WORKFLOWS));

/** Whether a bundle replays a history: the error of what differs, null when nothing does. */
async function replay(codePath: string, history: unknown): Promise<Error | null> {
  try {
    await Worker.runReplayHistory({ workflowBundle: { codePath } }, history);
    return null;
  } catch (error) {
    return error as Error;
  }
}

test("histories are kept of roads that ended, that are open, of a child, and of messages of both kinds", () => {
  expect(kept.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "rectification-closed@1",
      "rectification-left-alone@1",
      "rectification-update@1",
      "sampling-answered@1",
    ]),
  );
});

test.each(kept)("$name is replayed by the workflows of today", async ({ history }) => {
  expect(await replay(workflowBundle().codePath, history)).toBeNull();
});

/** Every text of a history, that of decoded payloads too: a payload is bytes in base64 beside its metadata. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (typeof part !== "object" || part === null) return [];
  const { metadata, data } = part as { readonly metadata?: unknown; readonly data?: unknown };
  const payload =
    typeof metadata === "object" && typeof data === "string" ? [Buffer.from(data, "base64").toString("utf8")] : [];
  return [...payload, ...Object.entries(part).flatMap(([key, value]) => [key, ...textsIn(value)])];
}

test.each(kept)("$name holds no name of anybody: no Han character stands in any of its payloads", ({ history }) => {
  const texts = textsIn(history);
  // The life that a judgement gave is among what was read.
  expect(texts.some((text) => text.startsWith("{") && text.includes('"standing":{'))).toBe(true);
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

describe("what differs in the commands is caught, and nothing else is", () => {
  let folder: string;
  beforeAll(() => {
    mkdirSync(join(ROOT, "dist"), { recursive: true });
    folder = mkdtempSync(join(ROOT, "dist", "mutant-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Bundles the workflows with one text of one file replaced. */
  const mutant = async (name: string, file: string, from: string, to: string): Promise<string> => {
    const source = join(ROOT, "workflows");
    const target = join(folder, name);
    mkdirSync(target);
    for (const each of readdirSync(source).filter((found) => found.endsWith(".ts"))) {
      const text = readFileSync(join(source, each), "utf8");
      if (each === file && !text.includes(from)) throw new Error(`expected ${from} in ${file}`);
      writeFileSync(join(target, each), each === file ? text.replace(from, to) : text);
    }
    return bundleFile(join(target, "index.ts"), folder, name);
  };
  const replayed = async (codePath: string): Promise<readonly (Error | null)[]> =>
    Promise.all(kept.map(({ history }) => replay(codePath, history)));

  test.each([
    [
      "an activity done first",
      "live.ts",
      "const asking = asked;",
      'const asking = asked; await send([{ step: 1, notice: "chase" }]);',
    ],
    ["a timer left out", "live.ts", "clock.set(life.due,", "clock.set(null,"],
    ["a timer set anew each time", "alarm.ts", "if (due === (waiting?.due ?? null)) return;", ""],
    ["search attributes told again", "show.ts", "if (different.length > 0) upsert", "upsert"],
    ["a handler forgotten", "live.ts", "setHandler(act, async () => {", "void (async () => {"],
    [
      "notices sent one by one",
      "live.ts",
      "if (wave.length > 0) void send(wave);",
      "for (const one of wave) void send([one]);",
    ],
    ["a child never begun", "live.ts", "await begin(child);", ""],
  ])("%s", async (name, file, from, to) => {
    const found = await replayed(await mutant(name.replaceAll(" ", "-"), file, from, to));
    expect(found.some((error) => error !== null)).toBe(true);
  });

  test("a corrected law and other words of a phase break nothing: workflows decide nothing", async () => {
    // The law is no part of the bundle (bundle.test.ts): only what the stages say could change with it.
    const codePath = await mutant(
      "other-words",
      "rectification.ts",
      'waitsFor: "proof of service"',
      'waitsFor: "something else"',
    );
    expect((await replayed(codePath)).filter((error) => error !== null)).toEqual([]);
  });
});
