import type { Held } from "../db/proceeding/held";
import type { LawBook } from "../db/proceeding/law-book";
import { type InstantText, shanghaiDate } from "../domain/calendar";
import type { InterviewState } from "../domain/interview";
import type { RequestState } from "../domain/request";
import { lawText, type NoticeFacts } from "../letters";
import { unitIn } from "./letter-facts";

type Beside = Pick<NoticeFacts, "request" | "interview">;

/** What messages of a request or an interview say of it; null for every other kind. */
export function besideOf(held: Held, law: LawBook, now: InstantText): Beside {
  const of = { id: held.id, number: held.number ?? "" };
  if (held.kind === "request" && held.state !== null) {
    const { asker, subject } = held.state as RequestState;
    const department = unitIn(held, "department") ?? "";
    return { request: { ...of, asker: unitIn(held, asker) ?? "", department, subject }, interview: null };
  }
  if (held.kind === "interview" && held.state !== null) {
    const { interview: kind, on, place, problem } = held.state as InterviewState;
    const date = shanghaiDate(now);
    const { ladder } = law.ladder(held.pins.ladder);
    const topic = law.kindRules(date, ladder.demo).interview.kinds.find((rule) => rule.kind === kind)?.topic ?? null;
    return {
      request: null,
      interview: {
        ...of,
        kind,
        on,
        place,
        problem,
        interviewer: unitIn(held, "interviewer") ?? "",
        called: unitIn(held, "interviewed") ?? "",
        articles: topic === null ? null : lawText(law.articles(), topic, date),
      },
    };
  }
  return { request: null, interview: null };
}
