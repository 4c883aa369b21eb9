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
import type { CivilDate } from "../calendar";
import type { Refusal } from "../vocabulary";
import type { MatterRuling } from "./facts";

/** What is drafted, and the earliest date of the plan in it. */
interface Drafted {
  readonly about: "plan" | "report" | "objection";
  readonly earliest: CivilDate | null;
  readonly withPlan?: boolean;
  readonly objection?: ObjectionAim;
}

/**
 * A plan, report or objection by a deputy or liaison officer, under the own name: no duty is met by it before a head of the unit
 * confirms it, and nobody outside the unit reads it. A later draft takes the place of an earlier one, of which the heads were
 * told already: whoever drafts ten times writes them once.
 */
export const fileDraft = (
  ruling: MatterRuling,
  { about, earliest, withPlan = false, objection }: Drafted,
  { seq, by }: Pick<Received, "seq" | "by">,
): Refusal | null => {
  if (by === null) return "post-not-held";
  const replaced = openSteps(ruling.state, "confirm").find((step) => step.about === about);
  if (replaced !== undefined) {
    endSteps(ruling, "lifted", ({ no }) => no === replaced.no);
    record(ruling, "draft-replaced", { step: replaced.no, about }, UNIT_ALONE);
  }
  const step = addStep(ruling, {
    kind: "confirm",
    about,
    ...(objection === undefined ? {} : { objection }),
    draft: seq,
    by: by.person,
    ...(withPlan ? { withPlan } : {}),
    ...(earliest === null ? {} : { earliest }),
    seenBy: UNIT_ALONE,
  });
  record(ruling, `${about}-drafted`, { step }, UNIT_ALONE);
  const { rung } = ruling.state;
  if (replaced !== undefined) return null;
  const wanted = { notice: "confirmation-wanted", to: ["responsible"], rung, except: by.person } as const;
  addNotice(ruling, { ...wanted, seenBy: UNIT_ALONE });
  return null;
};
