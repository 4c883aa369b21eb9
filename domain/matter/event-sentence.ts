import { LIMIT_UNITS, limitText, parseInstant, shanghaiDate } from "../calendar";
import { type EventData, type EventFields, placesName } from "../proceeding";
import {
  ACTS,
  ANSWERS,
  CLIMB_CAUSES,
  COMPLAINT_CHANNELS,
  COMPLAINT_FINDINGS,
  DUTY_KINDS,
  ENDINGS,
  type EventKind,
  EXCEPTIONS,
  FINDINGS,
  INFLUENCES,
  isWord,
  LETTER_KINDS,
  INTERVIEW_KINDS,
  type Name,
  named,
  nameOf,
  NOTICES,
  OBJECTION_FINDINGS,
  OBJECTION_REFUSALS,
  OBJECTION_SUBJECTS,
  OUTCOMES,
  REFUSALS,
  SERVICE_PROOFS,
} from "../vocabulary";
import { isItemCode, ITEMS } from "../water";
import { periodName } from "./period-name";

/** What a ladder calls its rungs; names are free, so the pinned ladder is asked. */
export type RungName = (id: string) => Name;

type Data = EventData;
/** Each sentence reads the fields of its own kind alone; any may be missing in what an earlier release wrote. */
type Said<Kind extends EventKind> = Readonly<Partial<Record<FieldOf<EventFields[Kind]>, Data[string]>>>;
type FieldOf<Fields> = Fields extends unknown ? keyof Fields : never;
type Sentences = { readonly [Kind in EventKind]: (data: Said<Kind>, rungName: RungName) => Name };

const text = (word: Data[string] | undefined): string => String(word ?? "—");
const cause = (data: Data): Name => nameOf(CLIMB_CAUSES, data["cause"]);
/** A letter by its kind, else by its rung. */
const letter = (data: Data, rungName: RungName): Name =>
  isWord(LETTER_KINDS, data["letter"]) ? LETTER_KINDS[data["letter"]] : rungName(text(data["rung"]));
const duty = (data: Data): Name => nameOf(DUTY_KINDS, data["duty"]);
const notice = (data: Data): Name => nameOf(NOTICES, data["notice"]);
/** A result of a re-sampling names its order instead of a period. */
const period = (data: Data): Name => {
  if (data["period"] !== undefined) return periodName(text(data["period"]));
  return data["order"] === undefined ? named("评价结论", "the verdict") : named("复测", "re-sample");
};
const interview = (data: Data): Name => nameOf(INTERVIEW_KINDS, data["interview"]);
const outcome = (data: Data): Name => nameOf(OUTCOMES, data["outcome"]);

const withLate = (data: Data, zh: string, en: string): Name =>
  data["late"] === true ? named(`${zh}（逾期）`, `${en} (late)`) : named(zh, en);

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

/** A moment in Shanghai to the minute; what is no instant is told as it stands. */
const momentText = (instant: Data[string] | undefined): string => {
  const said = text(instant);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(said)) return said;
  const minutes = Math.floor(parseInstant(said).micros / 60_000_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${shanghaiDate(said)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

const COUNTS: Readonly<Record<string, Name>> = {
  first: named("原数据有效", "the value that stood counts"),
  new: named("以新数据为准", "the new one counts"),
  arbitration: named("双方不一致，待仲裁监测", "both sides differ, for an arbitration"),
};

/** `tp:new,nh3n:first` in words. */
const countsText = (counts: string): Name => {
  const each = counts.split(",").map((one) => one.split(":"));
  const item = (code: string | undefined): Name =>
    code !== undefined && isItemCode(code) ? named(ITEMS[code].zh, ITEMS[code].en) : named(text(code), text(code));
  const said = each.map(([code, which]) => ({ of: item(code), is: nameOf(COUNTS, which) }));
  return named(
    said.map(({ of, is }) => `${of.zh}${is.zh}`).join("，"),
    said.map(({ of, is }) => `${of.en}: ${is.en}`).join(", "),
  );
};

const moved = (data: Data, zh: string, en: string): Name => {
  const what = duty(data);
  const [from, to] = [text(data["from"]), text(data["to"])];
  return named(`${zh}：${what.zh}的期限由${from}改为${to}`, `${en}: the ${what.en} is due ${to} instead of ${from}`);
};

const SENTENCES: Sentences = {
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
  "letter-drafted": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`已拟${zh}，待送签`, `${en} drafted`);
  },
  "letter-edited": (data, rung) => {
    const { zh, en } = letter(data, rung);
    const { version } = data;
    return data.how === "document"
      ? named(
          `${zh}第${text(version)}次修改（采纳回传文稿）`,
          `${en} edited (${text(version)}), from a document that came back`,
        )
      : named(`${zh}第${text(version)}次修改`, `${en} edited (${text(version)})`);
  },
  "letter-submitted": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已送签`, `${en} submitted for signature`);
  },
  "letter-taken-back": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}撤回送签`, `submission of the ${en} taken back`);
  },
  "letter-returned": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已退回修改`, `${en} returned`);
  },
  "letter-checked": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已核稿，待签发`, `${en} checked`);
  },
  "letter-signed": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已签发`, `${en} signed`);
  },
  "letter-received": () => named("已签收公文", "letter received"),
  "letter-sealed": () => named("文书已登记用印", "seal recorded"),
  "letter-withdrawn": () => named("文书已撤回", "letter withdrawn"),
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
  noted: () => named("办公室已知悉", "noted by the office"),
  "sampling-ordered": () => named("已下达复测", "re-sample ordered"),
  "station-wanted": () =>
    named(
      "断面没有登记监测站，复测待登记后下达",
      "the section has no station: the order waits until one is registered",
    ),
  "sampling-recalled": () => named("已撤回复测", "re-sample recalled"),
  "sampling-appointed": (data) =>
    data.again === true
      ? named(`改约采样时间：${momentText(data.at)}`, `sampling appointed anew: ${text(data.at)}`)
      : named(`约定采样时间：${momentText(data.at)}`, `sampling appointed: ${text(data.at)}`),
  sampled: (data) => {
    const seals = named(`封签${text(data.seals)}件`, `${text(data.seals)} sealed samples`);
    if (data.otherSide === "present")
      return named(
        `已采样，双方到场，${seals.zh}，待对方会签`,
        `sampled with both sides there, ${seals.en}; to be countersigned`,
      );
    return data.otherSide === "absent"
      ? named(`已采样，对方未到场，已登记，${seals.zh}`, `sampled, the other side absent and recorded so, ${seals.en}`)
      : named(`已采样，${seals.zh}`, `sampled, ${seals.en}`);
  },
  countersigned: (data) =>
    data.agrees === true
      ? named("对方会签采样记录，无异议", "sampling record countersigned, agreed")
      : named("对方会签采样记录，附保留意见", "sampling record countersigned with a reservation"),
  "handed-to-lab": (data) =>
    data.sealsIntact === false
      ? named("样品已送检，封签不完整", "handed to the laboratory, seals not intact")
      : named("样品已送检，封签完好", "handed to the laboratory, seals intact"),
  "own-analysis": () => named("责任单位登记本方检测结果", "the unit stated what its own laboratory found"),
  "lab-reported": (data) => named(`检测报告已出具（${text(data.on)}）`, `the laboratory reported on ${text(data.on)}`),
  "record-wanted": () =>
    named("结果已发布，待登记采样记录后计入", "the result is released and waits for the sampling record"),
  compared: (data) => {
    const mark = data.confirmed === true ? named("", "") : named("，规则待确认", ", rule to be confirmed");
    const counts = countsText(text(data.counts));
    return named(
      `原数据与新数据比对：${counts.zh}${mark.zh}`,
      `the disputed values beside the new ones: ${counts.en}${mark.en}`,
    );
  },
  "objection-drafted": () => named("已拟异议，待负责人确认", "objection drafted, waits for the head"),
  objected: (data) => {
    const to = nameOf(OBJECTION_SUBJECTS, data.about);
    return data.late === true
      ? named(`对${to.zh}提出异议（逾期）`, `objection to the ${to.en} (late)`)
      : named(`对${to.zh}提出异议`, `objection to the ${to.en}`);
  },
  "objection-taken-on": () => named("异议已受理", "objection taken on"),
  "objection-refused": (data) => {
    const why = nameOf(OBJECTION_REFUSALS, data.why);
    return named(`异议不予受理：${why.zh}`, `objection not taken on: ${why.en}`);
  },
  "finding-proposed": (data) => {
    const finding = nameOf(OBJECTION_FINDINGS, data.finding);
    return named(`拟答复异议${finding.zh}，待批准`, `finding proposed: ${finding.en}`);
  },
  "finding-returned": () => named("拟答复的异议结论已退回", "proposed finding returned"),
  "objection-found": (data) => {
    const finding = nameOf(OBJECTION_FINDINGS, data.finding);
    return named(`异议${finding.zh}`, `objection ${finding.en}`);
  },
  "objection-ended": (data) => {
    const as = nameOf(ENDINGS, data.as);
    return named(`异议办结：${as.zh}`, `objection ended: ${as.en}`);
  },
  "result-set-aside": () =>
    named("复测结论不计入，重新复测", "the result of the re-sample is set aside, it is sampled anew"),
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
  "call-wanted": () => named("逾期未签收，须电话联系并登记", "not acknowledged: a call is to be made and recorded"),
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
  attributed: (data) => {
    const said = nameOf(INFLUENCES, data.influence);
    return named(`${period(data).zh}影响来源：${said.zh}`, `${period(data).en}: ${said.en}`);
  },
  "hearing-opened": () =>
    named(
      "作出认定前听取上游意见，期间不办理文书、有关期限中止计时",
      "upstream is consulted before anything is decided: no letter goes on, the clocks concerned stand still",
    ),
  "hearing-recalled": () => named("听取上游已撤回，期限恢复计时", "the hearing was recalled, the clocks run again"),
  responded: (data) => withLate(data, "上游单位已提交意见", "the upstream side has answered"),
  silent: () => named("上游单位期限内未提交意见，已登记", "the upstream side did not answer in time, recorded"),
  "finding-asked": () => named("提请共同上级认定", "put to the common superior"),
  found: (data) => {
    const as = nameOf(FINDINGS, data.as);
    const [zh, en] = data.opens === true ? ["，上游另立或并入整改事项", ", a matter upstream takes it on"] : ["", ""];
    return named(`认定：${as.zh}${zh}`, `found: ${as.en}${en}`);
  },
  "moved-here": (data) => {
    const as = nameOf(FINDINGS, data.as);
    return named(
      `下游断面${period(data).zh}未达目标，经认定（${as.zh}）转由本事项办理`,
      `the section below missed its target in ${period(data).en}: taken on here by the finding (${as.en})`,
    );
  },
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
  "department-asked": (data) =>
    named(
      `提请县级部门办理（第${text(data.request)}件）`,
      `a county department was asked (request ${text(data.request)})`,
    ),
  "department-answered": (data) => {
    const no = text(data.request);
    if (data.as === "unconfirmed")
      return named(
        `第${no}件提请的办结反馈逾期未确认，所涉期限恢复计时`,
        `request ${no}: the feedback was not confirmed in time, the clocks run on`,
      );
    const as = nameOf(ENDINGS, data.as);
    return named(`第${no}件提请终结：${as.zh}，所涉期限恢复计时`, `request ${no} ended: ${as.en}, its clocks run on`);
  },
  "request-opened": () => named("提请部门办理", "the department was asked"),
  "request-taken-on": () => named("部门已受理", "taken on by the department"),
  "request-turned-down": () => named("部门已退回提请", "returned by the department"),
  "request-fed-back": (data) => withLate(data, "部门已反馈办结情况", "the department fed back"),
  "request-confirmed": () => named("办结反馈已确认", "feedback confirmed"),
  "request-sent-back": (data) =>
    named(`办结反馈已退回重办（第${text(data.times)}次）`, `feedback sent back (${text(data.times)})`),
  "request-withdrawn": () => named("提请已撤回", "request withdrawn"),
  "request-ended": (data) => {
    const as = nameOf(ENDINGS, data.as);
    return named(`提请终结：${as.zh}`, `request ended: ${as.en}`);
  },
  "interview-asked": (data) =>
    named(
      `${duty(data).zh}逾期，提请河长决定是否约谈部门负责人`,
      `${duty(data).en} overdue: the river chief is asked whether to interview the department's head`,
    ),
  "interview-forgone": () => named("河长决定不约谈", "the river chief decided not to interview"),
  "interview-wanted": (data) => named(`须通知${interview(data).zh}`, `${interview(data).en} to be called`),
  "interview-called": (data) => named(`决定${interview(data).zh}`, `${interview(data).en} called`),
  "interview-opened": (data) =>
    named(`通知${interview(data).zh}（${text(data.on)}）`, `called to the ${interview(data).en} of ${text(data.on)}`),
  "interview-held": (data) =>
    named(
      `${text(data.on)}已约谈，到场${text(data.present)}人，缺席${text(data.absent)}人，纪要已登记`,
      `held on ${text(data.on)}: ${text(data.present)} present, ${text(data.absent)} absent, minutes recorded`,
    ),
  "measures-reported": (data) => withLate(data, "已报告整改落实情况", "measures reported"),
  "interview-concluded": (data) =>
    data.carriedOut === true
      ? named("认定整改已落实", "the measures were carried out")
      : named("认定整改未落实", "the measures were not carried out"),
  "interview-published": (data) =>
    data.about === "result"
      ? named("约谈整改结果已公布", "what came of the interview was published")
      : named("约谈问题和整改措施已公布", "problem and measures were published"),
  "interview-ended": (data) => named(`${interview(data).zh}已完成`, `${interview(data).en} ended`),
  unparked: () => named("系统管理员恢复办理", "resumed by the system administrator"),
  "complaint-registered": (data) => {
    const { zh, en } = nameOf(COMPLAINT_CHANNELS, data.channel);
    const day = text(data.received);
    return data.named === true
      ? named(`登记实名信访举报（${zh}，${day}收到）`, `complaint with a name registered (${en}, received ${day})`)
      : named(`登记匿名信访举报（${zh}，${day}收到）`, `complaint without a name registered (${en}, received ${day})`);
  },
  "complaint-verified": (data) => {
    const { zh, en } = nameOf(COMPLAINT_FINDINGS, data.finding);
    return withLate(data, `核实信访举报：${zh}`, `complaint verified: ${en}`);
  },
  "complaint-handled": (data) => withLate(data, "报送信访举报办理情况", "handling of the complaint reported"),
  "complaint-replied": (data) => withLate(data, "已答复举报人", "the informant was answered"),
  "complaint-joined": (data) => {
    const { zh, en } = nameOf(COMPLAINT_FINDINGS, data.finding);
    return named(
      `信访举报${text(data.number)}经核实${zh}，并入本事项`,
      `the complaint ${text(data.number)}, ${en}, joins this matter`,
    );
  },
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
