import type { CorrectedMessage, RaisedMessage } from "../dispute";
import type { BouncedMessage, DeliveredMessage, ResultMessage } from "../matter";
import type { CalendarMessage } from "../proceeding";
import type { ObjectionFinding, ObjectionRefusal } from "../vocabulary";

/** The matter is over: nothing is left to object to. */
interface RecallMessage {
  readonly kind: "recall";
}

interface OnStep<Kind extends string> {
  readonly kind: Kind;
  readonly step: number;
}

/** What a person does in an objection. */
export type ObjectionPersonAct =
  | (OnStep<"accept-objection"> & { readonly note: string })
  | (OnStep<"refuse-objection"> & { readonly why: ObjectionRefusal; readonly reason: string })
  | (OnStep<"order-sampling"> & { readonly station: string | null; readonly note: string })
  | (OnStep<"propose-finding"> & { readonly finding: ObjectionFinding; readonly reason: string })
  | OnStep<"approve">
  | (OnStep<"return"> & { readonly reason: string })
  | { readonly kind: "withdraw-objection"; readonly reason: string };

/** What comes into the inbox of an objection. */
export type ObjectionAct =
  | ObjectionPersonAct
  | RaisedMessage
  | ResultMessage
  | CorrectedMessage
  | RecallMessage
  | DeliveredMessage
  | BouncedMessage
  | CalendarMessage;
export type ActOf<Kind extends ObjectionAct["kind"]> = Extract<ObjectionAct, { readonly kind: Kind }>;
