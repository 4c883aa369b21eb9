import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  workflowInfo,
} from "@temporalio/workflow";
import type { Activities, Life } from "../activities";
import { alarm } from "./alarm";
import { begin } from "./children";
import type { ActInput, ProceedingInput, Standing } from "./messages";
import { ACT, NUDGE, queueBeside, STANDING } from "./names";
import { showAttributes, showDetails, standingOf } from "./show";
import type { Cycle } from "./stage";

const nudge = defineSignal(NUDGE);
const act = defineUpdate<void, [ActInput]>(ACT);
const standing = defineQuery<Standing | null>(STANDING);

/** Judging is short and runs within the workflow task; where the book can't be reached, `judged` below goes on. */
const { advance } = proxyLocalActivities<Activities>({
  startToCloseTimeout: "5s",
  scheduleToCloseTimeout: "20s",
  localRetryThreshold: "10s",
  retry: { initialInterval: "200ms", maximumInterval: "2s" },
  summary: "advance",
});

/** A timer that fires a moment late asks the book once, one that fires too early asks it twice. */
const BEYOND_DUE_MS = 50;
/** With the time that an attempt takes, mail goes within a minute after its server is back. */
const MAIL_AGAIN = "40s";
/** How long the book is left alone after it could not be reached, in milliseconds, unless there is news. */
const LEFT_ALONE_MS = { first: 1_000, longest: 60_000 };

/**
 * Runs one proceeding to its end, whatever its kind: bring it up to now in the book, send every notice that is still
 * owed, start what lives beside it, and wait for a nudge, an act, an answer of the mail servers, or the earliest instant
 * at which time alone changes something. Nothing fails it: what can't be judged is parked in the book, what can't be
 * sent is tried again.
 */
export async function live<Phase extends string>(input: ProceedingInput, cycle: Cycle<Phase>): Promise<void> {
  /** How often somebody asked for it to be advanced, and up to which of these it has been. */
  let asked = 1;
  let answered = 0;
  /** What is known of it, and when that was, by the clock of this run. */
  const known: { life?: Life; at: number } = { at: 0 };
  const clock = alarm(() => {
    asked += 1;
  });
  /** The mail servers' answers have told more than was known. */
  let learnt = false;
  /** Notices that a delivery of this run is at work on, and children that it has started. */
  const sending = new Set<number>();
  const started = new Set<string>();
  const { deliver } = proxyActivities<Activities>({
    taskQueue: queueBeside(workflowInfo().taskQueue, "mail"),
    startToCloseTimeout: "2m",
    heartbeatTimeout: "15s",
    retry: { initialInterval: "1s", backoffCoefficient: 2, maximumInterval: MAIL_AGAIN },
  });

  setHandler(nudge, () => {
    asked += 1;
  });
  setHandler(act, async () => {
    asked += 1;
    const mine = asked;
    await condition(() => answered >= mine);
  });
  setHandler(standing, () => (known.life === undefined ? null : standingOf(known.life, cycle)));

  const learn = (next: Life): void => {
    if (known.life !== undefined && next.asOf < known.life.asOf) return;
    known.life = next;
    known.at = Date.now();
  };

  /** All notices of a wave by one activity; what a server did not answer yet stays with it and is tried again. */
  const send = async (wave: Life["notices"]): Promise<void> => {
    for (const { step } of wave) sending.add(step);
    try {
      const summary = `send: ${wave.map(({ notice }) => notice).join(", ")}`;
      const steps = wave.map(({ step }) => step);
      learn(await deliver.executeWithOptions({ summary }, [{ ...input, steps }]));
    } catch (error) {
      if (isCancellation(error)) return; // by hand: the run ends, the next one finds the notices in the book
      log.warn("notices were not sent, trying again", { error });
      await sleep(MAIL_AGAIN);
    } finally {
      for (const { step } of wave) sending.delete(step);
      learnt = true;
    }
  };

  for (let failures = 0; ;) {
    if (asked > answered) {
      const asking = asked;
      const next = await judged(input);
      if (next === null) {
        const { first, longest } = LEFT_ALONE_MS;
        await condition(() => asked > asking, Math.min(longest, first * 2 ** failures), { summary: "the book again" });
        failures += 1;
        continue;
      }
      failures = 0;
      answered = asking;
      learn(next);
    }
    learnt = false;
    const { life } = known;
    if (life === undefined) continue;

    showDetails(life, cycle);
    showAttributes(life);

    const wave = life.notices.filter(({ step }) => !sending.has(step));
    if (wave.length > 0) void send(wave);
    for (const child of life.children) {
      if (started.has(child.id)) continue;
      started.add(child.id);
      await begin(child);
    }

    // A history of before office hours says nothing of what is held back: nothing was.
    const over = !life.open && life.notices.length === 0 && !(life.heldBack > 0);
    if ((over || workflowInfo().continueAsNewSuggested) && sending.size === 0) {
      await condition(allHandlersFinished);
      if (asked > answered) continue;
      if (over) return;
      await continueAsNew<(input: ProceedingInput) => Promise<void>>(input);
    }
    clock.set(life.due, Math.max(1, known.at + (life.wait ?? 0) + BEYOND_DUE_MS - Date.now()));
    await condition(() => learnt || asked > answered);
  }
}

/** Advances the proceeding in the book; null where the book can't be reached for now. */
async function judged(input: ProceedingInput): Promise<Life | null> {
  try {
    return await advance(input);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn("the book could not be advanced, trying again", { error });
    return null;
  }
}
