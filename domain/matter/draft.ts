import {
  addNotice,
  addStep,
  endSteps,
  type ObjectionAim,
  openSteps,
  record,
  type Received,
  UNIT_ALONE,
} from "../proceeding";
import type { Refusal } from "../vocabulary";
import type { MatterRuling } from "./facts";

/**
 * A plan, report or objection by a deputy or liaison officer, under the own name: no duty is met by it before a head of the unit
 * confirms it, and nobody outside the unit reads it. A later draft takes the place of an earlier one, of which the heads were
 * told already: whoever drafts ten times writes them once.
 */
export const fileDraft = (
  ruling: MatterRuling,
  about: "plan" | "report" | "objection",
  { seq, by }: Pick<Received, "seq" | "by">,
  objection?: ObjectionAim,
): Refusal | null => {
  if (by === null) return "post-not-held";
  const replaced = openSteps(ruling.state, "confirm").find((step) => step.about === about);
  if (replaced !== undefined) {
    endSteps(ruling, "lifted", ({ no }) => no === replaced.no);
    record(ruling, "draft-replaced", { step: replaced.no, about }, UNIT_ALONE);
  }
  const aim = objection === undefined ? {} : { objection };
  const step = addStep(ruling, { kind: "confirm", about, ...aim, draft: seq, by: by.person, seenBy: UNIT_ALONE });
  record(ruling, `${about}-drafted`, { step }, UNIT_ALONE);
  const { rung } = ruling.state;
  if (replaced !== undefined) return null;
  const wanted = { notice: "confirmation-wanted", to: ["responsible"], rung, except: by.person } as const;
  addNotice(ruling, { ...wanted, seenBy: UNIT_ALONE });
  return null;
};
