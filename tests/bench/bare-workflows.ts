import { condition, defineSignal, defineUpdate, proxyActivities, setHandler, sleep } from "@temporalio/workflow";
import type { BareActivities } from "./bare-activities";

/** Workflows without any of our own meaning: what the server alone costs, and that it goes on. */

const { nothing, note } = proxyActivities<BareActivities>({
  startToCloseTimeout: "30 s",
  retry: { initialInterval: "200 ms", maximumInterval: "2 s" },
});

/** Performs `activities` activities one after the other, each doing nothing. */
export async function bare(activities: number): Promise<number> {
  for (let done = 0; done < activities; done += 1) await nothing();
  return activities;
}

export const ask = defineUpdate<number, [number]>("ask");
export const finish = defineSignal("finish");

/** Answers updates until it is told to finish; a negative question is refused. */
export async function answering(): Promise<number> {
  let asked = 0;
  let finished = false;
  setHandler(
    ask,
    (question) => {
      asked += 1;
      return question + 1;
    },
    {
      validator: (question) => {
        if (question < 0) throw new Error("expected a question of 0 or more");
      },
    },
  );
  setHandler(finish, () => {
    finished = true;
  });
  await condition(() => finished);
  return asked;
}

/** Notes its beginning, waits, notes its end. */
export async function enduring(key: string, milliseconds: number): Promise<string> {
  await note(key, "begun");
  await sleep(milliseconds);
  await note(key, "ended");
  return key;
}
