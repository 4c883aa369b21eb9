import { z } from "zod";
import { readTasks } from "../../db/read/tasks";
import { readVerdictsToRelease } from "../../db/read/verdicts";
import { withActor } from "../../db/with-actor";
import { RELEASERS } from "../readers";
import { answer, route } from "../route";
import { DATE, INSTANT, ROW_ID } from "../shapes";

const TASK = z.object({
  kind: z.enum([
    "acknowledge",
    "plan",
    "report",
    "sign",
    "call",
    "serve-otherwise",
    "resample",
    "clue",
    "question",
    "release",
  ]),
  matterId: ROW_ID.nullable(),
  matterNumber: z.string().nullable(),
  sectionName: z.string().nullable(),
  step: z.number().nullable(),
  phase: z.string().nullable(),
  rung: z.string().nullable(),
  dueAt: INSTANT.nullable(),
  dueDate: DATE.nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
  since: INSTANT,
  count: z.number().optional(),
});
type Task = z.input<typeof TASK>;

const release = ({ count, since }: { count: number; since: string }): Task => ({
  kind: "release",
  matterId: null,
  matterNumber: null,
  sectionName: null,
  step: null,
  phase: null,
  rung: null,
  dueAt: null,
  dueDate: null,
  provisional: false,
  overdue: false,
  since,
  count,
});

export const tasksRoute = route({
  method: "get",
  path: "/tasks",
  summary: "What waits for the account's unit",
  access: "signed-in",
  answers: { 200: z.object({ items: z.array(TASK) }) },
  handle: async ({ ports, who }) => {
    const items = await withActor(
      ports.pool,
      who.actor,
      async (session) => {
        const tasks = (await readTasks(session, who.unit.id)) as readonly Task[];
        const waiting = RELEASERS.includes(who.role) ? await readVerdictsToRelease(session) : null;
        return waiting === null ? [...tasks] : [...tasks, release(waiting)];
      },
      { readOnly: true },
    );
    return answer(200, { items });
  },
});
