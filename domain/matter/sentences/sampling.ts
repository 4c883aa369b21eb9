import { parseInstant, shanghaiDate } from "../../calendar";
import { type Name, named, nameOf } from "../../vocabulary";
import { isItemCode, ITEMS } from "../../water";
import { text, type Data, type SentencesOf } from "./said";

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

/** Events of re-samplings 复测 in words. */
export const SAMPLING_SENTENCES: SentencesOf<
  | "sampling-appointed"
  | "sampled"
  | "countersigned"
  | "handed-to-lab"
  | "own-analysis"
  | "lab-reported"
  | "record-wanted"
  | "compared"
> = {
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
};
