import { dateText } from "../../domain/calendar";
import { CLIMB_CAUSES, EXCEPTIONS, MOVE_CAUSES, type NoticeKind } from "../../domain/vocabulary";
import type { NoticeFacts } from "../facts";
import { dueText, DUTY_WORDS, ownerFor } from "../words";
import { reasonLines, type Texts } from "./text";

/** Who owes what the notice is about; without the owner where that is the reader. */
const asked = (facts: NoticeFacts): string => {
  const [duty] = facts.duties;
  return duty === undefined ? "办理" : `${ownerFor(facts, duty.owner)}${DUTY_WORDS[duty.kind]}`;
};

const overdue = (facts: NoticeFacts): readonly string[] => {
  const own = facts.duties[0]?.owner === facts.party;
  return [`${asked(facts)}的期限已经届满，尚未完成。${own ? "请立即办理；有客观原因的，请一并说明。" : ""}`];
};

const moved = (facts: NoticeFacts): readonly string[] => {
  const [duty] = facts.duties;
  if (duty === undefined || duty.moved === null) return [`${asked(facts)}的期限变更，新的期限如下。`];
  const { cause, notices, old } = duty.moved;
  const by = notices === null ? "" : `（${notices}）`;
  if (duty.awaitsService === true)
    return [
      `因${MOVE_CAUSES[cause].zh}${by}，${asked(facts)}的期限由${dateText(old).zh}变更为${dueText(duty)}；该日在本通知送达前已过，改为自送达之次日起第一个工作日24时前。`,
      "本通知送达之前，该期限不届满、不催办，也不算逾期。",
    ];
  return [`因${MOVE_CAUSES[cause].zh}${by}，${asked(facts)}的期限由${dateText(old).zh}变更为${dueText(duty)}。`];
};

const exceptionName = ({ exception }: NoticeFacts): string =>
  exception === null ? "例外办理" : EXCEPTIONS[exception].zh;

type Limits = Extract<
  NoticeKind,
  | "chase"
  | "overdue"
  | "call-wanted"
  | "climb-question"
  | "date-moved"
  | "extended"
  | "paused"
  | "resumed"
  | "approval-wanted"
  | "rejected"
>;

/** Limits: reminders, ends, and what persons decide about them. */
export const LIMITS: Texts<Limits> = {
  chase: (facts) => [`提醒：${asked(facts)}的期限将到，目前尚未完成。`],
  overdue,
  "call-wanted": (facts) => [
    facts.duties.length === 0
      ? `发给${facts.responsibleUnit}的文书尚未有人查阅，其他方式也未见回应。请电话联系，并在系统中登记通话情况。`
      : `${facts.responsibleUnit}在期限内尚未签收。请电话联系，并在系统中登记通话情况。`,
    facts.duties.length === 0
      ? "未查阅只作电话联系；送达之前期限不起算，不因此提级。"
      : "未签收只作电话联系，不因此提级。",
  ],
  "climb-question": (facts) => [
    `本事项${facts.cause === null ? "期限届满未完成" : CLIMB_CAUSES[facts.cause].zh}。请在期限内决定提级、延期，或者说明不提级的理由。`,
    "提级须拟定文书，经签发并送达后才生效；不作决定的，不会自动提级，逾期计为督办单位未办理。",
  ],
  "date-moved": moved,
  extended: (facts) => [`经批准，${asked(facts)}的期限延后，新的期限如下。`, ...reasonLines(facts)],
  paused: (facts) => [
    "经批准，本事项中止计时：期限暂停计算，期间不逾期、不催办，恢复后另行通知。期间仍可办理。",
    ...reasonLines(facts),
  ],
  resumed: (facts) => ["经批准，本事项恢复计时，各项期限顺延，新的期限如下。", ...reasonLines(facts)],
  "approval-wanted": (facts) => [
    `有一项${exceptionName(facts)}的申请待审批，须由提出人以外的负责人批准或者不予批准。佐证见事项页面。`,
    ...reasonLines(facts),
  ],
  rejected: (facts) => [`${exceptionName(facts)}的申请未获批准。`, ...reasonLines(facts)],
};
