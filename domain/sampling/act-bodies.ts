import type { BouncedMessage, DeliveredMessage, OrderMessage, VerdictMessage } from "../matter";
import type { CalendarMessage } from "../proceeding";

/** The matter waits for this result no more. */
export interface RecallMessage {
  readonly kind: "recall";
}

/** What a person does in a re-sampling. */
export type SamplingPersonAct =
  | { readonly kind: "open" }
  | { readonly kind: "acknowledge" }
  | { readonly kind: "name-station"; readonly step: number }
  | { readonly kind: "record-service"; readonly step: number; readonly note: string };

/** What comes into the inbox of a re-sampling. */
export type SamplingAct =
  | SamplingPersonAct
  | OrderMessage
  | RecallMessage
  | VerdictMessage
  | DeliveredMessage
  | BouncedMessage
  | CalendarMessage;
export type ActOf<Kind extends SamplingAct["kind"]> = Extract<SamplingAct, { readonly kind: Kind }>;
