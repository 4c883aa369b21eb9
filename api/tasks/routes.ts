import { z } from "zod";
import { readTasks } from "../../db/read/tasks";
import { readVerdictsToRelease } from "../../db/read/verdicts";
import { withActor } from "../../db/session/with-actor";
import { may } from "../../domain/access";
import { CURSOR, NEXT, pageOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { DATE, INSTANT, PAGE_LIMIT, ROW_ID } from "../http/shapes";

const TASK = z.object({
  kind: z.enum([
    "acknowledge",
    "plan",
    "report",
    "submit",
    "sign",
    "confirm",
    "approve",
    "paused",
    "no-miss-left",
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
  /** binding or assumption; null without a limit. */
  limitStatus: z.string().nullable(),
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
  limitStatus: null,
  overdue: false,
  since,
  count,
});

/** A task has no id of its own. */
const idOf = ({ kind, matterId, step, since }: Task): string => [kind, matterId, step, since].join(" ");

export const tasksRoute = route({
  method: "get",
  path: "/tasks",
  summary: "What waits for the account's unit",
  access: "signed-in",
  query: z.object({ cursor: CURSOR.optional(), limit: PAGE_LIMIT }),
  answers: { 200: z.object({ items: z.array(TASK), next: NEXT }) },
  handle: async ({ ports, who, query }) => {
    const items = await withActor(
      ports.pool,
      who.actor,
      async (session) => {
        const tasks = (await readTasks(session, who.unit.id)) as readonly Task[];
        const waiting = may(who.role, "verdict", "release") ? await readVerdictsToRelease(session) : null;
        return waiting === null ? [...tasks] : [...tasks, release(waiting)];
      },
      { readOnly: true },
    );
    return answer(200, pageOf("/tasks", query, items, idOf));
  },
});
