import type { Matter } from "../../api-types";

/** The steps of the line, each the phase in which it is under way; the last is 销号. */
export const LINE = [
  "warned",
  "assigned",
  "served",
  "acknowledged",
  "rectifying",
  "accepting",
  "awaiting-result",
  "closed",
] as const;
type Step = (typeof LINE)[number];

/** Steps that are on the line only where a scheme asks for them. */
const ASKED_BY: Readonly<Partial<Record<Step, Matter["closing"][number]>>> = {
  accepting: "report-accepted",
  "awaiting-result": "resample-met",
};

/** The line of a matter: what its schemes do not ask for is no step of it, unless it stands there. */
export const lineOf = ({ closing, phase }: Pick<Matter, "closing" | "phase">): readonly Step[] =>
  LINE.filter((step) => {
    const asked = ASKED_BY[step];
    return asked === undefined || closing.includes(asked) || phase === step;
  });

/** How many steps of the line are behind; null where the matter stands on no line: not opened, withdrawn, not opened at all. */
export function stepsDone(matter: Pick<Matter, "phase" | "endedAs" | "closing">): number | null {
  const { phase, endedAs } = matter;
  const line = lineOf(matter);
  if (endedAs !== null) return endedAs === "closed" ? line.length : null;
  const at = line.findIndex((step) => step === phase);
  return at === -1 ? null : at;
}
