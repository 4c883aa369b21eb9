import { z } from "zod";
import type { RequestPersonAct, RequestState } from "../../domain/request";
import { ROW_ID } from "../http/shapes";
import { bare, type Bodies, CALL, NOTE, onStep, SUMMARY, unionOf, withNote, withReason } from "./act-bodies";
import { defineKind } from "./define-kind";

const BODIES = {
  open: bare("open"),
  "take-on": bare("take-on"),
  "turn-down": z.strictObject({ kind: z.literal("turn-down"), reason: NOTE }),
  "feed-back": z.strictObject({ kind: z.literal("feed-back"), summary: SUMMARY }),
  "confirm-feedback": onStep("confirm-feedback"),
  "send-back": withReason("send-back"),
  "withdraw-request": z.strictObject({ kind: z.literal("withdraw-request"), reason: NOTE }),
  "record-service": withNote("record-service"),
  summon: z.strictObject({ kind: z.literal("summon"), ...CALL, reason: NOTE }),
  "forgo-interview": withReason("forgo-interview"),
} as const satisfies Bodies<RequestPersonAct>;

/** Requests to departments 提请办理. */
export const REQUEST = defineKind({
  kind: "request",
  name: "request to a department 提请办理",
  acts: unionOf(BODIES) satisfies z.ZodType<RequestPersonAct>,
  own: {
    /** The matter for which the department was asked; null where the account does not see that. */
    matter: z.object({ id: ROW_ID, number: z.string() }).nullable(),
    /** The department by name. */
    departmentName: z.string(),
    /** Who asked: responsible or supervisor. */
    asker: z.string().nullable(),
    subject: z.string(),
    /** The matter-of-duty of the duty lists; null where none was named. */
    listed: z.string().nullable(),
    /** The period that the asker set, in the rule's unit; null = the rule's own. */
    count: z.number().nullable(),
    /** How often the feedback was sent back. */
    returns: z.number(),
  },
  view: (_session, { head, state }) => {
    const of = state as RequestState | null;
    return Promise.resolve({
      matter: head.parent,
      departmentName: head.parties.find(({ role }) => role === "department")?.unitName ?? "",
      asker: of?.asker ?? null,
      subject: of?.subject ?? "",
      listed: of?.listed ?? null,
      count: of?.count ?? null,
      returns: of?.returns ?? 0,
    });
  },
});
