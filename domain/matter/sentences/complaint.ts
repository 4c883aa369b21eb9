import { COMPLAINT_CHANNELS, COMPLAINT_FINDINGS, named, nameOf } from "../../vocabulary";
import { text, withLate, type SentencesOf } from "./said";

/** Events of complaints 信访举报 in words. */
export const COMPLAINT_SENTENCES: SentencesOf<
  "complaint-registered" | "complaint-verified" | "complaint-handled" | "complaint-replied" | "complaint-joined"
> = {
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
};
