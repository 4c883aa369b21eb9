import type { ServiceProof } from "../domain/vocabulary";
import { dutyLines } from "./duty-lines";
import type { NoticeFacts, StartsFacts } from "./facts";

/** What the reader can do so that the paper is served, by the rung's own service rule. */
const OWN_PROOFS: readonly { readonly proof: ServiceProof; readonly act: string }[] = [
  { proof: "opened", act: "查阅" },
  { proof: "acknowledged", act: "签收" },
];

const clocks = ({ duties }: StartsFacts): string => (duties.length === 0 ? "" : "，期限自送达起算");

/** By what the paper is held to be served 送达. That a mail was sent never is. */
function servedBy(starts: StartsFacts): readonly string[] {
  const acts = OWN_PROOFS.filter(({ proof }) => starts.countsAs.includes(proof)).map(({ act }) => act);
  const recorded = starts.countsAs.includes("recorded");
  if (acts.length > 0) {
    const either = acts.join("或");
    return [
      `请登录${either}，${either}即为送达${clocks(starts)}。`,
      ...(recorded ? ["以其他方式送达的，以经办人登记的送达时间为准。"] : []),
    ];
  }
  return recorded
    ? [`本文书另以其他方式送达，以经办人登记的送达时间为准${clocks(starts)}。`]
    : ["何为送达尚待主管部门确认，期限尚未起算。"];
}

/** How the paper is served and what its service starts, with dates as if that were today. */
export function serviceBlocks({ starts, ladderStatus, party }: NoticeFacts): readonly (readonly string[])[] {
  if (starts === null) return [];
  // Who carries it to a body outside has no click by which it is served.
  const carrier = party === "supervisor";
  return [
    carrier ? [] : servedBy(starts),
    starts.duties.length === 0 ? [] : ["以下日期按今日送达计算，仅供参考，以实际送达时间为准。"],
    ...starts.duties.map((duty) => dutyLines(duty, ladderStatus, true)),
  ];
}
