import {
  COMPLAINT,
  type ComplaintAct,
  type ComplaintFacts,
  type ComplaintState,
  type RegisterAct,
} from "../../../domain/complaint";
import { type ActingPerson, drain, type Judged, offersOf, type ReceivedAct } from "../../../domain/proceeding";
import type { ComplaintFinding } from "../../../domain/vocabulary";
import { kindRulesOn, ladderInForce, loadRules } from "../../../rules";
import { shippedCalendar } from "../calendar/shipped";
import { at, PEOPLE } from "../matter/world";
import { AROUND } from "../request/around";

const rules = loadRules();

/** Facts of a complaint by one of the shipped rules. */
export const factsBy = (ladder: "complaint" | "petition" | "petition-strict"): ComplaintFacts => ({
  number: "演治水办信访举报〔2026〕1号",
  ladder: ladderInForce(rules, ladder, "2026-11-24").ladder,
  calendar: shippedCalendar,
  heads: ["head"],
  station: null,
  around: AROUND,
  rules: kindRulesOn(rules, "2026-11-24", false),
});

/** 登记 on 2026-11-24. */
export const REGISTERED: RegisterAct = {
  kind: "register-complaint",
  channel: "hotline",
  receivedOn: "2026-11-24",
  named: true,
  subject: "夜间排污",
  summary: "夜间有水色异常",
};

/** A complaint as it is lived: each act received at a time in seconds and judged at once. */
export class Complaint {
  state: ComplaintState | null = null;
  readonly judged: Judged<ComplaintState>[] = [];
  private seq = 0;
  constructor(readonly facts: ComplaintFacts = factsBy("complaint")) {}

  send(seconds: number, body: ComplaintAct, by: ActingPerson | null = PEOPLE.clerk): this {
    this.seq += 1;
    const act: ReceivedAct<ComplaintAct> = { seq: this.seq, receivedAt: at(seconds), by, body };
    return this.take(drain(COMPLAINT, this.state, [act], at(seconds), this.facts));
  }

  wait(seconds: number): this {
    return this.take(drain(COMPLAINT, this.state, [], at(seconds), this.facts));
  }

  private take({ state, judged }: ReturnType<typeof drain<ComplaintState, ComplaintAct, ComplaintFacts>>): this {
    this.state = state;
    this.judged.push(...judged);
    return this;
  }

  /** Number of the open step of a kind; 0 = none is open. */
  step(kind: string): number {
    return this.state?.steps.find((step) => step.kind === kind)?.no ?? 0;
  }

  verified(seconds: number, finding: ComplaintFinding): this {
    const step = this.step("verify-complaint");
    return this.send(seconds, { kind: "verify-complaint", step, finding, summary: "已到场核实" });
  }

  /** What was said to the last act. */
  get outcome(): string {
    const last = this.judged.findLast(({ cause }) => cause === "act")?.decision.outcome;
    return last === undefined ? "none" : last.outcome === "refused" ? last.refusal : last.outcome;
  }

  /** Words of the timeline with who sees them. */
  get told(): readonly string[] {
    return this.judged.flatMap(({ decision }) =>
      decision.events.map(({ kind, seenBy }) => `${kind} ${seenBy?.join("+") ?? "all"}`),
    );
  }

  offers(by: ActingPerson): readonly string[] {
    return offersOf(COMPLAINT, this.state, by, this.facts).map(({ kind }) => kind);
  }
}

/** Lives that show every state: true or not, late, by each of the rules. */
export const lives = (): readonly Complaint[] => {
  const registered = (ladder: Parameters<typeof factsBy>[0] = "complaint"): Complaint =>
    new Complaint(factsBy(ladder)).send(0, REGISTERED);
  const handled = registered().verified(10, "confirmed");
  handled.send(
    20,
    { kind: "report-handling", step: handled.step("handle-complaint"), summary: "已封堵" },
    PEOPLE.chief,
  );
  handled.send(30, { kind: "answer-informant", step: handled.step("reply-complaint"), note: "电话答复" });
  const late = registered()
    .wait(30 * 86_400)
    .verified(31 * 86_400, "partly")
    .wait(60 * 86_400);
  const extended = registered("petition").verified(5, "confirmed");
  const duty = extended.state?.duties.find(({ kind }) => kind === "reply-complaint")?.no ?? 0;
  extended.send(6, { kind: "propose", what: "extension", duty, count: 30, ground: "复杂", evidence: "会议记录" });
  extended.send(7, { kind: "approve", step: extended.step("approve") }, PEOPLE.head);
  return [
    extended,
    handled,
    late,
    registered("petition").verified(5, "elsewhere"),
    registered("petition-strict").verified(5, "unfounded"),
  ];
};
