import { z } from "zod";
import { readDoubtsToDecide } from "../../db/read/doubts";
import { readTasks } from "../../db/read/tasks";
import { readGapTask } from "../../db/source/sources";
import { readVerdictsSentBack, readVerdictsToRelease } from "../../db/read/verdicts";
import { withActor } from "../../db/session/with-actor";
import { may } from "../../domain/access";
import { PERSON_STEPS, wordsOf } from "../../domain/vocabulary";
import { CURSOR, NEXT, pageOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { RELATED } from "../proceedings/file-shape";
import { BILINGUAL, DATE, INSTANT, PAGE_LIMIT, ROW_ID } from "../http/shapes";

const STEP_TASKS = wordsOf(PERSON_STEPS);

/** What a task asks for: a step that a person does, or an act that a duty or a letter on its way waits for. */
const TASK_KINDS = [
  ...STEP_TASKS,
  "submit",
  "check",
  "open",
  "acknowledge",
  "plan",
  "report",
  "release",
  "gap",
  "doubt",
  "sent-back",
] as const;

const TASK = z.object({
  kind: z.enum(TASK_KINDS),
  /** The proceeding whose task it is; null for what is done on a page of its own. */
  on: RELATED.nullable(),
  /** The matter, or the one that began it. */
  matterId: ROW_ID.nullable(),
  matterNumber: z.string().nullable(),
  /** Of the re-sampling whose task it is; null where it is one of the matter itself. */
  samplingId: ROW_ID.nullable(),
  samplingNumber: z.string().nullable(),
  sectionName: z.string().nullable(),
  step: z.number().nullable(),
  phase: z.string().nullable(),
  rung: z.string().nullable(),
  /** As the pinned ladder calls the rung. */
  rungName: BILINGUAL.nullable(),
  dueAt: INSTANT.nullable(),
  dueDate: DATE.nullable(),
  provisional: z.boolean(),
  /** binding or assumption; null without a limit. */
  limitStatus: z.string().nullable(),
  overdue: z.boolean(),
  /** Its clock stands still 中止计时: dueAt is no date to wait for. */
  stopped: z.boolean(),
  /** Its new date had passed before the news of it came: it runs from the day after their service. */
  awaitsService: z.boolean(),
  /** plan, report or corrected, where one kind of task is about several things. */
  about: z.string().nullable(),
  since: INSTANT,
  count: z.number().optional(),
});
type Task = z.input<typeof TASK>;

/** Something that waits for the account itself and is done on a page of its own. */
const waiting = (
  kind: "release" | "doubt" | "sent-back" | "gap",
  { count, since }: { count: number; since: string },
): Task => ({
  kind,
  on: null,
  matterId: null,
  matterNumber: null,
  samplingId: null,
  samplingNumber: null,
  sectionName: null,
  step: null,
  phase: null,
  rung: null,
  rungName: null,
  dueAt: null,
  dueDate: null,
  provisional: false,
  limitStatus: null,
  overdue: false,
  stopped: false,
  awaitsService: false,
  about: null,
  since,
  count,
});

/** A task has no id of its own. */
const idOf = ({ kind, on, step, since }: Task): string => [kind, on?.id, step, since].join(" ");

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
        const toRelease = may(who.role, "verdict", "release") ? await readVerdictsToRelease(session) : null;
        const sentBack = may(who.role, "verdict", "release") ? await readVerdictsSentBack(session) : null;
        const toLookAt = may(who.role, "doubt", "decide") ? await readDoubtsToDecide(session) : null;
        const missing = may(who.role, "source") ? await readGapTask(session, who.unit.id) : null;
        return [
          ...tasks,
          ...(toLookAt === null ? [] : [waiting("doubt", toLookAt)]),
          ...(sentBack === null ? [] : [waiting("sent-back", sentBack)]),
          ...(toRelease === null ? [] : [waiting("release", toRelease)]),
          ...(missing === null ? [] : [waiting("gap", missing)]),
        ];
      },
      { readOnly: true },
    );
    return answer(200, pageOf(ports, "/tasks", query, items, idOf));
  },
});
