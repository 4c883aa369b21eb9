import { addStep, amended, record, type Ruling } from "./ruling";

/**
 * 剔除: the verdict no longer counts for this matter; its values stay visible where they are. Where no miss is left the
 * office is offered to withdraw the matter, which takes a proposal and an approval of its own.
 */
export const exclude = (ruling: Ruling, verdict: string): void => {
  const misses = ruling.state.misses.filter((counted) => counted !== verdict);
  ruling.state = amended(ruling.state, { misses });
  record(ruling, "verdict-excluded", { verdict, left: misses.length });
  if (misses.length > 0) return;
  const step = addStep(ruling, { kind: "no-miss-left" });
  record(ruling, "no-miss-left", { step });
};
