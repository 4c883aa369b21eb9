import type { StartedPart } from "./part";
import { PARTS, PROJECTS, type PartName, type ProjectName } from "./parts";

interface Held {
  readonly started: Promise<StartedPart>;
  users: number;
}

/** Of the whole run: jest may load this module anew for each project's set-up. */
const KEY = Symbol.for("heqing.tests.parts");
const store = globalThis as unknown as Record<symbol, Map<PartName, Held> | undefined>;
const held = (store[KEY] ??= new Map<PartName, Held>());

async function take(name: PartName): Promise<void> {
  let part = held.get(name);
  if (part === undefined) {
    part = { started: PARTS[name]().start(), users: 0 };
    held.set(name, part);
  }
  part.users += 1;
  // Worker processes are forked after the set-up, so they inherit what is set here.
  Object.assign(process.env, (await part.started).env);
}

async function giveBack(name: PartName): Promise<void> {
  const part = held.get(name);
  if (part === undefined) return;
  part.users -= 1;
  if (part.users > 0) return;
  held.delete(name);
  const started = await part.started.catch(() => undefined); // what never started needs no stop
  await started?.stop();
}

async function giveBackAll(project: ProjectName): Promise<void> {
  const results = await Promise.allSettled(PROJECTS[project].map(giveBack));
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** jest's globalSetup of a project: starts the parts it needs that do not run yet. */
export const up = (project: ProjectName) => async (): Promise<void> => {
  const results = await Promise.allSettled(PROJECTS[project].map(take));
  const failed = results.find((result) => result.status === "rejected");
  if (failed === undefined) return;
  await giveBackAll(project); // jest runs no teardown after a set-up that failed
  throw failed.reason;
};

/** jest's globalTeardown of a project: the last one that used a part stops it. */
export const down = (project: ProjectName) => (): Promise<void> => giveBackAll(project);
