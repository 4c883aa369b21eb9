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
 * for news or for the earliest instant at which time alone changes something. Nothing fails it: what can't be judged
 * is parked in the book, what can't be sent is tried again.
 */
export async function rectification({ matterId }: RectificationInput): Promise<void> {
  /** How often somebody asked for the matter to be advanced, and up to which of these it has been. */
  let asked = 0;
  let answered = 0;
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
      switch (step.kind) {
        case "notify":
          await deliver.executeWithOptions({ summary: `notify: ${step.notice}` }, [{ matterId, stepId: step.id }]);
      }
      asked += 1;
    } catch (error) {
      // Cancelled by hand: the run ends, the next one finds the step in the book.
      log.warn("a step was not finished", { step: step.no, error });
    } finally {
      underway -= 1;
    }
  };

  for (;;) {
    const asking = asked;
    const life = await advance({ matterId });
    answered = asking;
    for (const step of life.steps) if (!started.has(step.id)) void perform(step);

    const over = !life.open && life.steps.length === 0;
    if ((over || workflowInfo().continueAsNewSuggested) && underway === 0) {
      await condition(allHandlersFinished);
      if (asked > answered) continue;
      if (over) return;
      await continueAsNew<typeof rectification>({ matterId });
    }
    await news(() => asked > answered, life);
  }
}

/** Resolves when something was asked, or once the earliest due instant has passed. */
async function news(came: () => boolean, { wait, due }: Life): Promise<void> {
  if (wait === null) await condition(came);
  else await condition(came, wait + BEYOND_DUE_MS, { summary: `due: ${due}` });
}
