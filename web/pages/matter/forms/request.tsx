import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS } from "../../../words.generated";
import { Bare } from "./bare";
import { TEXTS } from "./beside-texts";
import { LastSaid } from "./last-said";
import { type FormProps, stepOf } from "./form";
import { reasoned, WrittenForm } from "./written";

/** 受理 with one tap. */
export function TakeOnForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return <Bare on={on} offer={offer} act={{ kind: "take-on" }} hint={own.takeOnHint} />;
}

/** 退回提请 with its reason. */
export function TurnDownForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const label = named(ACTS, "turn-down");
  const act = (reason: string) => ({ kind: "turn-down" as const, reason });
  return <WrittenForm on={on} offer={offer} label={own.turnDownReason} button={label} act={act} />;
}

/** 办结反馈, under the reason where an earlier one was sent back. */
export function FeedBackForm({ on, offer, file }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const label = named(ACTS, "feed-back");
  const act = (summary: string) => ({ kind: "feed-back" as const, summary });
  return (
    <>
      <LastSaid file={file} kind="request-sent-back" title={own.sentBackFor} />
      <WrittenForm on={on} offer={offer} label={own.feedback} button={label} act={act} />
    </>
  );
}

/** 确认办结 with one tap, below what the department says it did. */
export function ConfirmFeedbackForm({ on, offer, file }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const act = { kind: "confirm-feedback" as const, step: stepOf(offer) };
  return (
    <>
      <LastSaid file={file} kind="request-fed-back" title={own.feedback} />
      <Bare on={on} offer={offer} act={act} hint={own.confirmHint} />
    </>
  );
}

/** 撤回提请 with its reason. */
export function WithdrawRequestForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const label = named(ACTS, "withdraw-request");
  const act = (reason: string) => ({ kind: "withdraw-request" as const, reason });
  return <WrittenForm on={on} offer={offer} label={own.withdrawReason} button={label} act={act} />;
}

/** 退回重办 with its reason. */
export const SendBackForm = reasoned("send-back", ({ reason }) => reason);
