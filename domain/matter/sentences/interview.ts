import { named } from "../../vocabulary";
import { duty, interview, text, withLate, type SentencesOf } from "./said";

/** Events of interviews 约谈 in words. */
export const INTERVIEW_SENTENCES: SentencesOf<
  | "interview-asked"
  | "interview-forgone"
  | "interview-wanted"
  | "interview-called"
  | "interview-opened"
  | "interview-held"
  | "measures-reported"
  | "interview-concluded"
  | "interview-published"
  | "interview-ended"
> = {
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
};
