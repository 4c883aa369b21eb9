import {
  addNotice,
  addStep,
  beginStop,
  causedBy,
  endSteps,
  endStop,
  type Frame,
  openSteps,
  record,
  type StepOf,
  waitsForHearing,
} from "../proceeding";
import type { MatterFacts, MatterRuling } from "./facts";
import type { HearMessage } from "./messages";
import { counted, type Miss } from "./state";

/** Whether upstream is being consulted on a miss of the matter: until the finding no letter goes on and nothing climbs. */
export const isHearing = (state: Frame): boolean => openSteps(state, "await-finding").length > 0;

const isUnasked = ({ attribution, consulted }: Miss): boolean => attribution !== undefined && consulted !== true;

/**
 * 听取上游: for every miss that counts, of which the rule does not say that it is the section's own, and on which nobody was
 * consulted yet, a hearing begins before anything is decided. What the unit owes, and what the office could not do meanwhile,
 * stands still; its cause is the hearing.
 */
export const hear = (ruling: MatterRuling): void => {
  for (const miss of counted(ruling.state)) {
    const { verdict, scheme, period, attribution } = miss;
    if (attribution === undefined || !isUnasked(miss)) continue;
    const { rung, severity, duties } = ruling.state;
    const hearing = (ruling.state.hearings ?? 0) + 1;
    ruling.state = { ...ruling.state, hearings: hearing };
    const step = addStep(ruling, { kind: "await-finding", hearing, verdict });
    const body: HearMessage = {
      kind: "hear",
      hearing,
      verdictId: verdict,
      scheme,
      period,
      attribution,
      rung,
      severity,
    };
    ruling.children.push({ start: "hearing", no: hearing, body, shares: ["responsible", "supervisor"] });
    const data = { verdict, scheme, period, influence: attribution.kind, why: attribution.cause };
    record(ruling, "attributed", data);
    record(ruling, "hearing-opened", { step, verdict });
    addNotice(ruling, { notice: "hearing-open", to: ["responsible", "supervisor"], rung });
    const still = duties.filter(waitsForHearing).map(({ no }) => no);
    beginStop(ruling, still, "hearing", { whole: true, cause: causedBy("hearing", hearing) });
    const misses = ruling.state.misses.map((other): Miss =>
      other.verdict === verdict && other.out === null ? { ...other, consulted: true } : other,
    );
    ruling.state = { ...ruling.state, misses };
  }
};

/** The clocks that a hearing holds go on with what they had left. */
export const runAgainAfter = (ruling: MatterRuling, hearing: number, facts: MatterFacts): void => {
  for (const { no, cause } of ruling.state.stops)
    if (cause === causedBy("hearing", hearing)) endStop(ruling, no, facts);
};

const recall = (ruling: MatterRuling, hearing: number): void => {
  ruling.children.push({ start: null, kind: "hearing", no: hearing, body: { kind: "recall" } });
  record(ruling, "hearing-recalled", { hearing });
};

/** Hearings on what counts no more, or says something else now, are recalled, and the clocks run again. */
export const endHearing = (
  ruling: MatterRuling,
  which: (step: StepOf<"await-finding">) => boolean,
  facts: MatterFacts,
): void => {
  for (const step of openSteps(ruling.state, "await-finding").filter(which)) {
    endSteps(ruling, "lifted", ({ no }) => no === step.no);
    recall(ruling, step.hearing);
    runAgainAfter(ruling, step.hearing, facts);
  }
};

/** The matter is over: nobody waits for a finding. */
export const recallHearings = (ruling: MatterRuling): void => {
  for (const { hearing } of openSteps(ruling.state, "await-finding")) recall(ruling, hearing);
  endSteps(ruling, "lifted", ({ kind }) => kind === "await-finding");
};
