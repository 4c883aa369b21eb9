import {
  type CivilDate,
  dateText,
  formatCivilDate,
  type InstantText,
  parseInstant,
  shanghaiDate,
} from "../domain/calendar";
import { type DutyKind, PARTY_ROLES } from "../domain/vocabulary";
import type { DutyFacts, NoticeFacts, SectionFacts } from "./facts";

/** Said beside a limit whose number nobody has confirmed. */
export const UNCONFIRMED = "期限标准待主管部门确认";

/** What a limit asks its owner to do. */
export const DUTY_WORDS: Readonly<Record<DutyKind, string>> = {
  acknowledge: "签收",
  plan: "提交整改方案",
  rectify: "完成整改并提交整改情况报告",
  sample: "完成复测",
  sign: "签发文书",
  serve: "送达文书",
  acceptance: "验收或者退回整改",
  decide: "决定提级、延期或者说明",
  respond: "提交意见",
  find: "作出认定",
  "verify-complaint": "核实信访举报",
  "handle-complaint": "办理信访举报并报送情况",
  "reply-complaint": "答复举报人",
  "take-on": "受理提请或者退回",
  handle: "办理提请并反馈",
  "confirm-feedback": "确认办结反馈",
  "decide-interview": "决定是否约谈",
  minutes: "约谈并登记纪要",
  measures: "报告约谈整改落实情况",
  conclude: "认定约谈整改结果",
  "publish-interview": "公布约谈情况",
  accept: "决定是否受理异议",
  "answer-objection": "答复异议",
};

const two = (value: number): string => String(value).padStart(2, "0");

/** A moment in words of Asia/Shanghai, to the minute, with seconds only where there are any. */
export const momentText = (instant: InstantText): string => {
  const seconds = Math.floor(parseInstant(instant).micros / 1_000_000);
  const clock = `${Math.floor(seconds / 3_600)}时${two(Math.floor(seconds / 60) % 60)}分`;
  return `${dateText(shanghaiDate(instant)).zh}${clock}${seconds % 60 === 0 ? "" : `${two(seconds % 60)}秒`}`;
};

/** A moment before which something must happen: midnight is the 24时 of the day that ends. */
export const endText = (instant: InstantText): string => {
  const { day, micros } = parseInstant(instant);
  return micros === 0 ? `${dateText(formatCivilDate(day - 1)).zh}24时` : momentText(instant);
};

/** Whether a limit elapses by the clock; one carried over does where it ends inside a day. */
export const elapses = ({ limit, end }: DutyFacts): boolean =>
  limit === null ? parseInstant(end.due).micros !== 0 : limit.unit === "hour" || limit.unit === "second";

/** The end of a limit in words: a day ends at its 24时, elapsed time at its moment. */
export const dueText = (duty: DutyFacts): string =>
  elapses(duty) ? momentText(duty.end.due) : `${dateText(duty.end.dueDate).zh}24时`;

/** The section's name, ending in 断面 once. */
export const sectionText = ({ name }: SectionFacts): string => (name.endsWith("断面") ? name : `${name}断面`);

/** The section with river and level, e.g. 演示断面（演示溪，县控）. */
export const sectionInFull = (section: SectionFacts): string => {
  const about = [section.river, section.level].filter((part) => part !== null && part !== "");
  return about.length === 0 ? sectionText(section) : `${sectionText(section)}（${about.join("，")}）`;
};

/** A party by its unit's name, else in general; empty where it is the reader. */
export const ownerFor = (facts: NoticeFacts, owner: DutyFacts["owner"]): string => {
  if (owner === facts.party) return "";
  if (owner === "responsible") return facts.responsibleUnit;
  if (owner === "supervisor") return facts.sender;
  if (owner === "department" && facts.request !== null) return facts.request.department;
  return (owner === "station" ? facts.station : null) ?? PARTY_ROLES[owner].zh;
};

/** A date of a letter 成文日期. */
export const letterDate = (date: CivilDate): string => dateText(date).zh;
