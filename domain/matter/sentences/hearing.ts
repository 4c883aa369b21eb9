import { FINDINGS, INFLUENCES, named, nameOf } from "../../vocabulary";
import { period, withLate, type SentencesOf } from "./said";

/** Events of hearings of the upstream side 听取上游 in words. */
export const HEARING_SENTENCES: SentencesOf<
  | "attributed"
  | "hearing-opened"
  | "hearing-recalled"
  | "responded"
  | "silent"
  | "finding-asked"
  | "found"
  | "moved-here"
> = {
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
};
