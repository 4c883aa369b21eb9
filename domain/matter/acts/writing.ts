import { writingActs } from "../../proceeding";
import type { MatterFacts } from "../facts";
import { isHearing } from "../hearing";
import { OPEN } from "../phases";
import type { MatterState } from "../state";

/** 修改, 送签, 撤回送签, 核稿 of the letters of a matter: those of its office; nothing is put forward while upstream is consulted. */
export const WRITING = writingActs<MatterState, MatterFacts>({
  office: "supervisor",
  phases: OPEN,
  barred: (state) => (isHearing(state) ? "hearing-open" : null),
});
