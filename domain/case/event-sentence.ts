import { type BilingualText, LIMIT_UNITS, limitText } from "../calendar";
import { type RungId, RUNG_IDS, type TimedStep, TIMED_STEPS } from "../ladder";
import { ACT_ROLES, type ActKind } from "./act";
import { type CaseEvent, type CaseEventKind, type Refusal, REFUSALS } from "./decision";
import { actName, dutyName, exceptionName, noticeName, refusalText, rungName } from "./names";
import { periodName } from "./period-name";
import { type Exception, EXCEPTIONS } from "./proposal";
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

const period = (data: Data): BilingualText => periodName(String(data["period"] ?? "—"));

const withLate = (data: Data, zh: string, en: string): BilingualText =>
  data["late"] === true ? text(`${zh}（逾期）`, `${en} (late)`) : text(zh, en);

const withConfirmed = (data: Data, { zh, en }: BilingualText): BilingualText =>
  data["draft"] === undefined ? text(zh, en) : text(`负责人确认：${zh}`, `confirmed by the head: ${en}`);

const about = (data: Data): BilingualText =>
  data["about"] === "plan"
    ? text("整改方案草稿", "draft of the plan")
    : text("整改情况报告草稿", "draft of the report");

/** 延期 names the limit and by how much; every other exception is one of the whole matter or of one verdict. */
const exception = (data: Data): BilingualText => {
  const name = named<Exception>(data["what"], EXCEPTIONS, exceptionName);
  const unit = LIMIT_UNITS.find((known) => known === data["unit"]);
  if (data["what"] !== "extension" || unit === undefined) return name;
  const by = limitText({ count: Number(data["count"]), unit });
  const what = duty(data["duty"]);
  return text(`${what.zh}延期${by.zh}`, `${name.en} of the ${what.en} by ${by.en}`);
};

const SENTENCES: Readonly<Record<CaseEventKind, (data: Data) => BilingualText>> = {
  opened: (data) =>
    text(`${period(data).zh}未达目标，建立整改事项`, `${period(data).en} missed the target: matter opened`),
  "missed-again": (data) =>
    text(
      `${period(data).zh}再次未达目标，并入本事项`,
      `${period(data).en} missed the target again and joins this matter`,
    ),
  "verdict-noted": (data) =>
    text(
      `记录评价结论：${period(data).zh}${outcomeText(data["outcome"]).zh}`,
      `verdict noted: ${period(data).en}, ${outcomeText(data["outcome"]).en}`,
    ),
  "letter-drafted": (data) =>
    text(`已拟${rung(data["rung"]).zh}，待签发`, `${rung(data["rung"]).en} drafted, waits for a signature`),
  "letter-submitted": (data) =>
    text(`${rung(data["rung"]).zh}已送签`, `${rung(data["rung"]).en} submitted for signature`),
  "letter-returned": (data) => text(`${rung(data["rung"]).zh}已退回修改`, `${rung(data["rung"]).en} returned`),
  "letter-signed": (data) => text(`${rung(data["rung"]).zh}已签发`, `${rung(data["rung"]).en} signed`),
  served: (data) => text(`${notice(data["notice"]).zh}已送达`, `${notice(data["notice"]).en} served`),
  "notice-sent": (data) => text(`${notice(data["notice"]).zh}已发送`, `${notice(data["notice"]).en} sent`),
  "address-refused": (data) =>
    text(`${notice(data["notice"]).zh}有收件人未能送到`, `${notice(data["notice"]).en}: a recipient was not reached`),
  acknowledged: (data) => withLate(data, "已签收", "acknowledged"),
  "plan-drafted": () => text("已拟整改方案，待负责人确认", "rectification plan drafted, waits for the head"),
  "report-drafted": () => text("已拟整改情况报告，待负责人确认", "rectification report drafted, waits for the head"),
  "draft-returned": (data) => text(`${about(data).zh}已退回`, `${about(data).en} returned`),
  "draft-replaced": (data) =>
    text(`先前待确认的${about(data).zh}已被替换`, `the earlier ${about(data).en} was replaced`),
  "plan-filed": (data) =>
    data["revised"] === true
      ? withConfirmed(data, text("已提交修订后的整改方案", "revised rectification plan filed"))
      : withConfirmed(data, withLate(data, "已提交整改方案", "rectification plan filed")),
  "report-filed": (data) => withConfirmed(data, withLate(data, "已提交整改情况报告", "rectification report filed")),
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
  "exception-proposed": (data) => text(`提请${exception(data).zh}，待审批`, `${exception(data).en} proposed`),
  "exception-rejected": (data) => text(`${exception(data).zh}未获批准`, `${exception(data).en} rejected`),
  extended: (data) =>
    text(
      `批准延期：${duty(data["duty"]).zh}的期限由${data["from"] ?? "—"}改为${data["to"] ?? "—"}`,
      `extended: the ${duty(data["duty"]).en} is due ${data["to"] ?? "—"} instead of ${data["from"] ?? "—"}`,
    ),
  paused: () => text("批准中止计时", "the clocks stand still"),
  resumed: () => text("批准恢复计时", "the clocks run again"),
  "due-moved": (data) =>
    text(
      `${duty(data["duty"]).zh}的期限由${data["from"] ?? "—"}顺延至${data["to"] ?? "—"}`,
      `the ${duty(data["duty"]).en} is due ${data["to"] ?? "—"} instead of ${data["from"] ?? "—"}`,
    ),
  "verdict-excluded": (data) =>
    text(
      `批准剔除一份评价结论，尚余${data["left"] ?? "—"}份未达目标`,
      `a verdict was excluded, ${data["left"] ?? "—"} that missed are left`,
    ),
  "no-miss-left": () =>
    text("已无未达目标的评价结论，可提请撤销", "no missed target is left: withdrawal may be proposed"),
  withdrawn: () => text("已撤销", "withdrawn"),
  closed: () => text("已销号", "closed"),
  unparked: () => text("系统管理员恢复办理", "resumed by the system administrator"),
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
