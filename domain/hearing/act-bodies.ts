import type { BouncedMessage, DeliveredMessage, HearMessage } from "../matter";
import type { CalendarMessage } from "../proceeding";

/** The matter needs no finding any more. */
export interface RecallMessage {
  readonly kind: "recall";
}

/**
 * What the common superior finds, with the reason: it stays 维持; it is split 分担, with each side's part in words and
 * whether a matter of the upstream side's part begins; or it is moved 移交 to the section through which it came in.
 */
export type FindAct = { readonly kind: "find"; readonly step: number; readonly reason: string } & (
  | { readonly as: "stays" }
  | {
      readonly as: "split";
      readonly own: string;
      readonly upstream: string;
      readonly opens: boolean;
      readonly section?: string | undefined;
    }
  | { readonly as: "moved"; readonly section?: string | undefined }
);

/** What a person does in a hearing. */
export type HearingPersonAct =
  | { readonly kind: "open" }
  | { readonly kind: "acknowledge" }
  | { readonly kind: "record-service"; readonly step: number; readonly note: string }
  | { readonly kind: "respond"; readonly note: string }
  | FindAct;

/** What comes into the inbox of a hearing. */
export type HearingAct =
  HearingPersonAct | HearMessage | RecallMessage | DeliveredMessage | BouncedMessage | CalendarMessage;
export type ActOf<Kind extends HearingAct["kind"]> = Extract<HearingAct, { readonly kind: Kind }>;
