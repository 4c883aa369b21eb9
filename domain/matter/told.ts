import { compareInstants, type InstantText } from "../calendar";
import type { MatterRuling } from "./facts";
import type { MatterState } from "./state";

/** Notes when the unit was told of a verdict that came after the opening: what is said of it runs from then. */
export const noteTold = (ruling: MatterRuling, verdict: string): void => {
  ruling.state = { ...ruling.state, told: [...(ruling.state.told ?? []), { verdict, at: ruling.at }] };
};

/**
 * From when the unit may object to a verdict: the service 送达 of the letter, or the later news of the verdict; null while
 * nothing was served, since then no window runs.
 */
export const toldAt = ({ told, stage }: MatterState, verdict: string): InstantText | null => {
  if (!("servedAt" in stage)) return null;
  const news = told?.findLast((each) => each.verdict === verdict)?.at;
  return news !== undefined && compareInstants(news, stage.servedAt) > 0 ? news : stage.servedAt;
};
