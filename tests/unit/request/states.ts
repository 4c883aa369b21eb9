import type { Frame, ProceedingEvent } from "../../../domain/proceeding";
import { PEOPLE } from "../matter/world";
import { ASKED, BESIDE, interviewLife, requestLife } from "./world";

const { officer, riverChief, magistrate, called } = BESIDE;
type Lived = { readonly judged: readonly { readonly decision: { readonly state: Frame | null } }[] };
const statesOf = ({ judged }: Lived): readonly Frame[] =>
  judged.flatMap(({ decision }) => (decision.state === null ? [] : [decision.state]));

/** A request that is sent back once, lapses, leads to an interview and is confirmed. */
const wholeRequest = () => {
  const life = requestLife()
    .act(0, { ...ASKED, listed: "river-cleaning", count: 20 }, null)
    .act(1, { kind: "open" }, officer);
  life.act(2, { kind: "take-on" }, officer).act(3, { kind: "feed-back", summary: "" }, officer);
  life.act(4, { kind: "send-back", step: life.step("confirm-feedback"), reason: "" }, PEOPLE.chief).wait(30);
  const question = { step: life.step("interview-question"), reason: "", problem: "", on: "2026-11-25", place: "" };
  life.act(31, { kind: "summon", ...question }, riverChief).act(32, { kind: "feed-back", summary: "" }, officer);
  return life.act(33, { kind: "confirm-feedback", step: life.step("confirm-feedback") }, PEOPLE.chief);
};

/** An interview to its end, after a notice that had to be carried. */
const wholeInterview = () => {
  const call = { interview: "river-chief", ground: "request-overdue", no: 1, problem: "", on: "2026-11-24" } as const;
  const life = interviewLife().act(
    0,
    {
      kind: "interview-call",
      ...call,
      place: "",
      rung: "supervision-order",
      interviewer: "government",
      called: "housing",
    },
    null,
  );
  life.wait(25).act(26, { kind: "record-service", step: life.step("serve-otherwise"), note: "" }, PEOPLE.clerk);
  const minutes = { participants: [], problem: "", measures: "", requirement: "" };
  life.act(30, { kind: "record-minutes", on: "2026-11-24", ...minutes }, magistrate);
  life.act(31, { kind: "report-measures", summary: "" }, called);
  life.act(32, { kind: "conclude", carriedOut: true, summary: "" }, magistrate);
  for (const seconds of [33, 34])
    life.act(seconds, { kind: "publish-interview", step: life.step("publish-interview"), text: "" }, magistrate);
  return life;
};

/** Requests that together meet every event of theirs. */
const wholeRequests = () => {
  const forgone = requestLife().act(0, ASKED, null).act(1, { kind: "take-on" }, officer).wait(40);
  forgone.act(41, { kind: "forgo-interview", step: forgone.step("interview-question"), reason: "" }, riverChief);
  forgone.act(42, { kind: "withdraw-request", reason: "" }, PEOPLE.chief);
  const carried = requestLife().act(0, ASKED, null).wait(30);
  carried.act(31, { kind: "record-service", step: carried.step("serve-otherwise"), note: "" }, PEOPLE.clerk);
  const returned = requestLife().act(0, ASKED, null).act(1, { kind: "turn-down", reason: "" }, officer);
  return [wholeRequest(), forgone, carried, returned];
};

/** Every event of requests and interviews. */
export const besideEvents = (): readonly ProceedingEvent[] =>
  [...wholeRequests(), wholeInterview()].flatMap(({ judged }) => judged.flatMap(({ decision }) => decision.events));

/** States of requests and interviews as the law of today writes them. */
export const besideStates = (): Readonly<Record<"request" | "interview", readonly Frame[]>> => ({
  request: wholeRequests().flatMap(statesOf),
  interview: statesOf(wholeInterview()),
});
