import type { InterviewEndedMessage } from "../interview";
import type { CalendarMessage } from "../proceeding";
import type { PartyRole } from "../vocabulary";

/** Who asks: the responsible unit, by its chief or liaison, or the supervising office. */
export type Asker = Extract<PartyRole, "responsible" | "supervisor">;

/** What a department is asked for. */
export interface Asked {
  /** Id of the unit. */
  readonly department: string;
  readonly subject: string;
  /** The matter-of-duty 履职事项 of the duty lists that it is about; null where none is named. */
  readonly listed: string | null;
  /** The period 限期 that the asker sets, in units of the rule; null = the rule's own. */
  readonly count: number | null;
}

/** A request 提请办理 of a matter, as it comes into the inbox of its own proceeding. */
export interface AskedMessage extends Asked {
  readonly kind: "asked";
  /** Which request of the matter, from 1. */
  readonly request: number;
  readonly asker: Asker;
  readonly rung: string;
}

/** The matter waits for it no more. */
export interface RequestRecalledMessage {
  readonly kind: "request-recalled";
}

/** What a request tells its matter: it is over, or its asker lets it lie and the township's clocks run on. */
export interface RequestEndedMessage {
  readonly kind: "request-ended";
  readonly request: number;
  readonly as: "confirmed" | "returned" | "withdrawn" | "unconfirmed";
}

/** Mail servers' answers, as every kind has them. */
interface Delivered {
  readonly kind: "delivered";
  readonly step: number;
  readonly sent: number;
  readonly refused: number;
}
interface Bounced {
  readonly kind: "bounced";
  readonly step: number;
  readonly left: number;
}

/** What persons do in a request. */
export type RequestPersonAct =
  | { readonly kind: "open" }
  | { readonly kind: "take-on" }
  | { readonly kind: "turn-down"; readonly reason: string }
  | { readonly kind: "feed-back"; readonly summary: string }
  | { readonly kind: "confirm-feedback"; readonly step: number }
  | { readonly kind: "send-back"; readonly step: number; readonly reason: string }
  | { readonly kind: "withdraw-request"; readonly reason: string }
  | { readonly kind: "record-service"; readonly step: number; readonly note: string }
  | {
      readonly kind: "summon";
      readonly step: number;
      readonly reason: string;
      readonly problem: string;
      /** YYYY-MM-DD, not before today. */
      readonly on: string;
      readonly place: string;
    }
  | { readonly kind: "forgo-interview"; readonly step: number; readonly reason: string };

/** What comes into the inbox of a request. */
export type RequestAct =
  | RequestPersonAct
  | AskedMessage
  | RequestRecalledMessage
  | InterviewEndedMessage
  | Delivered
  | Bounced
  | CalendarMessage;
export type ActOf<Kind extends RequestAct["kind"]> = Extract<RequestAct, { readonly kind: Kind }>;
