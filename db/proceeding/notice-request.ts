import type { Deadline, InstantText, Limit } from "../../domain/calendar";
import type { DutyMove, EventData, NotifyStep } from "../../domain/proceeding";
import type { DutyKind, EventKind, Outcome, PartyRole, SeenBy } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { documentOf } from "../schema/document";
import type { BookFunctions } from "../schema/functions";
import { HELD, type Held } from "./held";

/** One message of a notice that nobody's mail server has answered for good yet. */
export interface PendingDelivery {
  readonly id: string;
  readonly address: string;
  readonly messageId: string;
  readonly party: PartyRole;
  readonly unit: string;
  readonly post: string;
  /** What was rendered when it was first tried; null before. */
  readonly text: { readonly subject: string; readonly body: string } | null;
}

/** A duty that a notice may speak of, with the explanation that was written when it started or moved. */
export interface NoticedDuty {
  readonly no: number;
  readonly kind: DutyKind;
  readonly owner: PartyRole;
  readonly rung: string;
  readonly running: boolean;
  readonly explanation: Deadline & {
    readonly from: InstantText;
    readonly limit: Limit | null;
    readonly basis: { readonly zh: string };
    readonly moves: readonly DutyMove[];
    readonly asksAt: InstantText | null;
    readonly awaitsService?: boolean;
  };
}

/** A verdict that was spoken of at the instant of a notice. */
export interface NoticedVerdict {
  readonly id: string;
  readonly period: string;
  readonly outcome: Outcome;
  readonly waterClass: number | null;
  readonly targetClass: number | null;
  readonly trace: unknown;
}

/** Everything that the book knows for the messages of one notify step. */
export interface NoticeRequest {
  readonly step: NotifyStep;
  readonly deliveries: readonly PendingDelivery[];
  /** The letter that goes with it, or that it speaks of. */
  readonly letter: {
    readonly number: string | null;
    readonly draft: object;
    readonly signedAt: InstantText | null;
    /** null for a letter of a rung. */
    readonly kind: string | null;
  } | null;
  /** What was decided at the same instant. */
  readonly events: readonly { readonly kind: EventKind; readonly data: EventData }[];
  /** What the person wrote whose act led to it, and who sees that. */
  readonly said: { readonly text: string | null; readonly seenBy: SeenBy } | null;
  readonly verdicts: readonly NoticedVerdict[];
}

/** Every message of a proceeding that is still to be sent. */
export interface Notices {
  readonly held: Held;
  readonly now: InstantText;
  readonly duties: readonly NoticedDuty[];
  readonly notices: readonly NoticeRequest[];
}

/** Reads what a proceeding still has to send; null where the book has no such proceeding. */
export async function noticesOf(session: Queryable, proceedingId: string): Promise<Notices | null> {
  const { rows } = await session.query<{ notices: BookFunctions["notices"] }>("select heqing.notices($1) as notices", [
    proceedingId,
  ]);
  const notices = rows[0]?.notices ?? null;
  if (notices === null) return null;
  return documentOf<Notices>(notices, "notices", {
    held: HELD,
    now: "string",
    duties: ["each", "object"],
    notices: ["each", "object"],
  });
}
