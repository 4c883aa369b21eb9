import type { CivilDate } from "../calendar";
import type { BouncedMessage, DeliveredMessage } from "../matter";
import type { CalendarMessage } from "../proceeding";
import type { ComplaintChannel, ComplaintFinding } from "../vocabulary";

/** 登记: what was complained of. Who complained is kept apart, encrypted, and in no act. */
export interface RegisterAct {
  readonly kind: "register-complaint";
  readonly channel: ComplaintChannel;
  readonly receivedOn: CivilDate;
  readonly named: boolean;
  readonly subject: string;
  readonly summary: string;
}

/** What a person does in a complaint. */
export type ComplaintPersonAct =
  | RegisterAct
  | {
      readonly kind: "verify-complaint";
      readonly step: number;
      readonly finding: ComplaintFinding;
      readonly summary: string;
    }
  | { readonly kind: "report-handling"; readonly step: number; readonly summary: string }
  | {
      readonly kind: "propose";
      readonly what: "extension";
      readonly duty: number;
      readonly count: number;
      readonly ground: string;
      readonly evidence: string;
    }
  | { readonly kind: "approve"; readonly step: number }
  | { readonly kind: "reject"; readonly step: number; readonly reason: string }
  | { readonly kind: "answer-informant"; readonly step: number; readonly note: string };

/** What comes into the inbox of a complaint. */
export type ComplaintAct = ComplaintPersonAct | DeliveredMessage | BouncedMessage | CalendarMessage;
export type ActOf<Kind extends ComplaintAct["kind"]> = Extract<ComplaintAct, { readonly kind: Kind }>;
