import type { BilingualText } from "../calendar";
import { type RungId, RUNG_IDS, type TimedStep, TIMED_STEPS } from "../ladder";
import { ACT_ROLES, type ActKind } from "./act";
import { type CaseEvent, type CaseEventKind, type Refusal, REFUSALS } from "./decision";
import { actName, dutyName, noticeName, refusalText, rungName } from "./names";
import { NOTICE_KINDS, type NoticeKind } from "./step";

type Data = CaseEvent["data"];

const text = (zh: string, en: string): BilingualText => ({ zh, en });

/** The name of a word that stands in the data; an unknown word, of a later revision, stands for itself. */
const named = <Word extends string>(
  value: Data[string] | undefined,
  words: readonly Word[],
  name: (word: Word) => BilingualText,
): BilingualText => {
  const word = words.find((known) => known === value);
  return word === undefined ? text(String(value ?? "—"), String(value ?? "—")) : name(word);
};

const rung = (value: Data[string] | undefined): BilingualText => named<RungId>(value, RUNG_IDS, rungName);
const duty = (value: Data[string] | undefined): BilingualText => named<TimedStep>(value, TIMED_STEPS, dutyName);
const notice = (value: Data[string] | undefined): BilingualText => named<NoticeKind>(value, NOTICE_KINDS, noticeName);
const act = (value: Data[string] | undefined): BilingualText =>
  named(value, Object.keys(ACT_ROLES) as readonly ActKind[], actName);
const refusal = (value: Data[string] | undefined): BilingualText => named<Refusal>(value, REFUSALS, refusalText);

const ANSWERS = ["counts-as-met", "counts-as-missed", "sample-again"] as const;
const answerText = (value: Data[string] | undefined): BilingualText =>
  named(value, ANSWERS, (answer) => {
    if (answer === "counts-as-met") return text("按达标处理", "counts as met");
    return answer === "counts-as-missed" ? text("按未达标处理", "counts as missed") : text("重新采样", "sample again");
  });

const OUTCOMES = ["met", "missed", "unjudgeable", "undecided", "no_target"] as const;
const outcomeText = (value: Data[string] | undefined): BilingualText =>
  named(value, OUTCOMES, (outcome) => {
    if (outcome === "met") return text("达到目标", "target met");
    if (outcome === "missed") return text("未达目标", "target missed");
    if (outcome === "no_target") return text("未设目标", "no target set");
    return outcome === "unjudgeable" ? text("数据不足，无法评价", "not judgeable") : text("待定", "undecided");
  });

const CAUSES = ["plan-overdue", "rectification-overdue", "resample-failed"] as const;
const causeText = (value: Data[string] | undefined): BilingualText =>
  named(value, CAUSES, (cause) => {
    if (cause === "plan-overdue") return text("整改方案逾期", "the plan is overdue");
    return cause === "rectification-overdue"
      ? text("整改逾期", "the rectification is overdue")
      : text("复测未达目标", "the re-sample missed the target");
  });

const withLate = (data: Data, zh: string, en: string): BilingualText =>
  data["late"] === true ? text(`${zh}（逾期）`, `${en} (late)`) : text(zh, en);

const SENTENCES: Readonly<Record<CaseEventKind, (data: Data) => BilingualText>> = {
  opened: ({ period }) =>
    text(`${period ?? "—"}未达目标，建立整改事项`, `${period ?? "—"} missed the target: matter opened`),
  "missed-again": ({ period }) =>
    text(`${period ?? "—"}再次未达目标，并入本事项`, `${period ?? "—"} missed the target again and joins this matter`),
  "verdict-noted": ({ period, outcome }) =>
    text(
      `记录评价结论：${period ?? "—"}${outcomeText(outcome).zh}`,
      `verdict noted: ${period ?? "—"}, ${outcomeText(outcome).en}`,
    ),
  "letter-drafted": (data) =>
    text(`已拟${rung(data["rung"]).zh}，待签发`, `${rung(data["rung"]).en} drafted, waits for a signature`),
  "letter-signed": (data) => text(`${rung(data["rung"]).zh}已签发`, `${rung(data["rung"]).en} signed`),
  served: (data) => text(`${notice(data["notice"]).zh}已送达`, `${notice(data["notice"]).en} served`),
  "notice-sent": (data) => text(`${notice(data["notice"]).zh}已发送`, `${notice(data["notice"]).en} sent`),
  "address-refused": (data) =>
    text(`${notice(data["notice"]).zh}有收件人未能送到`, `${notice(data["notice"]).en}: a recipient was not reached`),
  acknowledged: (data) => withLate(data, "已签收", "acknowledged"),
  "plan-filed": (data) =>
    data["revised"] === true
      ? text("已提交修订后的整改方案", "revised rectification plan filed")
      : withLate(data, "已提交整改方案", "rectification plan filed"),
  "report-filed": (data) => withLate(data, "已提交整改情况报告", "rectification report filed"),
  "resample-ordered": () => text("已安排复测", "re-sample ordered"),
  "resample-met": () => text("复测达到目标", "the re-sample met the target"),
  "resample-missed": () => text("复测未达目标", "the re-sample missed the target"),
  "resample-undecided": (data) =>
    text(
      `复测结论：${outcomeText(data["outcome"]).zh}，提请县治水办（河长办）明确`,
      `re-sample: ${outcomeText(data["outcome"]).en}, put to the county office`,
    ),
  "question-answered": (data) =>
    text(`县治水办（河长办）答复：${answerText(data["answer"]).zh}`, `answered: ${answerText(data["answer"]).en}`),
  chased: (data) => text(`${duty(data["duty"]).zh}临期催办`, `reminded of the ${duty(data["duty"]).en}`),
  overdue: (data) =>
    data["stage"] === "grace-over"
      ? text(
          `${duty(data["duty"]).zh}宽限期已过，仍未完成`,
          `the grace for the ${duty(data["duty"]).en} is over, still open`,
        )
      : text(`${duty(data["duty"]).zh}已逾期`, `the ${duty(data["duty"]).en} is overdue`),
  "call-wanted": () => text("逾期未签收，须电话联系并登记", "not acknowledged: a call is to be made and recorded"),
  "call-recorded": () => text("已登记电话联系", "call recorded"),
  "service-recorded": () => text("已登记其他方式送达", "service another way recorded"),
  climbed: (data) =>
    text(
      `${causeText(data["cause"]).zh}，提级至${rung(data["to"]).zh}`,
      `${causeText(data["cause"]).en}: climbs to ${rung(data["to"]).en}`,
    ),
  "clue-drafted": (data) =>
    text(`${causeText(data["cause"]).zh}，已拟问题线索`, `${causeText(data["cause"]).en}: clue drafted`),
  "clue-set-aside": () => text("问题线索已搁置", "the clue was laid aside"),
  closed: () => text("已销号", "closed"),
  "act-refused": (data) =>
    text(
      `未受理“${act(data["act"]).zh}”：${refusal(data["refusal"]).zh}`,
      `"${act(data["act"]).en}" refused: ${refusal(data["refusal"]).en}`,
    ),
};

/** A line of the timeline in words. */
export const eventSentence = (kind: CaseEventKind, data: Data): BilingualText => SENTENCES[kind](data);

/** Whether an event is kept from township and public pages: all that would show that a clue was drafted. */
export const hiddenFromTownship = ({ kind, data }: CaseEvent): boolean =>
  kind === "clue-drafted" ||
  kind === "clue-set-aside" ||
  (kind === "act-refused" && data["act"] === "set-clue-aside") ||
  data["notice"] === "signature-wanted";
