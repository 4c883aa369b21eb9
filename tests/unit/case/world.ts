import type { Calendar } from "../../../domain/calendar";
import {
  type ActBody,
  type ActingPerson,
  type ActorRole,
  type CaseEvent,
  type CaseEventKind,
  type CaseFacts,
  drain,
  type Judged,
  type MatterState,
  type NotifyStep,
  type Outcome,
  type Proposal,
  type ReceivedAct,
  type Step,
  type StepNo,
  type VerdictMessage,
} from "../../../domain/case";
import { ladderInForce, loadRules } from "../../../rules";
import { shippedCalendar } from "../calendar/shipped";

const rules = loadRules();

export const NUMBER = "YX-2026-0001";

/** Facts of the shipped ladder of an id, with the shipped calendar unless another is given. */
export const factsOf = (id: "fast" | "default", calendar: Calendar = shippedCalendar): CaseFacts => ({
  matterNumber: NUMBER,
  ladder: ladderInForce(rules, id, "2026-11-24").ladder,
  calendar,
});

const BASE = Date.parse("2026-11-24T01:00:00Z");

/** The instant so many seconds after Tuesday 2026-11-24 09:00 in Shanghai; milliseconds by decimals. */
export const at = (seconds: number): string => new Date(BASE + Math.round(seconds * 1000)).toISOString();

export const verdict = (outcome: VerdictMessage["outcome"], own = false): VerdictMessage => ({
  kind: "verdict",
  verdictId: "v1",
  period: own ? `resample:${NUMBER}` : "2026-10",
  outcome,
  waterClass: outcome === "missed" ? 4 : 3,
  targetClass: 3,
  sampledFrom: "2026-10-08",
  sampledTo: "2026-10-08",
  matterNumber: own ? NUMBER : null,
});

const person = (name: string, office: ActingPerson["posts"][number]["office"], kind: string): ActingPerson => ({
  person: name,
  posts: [{ office, kind }],
});

/** The people of the world, each with one post; `former` gave the only post up. */
export const PEOPLE = {
  chief: person("chief", "responsible-unit", "chief"),
  deputy: person("deputy", "responsible-unit", "deputy"),
  liaison: person("liaison", "responsible-unit", "liaison"),
  former: { person: "former", posts: [] },
  clerk: person("clerk", "county-office", "clerk"),
  head: person("head", "county-office", "head"),
  otherHead: person("other-head", "county-office", "head"),
  sampler: person("sampler", "monitoring-station", "sampler"),
} as const satisfies Readonly<Record<string, ActingPerson>>;

/** Who does an act of a kind in the ordinary run of things. */
const ACTOR: Readonly<Record<ActBody["kind"], readonly [ActorRole, ActingPerson | null]>> = {
  submit: ["county", PEOPLE.clerk],
  sign: ["county", PEOPLE.head],
  return: ["county", PEOPLE.head],
  confirm: ["township", PEOPLE.chief],
  acknowledge: ["township", PEOPLE.chief],
  plan: ["township", PEOPLE.chief],
  report: ["township", PEOPLE.chief],
  "record-call": ["county", PEOPLE.clerk],
  "record-service": ["county", PEOPLE.clerk],
  "set-clue-aside": ["county", PEOPLE.clerk],
  answer: ["county", PEOPLE.clerk],
  propose: ["county", PEOPLE.clerk],
  approve: ["county", PEOPLE.head],
  reject: ["county", PEOPLE.head],
  verdict: ["system", null],
  delivered: ["system", null],
};

/** The person who usually acts in a role; of the county office its clerk. */
export const usual = (role: ActorRole): ActingPerson | null => {
  if (role === "system") return null;
  const people: Partial<Record<ActorRole, ActingPerson>> = {
    township: PEOPLE.chief,
    liaison: PEOPLE.liaison,
    county: PEOPLE.clerk,
    station: PEOPLE.sampler,
  };
  return people[role] ?? { person: role, posts: [] };
};

/** A matter lived through: each act is received at a time and drained at once. */
export class Life {
  state: MatterState | null = null;
  nextDue: string | null = null;
  readonly judged: Judged[] = [];
  readonly acts: ReceivedAct[] = [];

  constructor(
    readonly facts: CaseFacts,
    readonly time: (seconds: number) => string = at,
  ) {}

  /** Time passes; nobody does anything. */
  wait(seconds: number): this {
    return this.drained([], this.time(seconds));
  }

  act(
    seconds: number,
    body: ActBody,
    role: ActorRole = ACTOR[body.kind][0],
    by: ActingPerson | null = role === ACTOR[body.kind][0] ? ACTOR[body.kind][1] : usual(role),
  ): this {
    const act = { seq: this.acts.length + 1, receivedAt: this.time(seconds), role, by, body };
    this.acts.push(act);
    return this.drained([act], act.receivedAt);
  }

  private drained(acts: readonly ReceivedAct[], now: string): this {
    const { state, judged, nextDue } = drain(this.state, acts, now, this.facts);
    this.state = state;
    this.judged.push(...judged);
    this.nextDue = nextDue;
    return this;
  }

  get steps(): readonly Step[] {
    return this.state?.steps ?? [];
  }

  step(kind: Step["kind"]): Step {
    const found = this.steps.findLast((step) => step.kind === kind);
    if (found === undefined) throw new Error(`no open step of kind ${kind}: ${JSON.stringify(this.steps)}`);
    return found;
  }

  /** The newest open notice of a kind. */
  notice(kind: NotifyStep["notice"]): NotifyStep {
    const found = this.steps.findLast((step): step is NotifyStep => step.kind === "notify" && step.notice === kind);
    if (found === undefined) throw new Error(`no open notice ${kind}: ${JSON.stringify(this.steps)}`);
    return found;
  }

  get notices(): readonly string[] {
    return this.steps.flatMap((step) => (step.kind === "notify" ? [step.notice] : []));
  }

  get duties(): readonly string[] {
    return this.state === null || this.state.phase === "closed" ? [] : this.state.duties.map(({ kind }) => kind);
  }

  get events(): readonly CaseEvent[] {
    return this.judged.flatMap(({ decision }) => decision.events);
  }

  eventsOf(kind: CaseEventKind): readonly CaseEvent["data"][] {
    return this.events.filter((event) => event.kind === kind).map(({ data }) => data);
  }

  /** What time alone did: the second, the duty, the events. */
  get dues(): readonly (readonly [number, string, readonly string[]])[] {
    return this.judged.flatMap((entry) =>
      entry.cause === "due"
        ? [[(Date.parse(entry.at) - BASE) / 1000, entry.kind, entry.decision.events.map(({ kind }) => kind)] as const]
        : [],
    );
  }

  /** How each duty ended, in order. */
  get ends(): readonly string[] {
    const kinds = new Map<number, string>();
    return this.judged.flatMap(({ decision }) =>
      decision.duties.flatMap((change) => {
        if (change.change === "started") kinds.set(change.duty.no, change.duty.kind);
        return change.change === "ended" ? [`${kinds.get(change.no)} ${change.as}`] : [];
      }),
    );
  }

  get outcome(): Outcome | undefined {
    return this.judged.at(-1)?.decision.outcome;
  }

  deliver(seconds: number, step: StepNo, sent = 1, refused = 0): this {
    return this.act(seconds, { kind: "delivered", step, sent, refused });
  }

  /** Delivers every notice that is open now. */
  deliverAll(seconds: number): this {
    for (const { no } of this.steps.filter(({ kind }) => kind === "notify")) this.deliver(seconds, no);
    return this;
  }

  opened(seconds = 0): this {
    return this.act(seconds, verdict("missed"));
  }

  assigned(seconds = 0): this {
    return this.opened(seconds).signed(seconds);
  }

  /** The newest letter submitted by the clerk and signed by the head. */
  signed(seconds: number): this {
    const step = this.step("sign").no;
    return this.act(seconds, { kind: "submit", step }).act(seconds, { kind: "sign", step });
  }

  /** Proposed by the clerk and approved by the head. */
  excepted(seconds: number, proposal: Proposal): this {
    this.act(seconds, { ...proposal, kind: "propose", ground: "", evidence: "" });
    return this.act(seconds, { kind: "approve", step: this.step("approve").no });
  }

  /** Opened, signed and served at one instant, all messages out. */
  served(seconds = 0): this {
    return this.assigned(seconds).deliverAll(seconds);
  }

  plan(seconds: number): this {
    return this.act(seconds, { kind: "plan", summary: "", measures: [] });
  }

  report(seconds: number): this {
    return this.act(seconds, { kind: "report", summary: "" });
  }
}

export const fastLife = (): Life => new Life(factsOf("fast"));
