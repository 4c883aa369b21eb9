import { INTERVIEW, type InterviewAct, type InterviewState } from "../../../domain/interview";
import { type ActingPerson, drain, type Judged, type LawFacts, type ReceivedAct } from "../../../domain/proceeding";
import { REQUEST, type AskedMessage, type RequestAct, type RequestState } from "../../../domain/request";
import type { Refusal } from "../../../domain/vocabulary";
import { at, factsOf } from "../matter/world";

const person = (
  name: string,
  party: "department" | "interviewer" | "interviewed",
  kind: "head" | "officer" | "chief",
) => ({
  person: name,
  posts: [{ party, kind }],
});

/** People of a request and of an interview beside those of the matter. */
export const BESIDE = {
  officer: person("officer", "department", "officer"),
  riverChief: person("river-chief", "interviewer", "chief"),
  magistrate: person("magistrate", "interviewer", "head"),
  called: person("called", "interviewed", "head"),
} as const satisfies Readonly<Record<string, ActingPerson>>;

/** What the law of a request or an interview leans on. */
export const besideFacts = (family: "fast" | "default" = "fast"): LawFacts => {
  const facts = factsOf(family);
  return {
    ...facts,
    around: {
      ...facts.around,
      parties: [
        ...facts.around.parties,
        { role: "department", unit: "housing", kind: "county_department" },
        { role: "interviewer", unit: "government", kind: "county_government" },
      ],
    },
  };
};

/** The unit's first request of its matter. */
export const ASKED: AskedMessage = {
  kind: "asked",
  request: 1,
  department: "housing",
  subject: "修复管网",
  listed: null,
  count: null,
  asker: "responsible",
  rung: "supervision-order",
};

/** A proceeding beside a matter run alone: each act is received at a time and drained at once. */
class Beside<State extends RequestState | InterviewState, Act extends RequestAct | InterviewAct> {
  state: State | null = null;
  nextDue: string | null = null;
  readonly judged: Judged<State>[] = [];
  private seq = 0;

  constructor(
    private readonly kind: typeof REQUEST | typeof INTERVIEW,
    public facts: LawFacts,
    private readonly time: (seconds: number) => string = at,
  ) {}

  private drained(acts: readonly ReceivedAct<Act>[], now: string): this {
    const { state, judged, nextDue } = drain<State, Act, LawFacts>(
      this.kind as never,
      this.state,
      acts,
      now,
      this.facts,
    );
    this.state = state;
    this.judged.push(...judged);
    this.nextDue = nextDue;
    return this;
  }

  act(seconds: number, body: Act, by: ActingPerson | null): this {
    this.seq += 1;
    const now = this.time(seconds);
    return this.drained([{ seq: this.seq, receivedAt: now, by, body }], now);
  }

  wait(seconds: number): this {
    return this.drained([], this.time(seconds));
  }

  /** Number of the newest open step of a kind; 0 where none is. */
  step(kind: string): number {
    return this.state?.steps.findLast((step) => step.kind === kind)?.no ?? 0;
  }

  get open(): readonly string[] {
    return (this.state?.steps ?? []).flatMap(({ kind }) => (kind === "notify" ? [] : [kind]));
  }

  get running(): readonly string[] {
    return (this.state?.duties ?? []).map(({ kind }) => kind);
  }

  get phase(): string | undefined {
    return this.state?.stage.phase;
  }

  get refusal(): Refusal | null {
    const outcome = this.judged.at(-1)?.decision.outcome;
    return outcome?.outcome === "refused" ? outcome.refusal : null;
  }

  /** What was told to what it lives beside, and what it began. */
  get told(): readonly object[] {
    return this.judged.flatMap(({ decision }) => decision.parent.map(({ body }) => body));
  }
  get begun(): readonly object[] {
    return this.judged.flatMap(({ decision }) => decision.children.map(({ body }) => body));
  }

  /** Every message told to be sent, with whom it goes to. */
  get notices(): readonly string[] {
    return this.judged.flatMap(({ decision }) =>
      decision.steps.flatMap((change) =>
        change.change === "added" && change.step.kind === "notify"
          ? [`${change.step.notice} → ${change.step.to.join("+")}`]
          : [],
      ),
    );
  }
}

export const requestLife = (facts = besideFacts(), time = at): Beside<RequestState, RequestAct> =>
  new Beside<RequestState, RequestAct>(REQUEST, facts, time);
export const interviewLife = (facts = besideFacts(), time = at): Beside<InterviewState, InterviewAct> =>
  new Beside<InterviewState, InterviewAct>(INTERVIEW, facts, time);
