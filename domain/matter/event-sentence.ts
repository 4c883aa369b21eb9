import { LIMIT_UNITS, limitText } from "../calendar";
import { placesName } from "../proceeding";
import {
  ACTS,
  ANSWERS,
  CLIMB_CAUSES,
  ENDINGS,
  type EventKind,
  EXCEPTIONS,
  type Name,
  named,
  nameOf,
  NOTICES,
  REFUSALS,
  SERVICE_PROOFS,
} from "../vocabulary";
import { COMPLAINT_SENTENCES } from "./sentences/complaint";
import { HEARING_SENTENCES } from "./sentences/hearing";
import { INTERVIEW_SENTENCES } from "./sentences/interview";
import { LETTER_SENTENCES } from "./sentences/letter";
import { OBJECTION_SENTENCES } from "./sentences/objection";
import { REQUEST_SENTENCES } from "./sentences/request";
import { SAMPLING_SENTENCES } from "./sentences/sampling";
import { type Data, duty, outcome, period, text, withLate, type RungName, type Sentences } from "./sentences/said";

export type { RungName };

const cause = (data: Data): Name => nameOf(CLIMB_CAUSES, data["cause"]);
const notice = (data: Data): Name => nameOf(NOTICES, data["notice"]);
const withConfirmed = (data: Data, { zh, en }: Name): Name =>
  data["confirmed"] === true ? named(`负责人确认：${zh}`, `confirmed by the head: ${en}`) : named(zh, en);
const about = (data: Data): Name =>
  data["about"] === "objection"
    ? named("异议草稿", "draft of the objection")
    : data["about"] === "plan"
      ? named("整改方案草稿", "draft of the plan")
      : named("整改情况报告草稿", "draft of the report");
/** 延期 names the limit and by how much; every other exception is one of the whole matter or of one verdict. */
const exception = (data: Data): Name => {
  const name = nameOf(EXCEPTIONS, data["what"]);
  const unit = LIMIT_UNITS.find((known) => known === data["unit"]);
  if (data["what"] !== "extension" || unit === undefined) return name;
  const by = limitText({ count: Number(data["count"]), unit });
  const what = duty(data);
  return named(`${what.zh}延期${by.zh}`, `${name.en} of the ${what.en} by ${by.en}`);
};
const moved = (data: Data, zh: string, en: string): Name => {
  const what = duty(data);
  const [from, to] = [text(data["from"]), text(data["to"])];
  return named(`${zh}：${what.zh}的期限由${from}改为${to}`, `${en}: the ${what.en} is due ${to} instead of ${from}`);
};

const SENTENCES: Sentences = {
  ...SAMPLING_SENTENCES,
  ...OBJECTION_SENTENCES,
  ...HEARING_SENTENCES,
  ...REQUEST_SENTENCES,
  ...INTERVIEW_SENTENCES,
  ...COMPLAINT_SENTENCES,
  ...LETTER_SENTENCES,
  asked: (data) =>
    named(
      `${period(data).zh}未达目标，提请督办单位决定是否交办`,
      `${period(data).en} missed the target: the office is asked whether to open a matter`,
    ),
  declined: () => named("决定不予交办", "not opened"),
  opened: (data) =>
    data.period === undefined
      ? named("建立整改事项", "matter opened")
      : named(`${period(data).zh}未达目标，建立整改事项`, `${period(data).en} missed the target: matter opened`),
  "missed-again": (data) =>
    named(
      `${period(data).zh}再次未达目标，并入本事项`,
      `${period(data).en} missed the target again and joins this matter`,
    ),
  "verdict-noted": (data) =>
    named(
      `记录评价结论：${period(data).zh}${outcome(data).zh}`,
      `verdict noted: ${period(data).en}, ${outcome(data).en}`,
    ),
  corrected: (data) =>
    named(`${period(data).zh}数据更正：${outcome(data).zh}`, `${period(data).en} corrected: ${outcome(data).en}`),
  sent: (data) => named(`${notice(data).zh}已发出`, `${notice(data).en} sent`),
  "not-reached": (data) =>
    data["refused"] === 0
      ? named(`${notice(data).zh}没有可发送的收件人`, `${notice(data).en}: there was nobody to write to`)
      : named(`${notice(data).zh}有收件人未能送到`, `${notice(data).en}: a recipient was not reached`),
  bounced: () => named("邮件被退回", "a mail came back"),
  served: (data, rung) => {
    // An order of a re-sampling starts the station's clock and no other; a request and a call to an interview are papers of their own.
    const { zh, en } =
      data.starts === "sample"
        ? NOTICES["sampling-order"]
        : data.starts === "hearing"
          ? NOTICES["hearing-called"]
          : data.starts === "moved"
            ? NOTICES["date-moved"]
            : data.starts === "request" || data.starts === "interview"
              ? NOTICES[data.starts]
              : rung(text(data.rung));
    const proof = nameOf(SERVICE_PROOFS, data.proof);
    return named(`${zh}已送达（${proof.zh}）`, `${en} served (${proof.en})`);
  },
  "service-wanted": () => named("须改用其他方式送达并登记", "to be served another way and recorded"),
  acknowledged: (data) => withLate(data, "已签收", "acknowledged"),
  "plan-drafted": () => named("已拟整改方案，待负责人确认", "rectification plan drafted, waits for the head"),
  "report-drafted": () => named("已拟整改情况报告，待负责人确认", "rectification report drafted, waits for the head"),
  "draft-returned": (data) => named(`${about(data).zh}已退回`, `${about(data).en} returned`),
  "draft-replaced": (data) =>
    named(`先前待确认的${about(data).zh}已被替换`, `the earlier ${about(data).en} was replaced`),
  "plan-filed": (data) =>
    data.revised === true
      ? withConfirmed(data, named("已提交修订后的整改方案", "revised rectification plan filed"))
      : withConfirmed(data, withLate(data, "已提交整改方案", "rectification plan filed")),
  "report-filed": (data) => withConfirmed(data, withLate(data, "已提交整改情况报告", "rectification report filed")),
  "guide-sent": (data) => named(`派出指导（${text(data.on)}）`, `a guide is sent for ${text(data.on)}`),
  "guidance-recorded": (data) =>
    data.about === "outcome"
      ? named("登记指导成效", "what came of the guidance is recorded")
      : named("登记指导意见", "what was advised is recorded"),
  accepted: (data) =>
    data.about === "plan"
      ? withLate(data, "整改方案已认可", "the plan is accepted")
      : withLate(data, "整改验收通过", "the rectification is accepted"),
  "given-back": (data) =>
    data.about === "plan"
      ? withLate(data, "整改方案退回，须重新提交", "the plan is given back and owed again")
      : withLate(
          data,
          "验收未通过，退回整改，须重新提交整改情况报告",
          "not accepted: rectification goes on and a further report is owed",
        ),
  noted: () => named("办公室已知悉", "noted by the office"),
  "sampling-ordered": () => named("已下达复测", "re-sample ordered"),
  "station-wanted": () =>
    named(
      "断面没有登记监测站，复测待登记后下达",
      "the section has no station: the order waits until one is registered",
    ),
  "sampling-recalled": () => named("已撤回复测", "re-sample recalled"),
  "result-met": () => named("复测达到目标", "the re-sample met the target"),
  "result-missed": () => named("复测未达目标", "the re-sample missed the target"),
  "result-undecided": (data) =>
    named(`复测结论：${outcome(data).zh}，提请督办单位明确`, `re-sample: ${outcome(data).en}, put to the office`),
  "question-answered": (data) => {
    const said = nameOf(ANSWERS, data.answer);
    return named(`督办单位答复：${said.zh}`, `answered: ${said.en}`);
  },
  chased: (data) => named(`${duty(data).zh}临期催办`, `reminded of the ${duty(data).en}`),
  overdue: (data) => named(`${duty(data).zh}已逾期`, `the ${duty(data).en} is overdue`),
  "call-wanted": () =>
    named("未签收或者未查阅，须电话联系并登记", "not acknowledged or not opened: a call is to be made and recorded"),
  "call-recorded": () => named("已登记电话联系", "call recorded"),
  "climb-asked": (data) =>
    named(
      `${cause(data).zh}，提请决定提级、延期或者说明`,
      `${cause(data).en}: the office is asked to climb, extend or explain`,
    ),
  "climb-decided": (data, rung) => {
    const to = rung(text(data.to));
    return named(`${cause(data).zh}，决定提级至${to.zh}`, `${cause(data).en}: decided to climb to ${to.en}`);
  },
  explained: (data) => named(`${cause(data).zh}，说明不提级的理由`, `${cause(data).en}: explained, no climb`),
  climbed: (data, rung) => {
    const to = rung(text(data.to));
    return named(`提级至${to.zh}`, `climbed to ${to.en}`);
  },
  "clue-drafted": (data) => named(`${cause(data).zh}，已拟问题线索`, `${cause(data).en}: clue drafted`),
  "clue-set-aside": () => named("问题线索已搁置", "the clue was laid aside"),
  "exception-proposed": (data) => named(`提请${exception(data).zh}，待审批`, `${exception(data).en} proposed`),
  "exception-rejected": (data) => named(`${exception(data).zh}未获批准`, `${exception(data).en} rejected`),
  extended: (data) => moved(data, "批准延期", "extended"),
  paused: () => named("批准中止计时", "the clocks stand still"),
  resumed: () => named("批准恢复计时", "the clocks run again"),
  "due-moved": (data) => {
    if (data.cause !== "calendar") return moved(data, "恢复计时", "resumed");
    if (data.served === true) return moved(data, "期限变更通知送达", "news of the moved date served");
    const { zh, en } = moved(
      data,
      `节假日安排公布（${text(data.notices)}）`,
      `calendar published (${text(data.notices)})`,
    );
    return data.awaits === true
      ? named(`${zh}，该日已过，改自送达之次日起算`, `${en}, which has passed: it runs from the day after service`)
      : named(zh, en);
  },
  "verdict-excluded": (data) =>
    named(
      `批准剔除一份评价结论，尚余${text(data.left)}份未达目标`,
      `a verdict was excluded, ${text(data.left)} that missed are left`,
    ),
  "no-miss-left": () =>
    named("已无未达目标的评价结论，可提请撤销", "no missed target is left: withdrawal may be proposed"),
  reopened: () => named("批准复办", "re-opened"),
  withdrawn: () => named("已撤销", "withdrawn"),
  closed: () => named("已销号", "closed"),
  "raise-asked": () =>
    named(
      "再次未达目标使严重程度提高，期限内是否提高提请督办单位决定",
      "a further miss makes it graver while a limit runs: put to the office",
    ),
  "severity-raised": (data) =>
    data.byPerson === true
      ? named("督办单位决定提高严重程度", "the office raised the severity")
      : named(
          "文书签发前再次未达目标，严重程度提高",
          "a further miss before the letter was signed raised the severity",
        ),
  "severity-kept": () => named("督办单位决定维持严重程度", "the office kept the severity"),
  ended: (data) => {
    const as = nameOf(ENDINGS, data.as);
    return named(`办结：${as.zh}`, `ended: ${as.en}`);
  },
  unparked: () => named("系统管理员恢复办理", "resumed by the system administrator"),
  "act-refused": (data) => {
    const act = nameOf(ACTS, data.act);
    const refusal = nameOf(REFUSALS, data.refusal);
    const at = typeof data.where === "string" ? placesName(data.where) : null;
    return named(
      `未受理“${act.zh}”：${refusal.zh}${at === null ? "" : `（${at.zh}）`}`,
      `"${act.en}" refused: ${refusal.en}${at === null ? "" : ` (${at.en})`}`,
    );
  },
};

/** A line of the timeline in words. */
export const eventSentence = (kind: EventKind, data: Data, rungName: RungName): Name => SENTENCES[kind](data, rungName);
