import { z } from "zod";
import { readListedDuties } from "../../db/read/departments";
import type { RequestPersonAct, RequestState } from "../../domain/request";
import { BILINGUAL, ROW_ID } from "../http/shapes";
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
    /** The unit by name. */
    askerName: z.string(),
    subject: z.string(),
    /** The matter-of-duty of the duty lists; null where none was named. */
    listed: z.string().nullable(),
    /** The same by name, as the lists have it today. */
    listedName: BILINGUAL.nullable(),
    /** The period that the asker set, in the rule's unit; null = the rule's own. */
    count: z.number().nullable(),
    /** How often the feedback was sent back. */
    returns: z.number(),
  },
  view: async (session, { head, state }) => {
    const of = state as RequestState | null;
    const nameOf = (part: string): string => head.parties.find(({ role }) => role === part)?.unitName ?? "";
    const listed = of?.listed ?? null;
    const lists = listed === null ? [] : await readListedDuties(session);
    return {
      matter: head.parent,
      departmentName: nameOf("department"),
      asker: of?.asker ?? null,
      askerName: nameOf(of?.asker ?? ""),
      subject: of?.subject ?? "",
      listed,
      listedName: lists.find(({ id }) => id === listed)?.name ?? null,
      count: of?.count ?? null,
      returns: of?.returns ?? 0,
    };
  },
});
