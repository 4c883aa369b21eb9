import { compareValues, type Comparison } from "../dispute";
import type { ResultMessage } from "../matter";
import { addStep, record } from "../proceeding";
import type { SeenBy } from "../vocabulary";
import { end } from "./end";
import type { SamplingFacts, SamplingRuling } from "./facts";
import type { Found } from "./state";

/** The disputed values beside those of a verdict; none where nothing is disputed. */
const comparedBy = (ruling: SamplingRuling, { verdict }: Found, facts: SamplingFacts): readonly Comparison[] => {
  const { form, against, own, items } = ruling.state;
  if (against === null) return [];
  const valuesOf = (of: string) =>
    facts.measured.find((known) => known.verdict === of)?.samples.filter(({ item }) => items.includes(item)) ?? [];
  return compareValues(facts.samplingRule.rule, form, valuesOf(against), valuesOf(verdict), own?.values ?? []);
};

/** What a verdict says is told to the proceeding that gave the order, with the values side by side where they are disputed. */
export const tell = (ruling: SamplingRuling, found: Found, facts: SamplingFacts): void => {
  const compared = comparedBy(ruling, found, facts);
  if (compared.length > 0) {
    const { name, status } = facts.samplingRule;
    const counts = compared.map(({ item, counts: which }) => `${item}:${which}`).join(",");
    record(ruling, "compared", { verdict: found.verdict, rule: name, confirmed: status === "binding", counts });
  }
  const body: ResultMessage = {
    kind: "result",
    order: ruling.state.order,
    scheme: found.scheme,
    outcome: found.outcome,
    verdictId: found.verdict,
    ...(compared.length > 0 ? { compared } : {}),
  };
  ruling.parent.push({ body });
};

/** Whether the result of this form counts only beside a sampling record, and there is none. */
export const lacksRecord = ({ state }: SamplingRuling, { samplingRule }: SamplingFacts): boolean =>
  state.record === null && samplingRule.rule.forms[state.form].recordNeeded;

/** The result is there and waits for the record of how it was sampled, which the station still owes. */
export const wantRecord = (ruling: SamplingRuling): void =>
  record(ruling, "record-wanted", { order: ruling.state.order });

/** The order is answered when each of its schemes says met or missed. */
export const settle = (ruling: SamplingRuling): void => {
  const { schemes, found, stage } = ruling.state;
  if (stage.phase === "ended") return;
  const decided = (name: string): boolean =>
    found.some(({ scheme, outcome }) => scheme === name && (outcome === "met" || outcome === "missed"));
  if (schemes.every(decided)) end(ruling, "answered");
};

/** What the station still has to do after the sample was taken. */
export const wantAnalysis = (ruling: SamplingRuling): void => {
  addStep(ruling, { kind: "analyse" });
};

/** Who knows when a plain re-sampling will be done: it is announced to nobody else. */
export const STATION_AND_OFFICE: SeenBy = ["station", "supervisor"];
