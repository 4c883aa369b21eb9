import {
  addNotice,
  addStep,
  endSteps,
  HANDLING_ALONE,
  OFFICE_ALONE,
  openSteps,
  record,
  tellOffice,
} from "../proceeding";
import { isDisputable } from "../attribution";
import { askFor } from "./closing";
import { askToNote } from "./ask-to-note";
import type { MatterFacts, MatterRuling } from "./facts";
import { endHearing, hear } from "./hearing";
import type { VerdictMessage } from "./messages";
import { noteTold } from "./told";
import { tellObjections } from "./recall-objections";
import { raiseBy } from "./raise";
import { counted, isOfficeAlone, type Miss, missOf } from "./state";

/** The miss that a verdict replaces: the one it names, or that of the same scheme and period. */
export const replacedBy = (misses: readonly Miss[], verdict: VerdictMessage): Miss | null =>
  misses.find(({ verdict: known }) => known === verdict.supersedes) ??
  misses.find(({ scheme, period }) => scheme === verdict.scheme && period === verdict.period) ??
  null;

/**
 * Where no miss counts any more the office is offered to withdraw the matter, by a proposal and an approval; while it is
 * asked whether to open, it declines instead.
 */
export const offerWithdrawal = (ruling: MatterRuling): void => {
  if (counted(ruling.state).length > 0 || isOfficeAlone(ruling.state)) return;
  if (ruling.state.steps.some(({ kind }) => kind === "no-miss-left")) return;
  const step = addStep(ruling, { kind: "no-miss-left" });
  record(ruling, "no-miss-left", { step });
};

/**
 * 数据更正: a corrected verdict takes the place of the miss that it replaces, and whoever was told of that is told of this.
 * It is no further miss; where the target is met now, the miss counts no more.
 */
export const correct = (ruling: MatterRuling, replaced: Miss, verdict: VerdictMessage, facts: MatterFacts): void => {
  const { verdictId, outcome, items, period } = verdict;
  const missed = outcome === "missed";
  const out = replaced.out === "excluded" ? replaced.out : missed ? null : "corrected";
  // An order sampled what had missed when it was given: what counts only now, or of more items, is for a later one.
  const more = missed && (replaced.out === "corrected" || items.some((item) => !replaced.items.includes(item)));
  const misses = ruling.state.misses.map((miss): Miss => {
    if (miss !== replaced) return miss;
    const { attribution: _before, consulted: _heard, ...kept } = miss;
    const disputed = missed && isDisputable(verdict.attribution) ? { attribution: verdict.attribution } : {};
    const said: Miss = { ...kept, verdict: verdictId, items: missed ? items : miss.items, out, ...disputed };
    return more ? { ...said, answered: false, joined: ruling.state.orders } : said;
  });
  ruling.state = { ...ruling.state, misses };
  if (missed) noteTold(ruling, verdictId);
  tellObjections(ruling, { verdict: replaced.verdict }, { verdict: verdictId, outcome });
  const { rung, stage } = ruling.state;
  const data = { verdict: verdictId, replaces: replaced.verdict, period, outcome };
  if (isOfficeAlone(ruling.state)) {
    record(ruling, "corrected", data, OFFICE_ALONE);
    tellOffice(ruling, { notice: "corrected", rung });
  } else {
    record(ruling, "corrected", data);
    addNotice(ruling, { notice: "corrected", to: ["responsible", "supervisor"], rung });
  }
  // A clue that is being handled rests on it as well.
  if (openSteps(ruling.state, "clue").length > 0)
    addNotice(ruling, { notice: "corrected", to: ["handling"], rung, seenBy: HANDLING_ALONE });
  if (stage.phase === "closed") {
    // The record of a closed matter keeps its misses; whether it is re-opened is for a person to say.
    askToNote(ruling, "corrected");
    return;
  }
  // What was said of the value before is said of it no more: whoever is consulted is consulted on the value that counts.
  endHearing(ruling, (step) => step.verdict === replaced.verdict, facts);
  if (missed) {
    endSteps(ruling, "lifted", ({ kind }) => kind === "no-miss-left");
    hear(ruling);
  } else offerWithdrawal(ruling);
};

/** A further miss joins the matter. */
export const join = (
  ruling: MatterRuling,
  verdict: Omit<VerdictMessage, "kind" | "leading" | "outcome" | "targetClass" | "supersedes">,
  facts: MatterFacts,
): void => {
  const { verdictId, scheme, period } = verdict;
  const miss = missOf(verdict, ruling.state.orders);
  ruling.state = { ...ruling.state, misses: [...ruling.state.misses, miss] };
  noteTold(ruling, verdictId);
  askFor(ruling, scheme, facts);
  endSteps(ruling, "lifted", ({ kind }) => kind === "no-miss-left");
  const { rung } = ruling.state;
  const data = { verdict: verdictId, scheme, period, misses: ruling.state.misses.length };
  if (isOfficeAlone(ruling.state)) {
    record(ruling, "missed-again", data, OFFICE_ALONE);
    tellOffice(ruling, { notice: "missed-again", rung });
  } else {
    record(ruling, "missed-again", data);
    addNotice(ruling, { notice: "missed-again", to: ["responsible", "supervisor"], rung });
    raiseBy(ruling, verdict, facts);
    hear(ruling);
  }
};
