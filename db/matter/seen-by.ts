import type { CaseEvent, Duty, Step } from "../../domain/case";
import type { InboxAct } from "./held-matter";

/** Role of a party of a proceeding, as heqing.party has it. */
export type PartyRole = "responsible" | "supervisor" | "handling";

/** Roles of the parties that see something; null = everybody who sees the matter. */
export type SeenBy = readonly [PartyRole] | null;

/** Notices from the office to itself. */
const OF_OFFICE: readonly unknown[] = ["signature-wanted", "letter-returned", "approval-wanted", "call-wanted"];
/** Notices inside the responsible unit, of what its head has not confirmed. */
const OF_UNIT: readonly unknown[] = ["confirmation-wanted", "draft-returned"];
const OFFICE_EVENTS: readonly CaseEvent["kind"][] = [
  "letter-submitted",
  "letter-returned",
  "exception-proposed",
  "exception-rejected",
];
const UNIT_EVENTS: readonly CaseEvent["kind"][] = [
  "plan-drafted",
  "report-drafted",
  "draft-returned",
  "draft-replaced",
];
const CLUE_EVENTS: readonly CaseEvent["kind"][] = ["clue-drafted", "clue-set-aside"];

function seenByNotice(notice: unknown): SeenBy {
  if (OF_OFFICE.includes(notice)) return ["supervisor"];
  return OF_UNIT.includes(notice) ? ["responsible"] : null;
}

/** A clue 问题线索 is seen by who handles it, letters before their signature by the office, unconfirmed papers by the unit. */
export function seenByStep(step: Step): SeenBy {
  if (step.kind === "clue" || ("rung" in step && step.rung === "clue")) return ["handling"];
  switch (step.kind) {
    case "sign":
    case "approve":
    case "question":
      return ["supervisor"];
    case "confirm":
      return ["responsible"];
    case "notify":
      return seenByNotice(step.notice);
    default:
      return null;
  }
}

export const seenByDuty = ({ rung }: Pick<Duty, "rung">): SeenBy => (rung === "clue" ? ["handling"] : null);

/** `refused`: the act that the event refuses, null for another event. */
export function seenByEvent({ kind, data }: CaseEvent, refused: InboxAct | null): SeenBy {
  if (CLUE_EVENTS.includes(kind) || Object.values(data).includes("clue")) return ["handling"];
  if (OFFICE_EVENTS.includes(kind)) return ["supervisor"];
  if (UNIT_EVENTS.includes(kind)) return ["responsible"];
  if (kind === "act-refused") return refused === null ? null : seenOnceJudged(refused, []);
  return seenByNotice(data["notice"]);
}

/** Who sees an act after its judgement: a plan or report that needs no confirmation is everybody's. */
export function seenOnceJudged({ body, seenBy }: InboxAct, events: readonly CaseEvent[]): SeenBy {
  if (body.kind !== "plan" && body.kind !== "report") return seenBy;
  return events.some(({ kind }) => kind === "plan-drafted" || kind === "report-drafted") ? seenBy : null;
}
