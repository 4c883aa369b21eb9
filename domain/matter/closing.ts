import { shanghaiDate } from "../calendar";
import { type ClosingStep, CLOSING_STEP_WORDS } from "../vocabulary";
import type { MatterFacts, MatterRuling } from "./facts";
import type { MatterState } from "./state";

/** Without a word of the scheme a re-sample alone is asked for. */
const UNSAID: readonly ClosingStep[] = ["resample-met"];

/** What the schemes of a matter ask for before it closes 销号, in the order in which it comes. */
export const closingOf = ({ closing }: Pick<MatterState, "closing">): readonly ClosingStep[] => closing ?? UNSAID;

/** Whether the schemes of a matter ask for a step before it closes. */
export const asksFor = (state: Pick<MatterState, "closing">, step: ClosingStep): boolean =>
  closingOf(state).includes(step);

/**
 * A miss brings what its scheme asks for on that day: the matter closes when everything is there that any of its schemes asks
 * for. What is asked anew holds from the next plan and report on; what was filed before is judged by what was asked then.
 */
export const askFor = (ruling: MatterRuling, scheme: string, { closing }: Pick<MatterFacts, "closing">): void => {
  const asked = closing?.(scheme, shanghaiDate(ruling.at)) ?? null;
  if (asked === null) return;
  const before = ruling.state.closing ?? [];
  const all = CLOSING_STEP_WORDS.filter((step) => before.includes(step) || asked.includes(step));
  ruling.state = { ...ruling.state, closing: all };
};
