import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  log,
  proxyActivities,
  setHandler,
  workflowInfo,
} from "@temporalio/workflow";
import type { Activities, Life, StepToDo } from "../activities";
import type { ActInput, RectificationInput } from "./messages";
import { ACT, NUDGE } from "./names";

const nudge = defineSignal(NUDGE);
const act = defineUpdate<void, [ActInput]>(ACT);

/** Judging is short and is tried until it succeeds: a matter is never given up. */
const { advance } = proxyActivities<Activities>({
  startToCloseTimeout: "20s",
  heartbeatTimeout: "15s",
  retry: { initialInterval: "500ms", maximumInterval: "30s" },
  summary: "advance",
});

/** Sending waits out a mail server that is down for days. */
const { deliver } = proxyActivities<Activities>({
  startToCloseTimeout: "1m",
  heartbeatTimeout: "15s",
  retry: { initialInterval: "1s", backoffCoefficient: 2, maximumInterval: "5m" },
});

/** A timer that fires a moment late asks the book once, one that fires too early asks it twice. */
const BEYOND_DUE_MS = 50;

/**
 * Lives one matter through. The cycle: bring it up to now in the book, start every step that is still to be done, wait
 * for news, for a step that is done, or for the earliest instant at which time alone changes something. Nothing fails
 * it: what can't be judged is parked in the book, what can't be sent is tried again.
 */
export async function rectification({ matterId }: RectificationInput): Promise<void> {
  /** How often somebody asked for the matter to be advanced, and up to which of these it has been. */
  let asked = 1;
  let answered = 0;
  let life: Life | null = null;
  /** A step that is done has told more than is known here. */
  let learnt = false;
  /** Steps of this run; each is started once. */
  const started = new Set<string>();
  let underway = 0;

  setHandler(nudge, () => {
    asked += 1;
  });
  setHandler(act, async () => {
    asked += 1;
    const mine = asked;
    await condition(() => answered >= mine);
  });

  const perform = async (step: StepToDo): Promise<void> => {
    started.add(step.id);
    underway += 1;
    try {
      const after = await stepDone(matterId, step);
      if (life === null || after.asOf > life.asOf) {
        life = after;
        learnt = true;
      }
    } catch (error) {
      // Cancelled by hand: the run ends, the next one finds the step in the book.
      log.warn("a step was not finished", { step: step.no, error });
    } finally {
      underway -= 1;
    }
  };

  for (;;) {
    if (life === null || asked > answered) {
      const asking = asked;
      const advanced: Life = await advance({ matterId });
      answered = asking;
      if (life === null || advanced.asOf >= life.asOf) life = advanced;
    }
    learnt = false;
    const { open, steps, wait, due }: Life = life;
    for (const step of steps) if (!started.has(step.id)) void perform(step);

    const over = !open && steps.length === 0;
    if ((over || workflowInfo().continueAsNewSuggested) && underway === 0) {
      await condition(allHandlersFinished);
      if (asked > answered) continue;
      if (over) return;
      await continueAsNew<typeof rectification>({ matterId });
    }
    const news = (): boolean => learnt || asked > answered;
    if (wait === null) await condition(news);
    else if (!(await condition(news, wait + BEYOND_DUE_MS, { summary: `due: ${due}` }))) asked += 1;
  }
}

/** Does a step by its kind; gives the life of the matter after it. */
function stepDone(matterId: string, step: StepToDo): Promise<Life> {
  switch (step.kind) {
    case "notify":
      return deliver.executeWithOptions({ summary: `notify: ${step.notice}` }, [{ matterId, stepId: step.id }]);
  }
}
