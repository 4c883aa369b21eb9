import { MATTER, type MatterAct, type MatterState, type VerdictMessage } from "../../../domain/matter";
import {
  type ActingPerson,
  type Decision,
  drain,
  type Duty,
  type EventFields,
  type Frame,
  type Judged,
  type Kind,
  type LawFacts,
  type LetterChange,
  type NotifyStep,
  type Outcome,
  type PersonStep,
  type ProceedingEvent,
  type Proposal,
  type ReceivedAct,
  type Step,
  type StepNo,
  type StepOf,
} from "../../../domain/proceeding";
import { OBJECTION, type ObjectionAct, type ObjectionState } from "../../../domain/objection";
import { SAMPLING, type SamplingAct, type SamplingState } from "../../../domain/sampling";
import type { ActKind, ClosingStep, EventKind, Refusal } from "../../../domain/vocabulary";
import { at, closingBy, factsOf, LEADING, NO_PROBLEM, secondsOf, verdict, type WorldFacts } from "./facts";
import { USUAL } from "./people";

export { at, BESIDE, closingBy, factsOf, LEADING, NO_PROBLEM, secondsOf, verdict, type WorldFacts } from "./facts";
export { PEOPLE, USUAL } from "./people";

/** A re-sampling that a matter ordered, run beside it. */
export interface ChildLife {
  state: SamplingState | null;
  nextDue: string | null;
  readonly judged: Judged<SamplingState>[];
}

/** An objection of a matter, run beside it with the samplings that it ordered. */
export interface ObjectionLife {
  state: ObjectionState | null;
  nextDue: string | null;
  readonly judged: Judged<ObjectionState>[];
  readonly samplings: Map<number, ChildLife>;
}

/** Judges what a child has received, and keeps what came of it. */
const runOn = <State extends Frame, Body extends { readonly kind: ActKind }, Facts extends LawFacts>(
  kind: Kind<State, Body, Facts>,
  child: { state: State | null; nextDue: string | null; readonly judged: Judged<State>[] },
  acts: readonly ReceivedAct<Body>[],
  now: string,
  facts: Facts,
): readonly Judged<State>[] => {
  const { state, judged, nextDue } = drain(kind, child.state, acts, now, facts);
  child.state = state;
  child.judged.push(...judged);
  child.nextDue = nextDue;
  return judged;
};
/** A matter run with its re-samplings: each act is received at a time and drained at once, everywhere. */
export class Life {
  state: MatterState | null = null;
  nextDue: string | null = null;
  readonly judged: Judged<MatterState>[] = [];
  readonly acts: ReceivedAct<MatterAct>[] = [];
  readonly orders = new Map<number, ChildLife>();
  readonly objections = new Map<number, ObjectionLife>();
  facts: WorldFacts;
  private seq = 0;

  constructor(
    facts: WorldFacts,
    readonly time: (seconds: number) => string = at,
  ) {
    this.facts = facts;
  }

  /** Time passes; nobody does anything. */
  wait(seconds: number): this {
    const now = this.time(seconds);
    this.drained([], now);
    for (const no of this.orders.keys()) this.drainedOrder(no, [], now);
    for (const [no, { samplings }] of this.objections) {
      this.drainedObjection(no, [], now);
      for (const order of samplings.keys()) this.drainedJoint(no, order, [], now);
    }
    return this;
  }

  act(seconds: number, body: MatterAct, by: ActingPerson | null = USUAL[body.kind]): this {
    this.seq += 1;
    const act = { seq: this.seq, receivedAt: this.time(seconds), by, body };
    this.acts.push(act);
    return this.drained([act], act.receivedAt);
  }

  private drained(acts: readonly ReceivedAct<MatterAct>[], now: string): this {
    const { state, judged, nextDue } = drain(MATTER, this.state, acts, now, this.facts);
    this.state = state;
    this.judged.push(...judged);
    this.nextDue = nextDue;
    for (const { decision } of judged)
      for (const child of decision.children) {
        const kind = child.start ?? child.kind;
        if (kind === "objection") this.drainedObjection(child.no, [child.body as ObjectionAct], now);
        if (kind === "sampling") this.drainedOrder(child.no, [child.body as SamplingAct], now);
      }
    return this;
  }

  /** What a child tells its matter. */
  private hand(bodies: readonly object[], now: string): void {
    for (const body of bodies) {
      this.seq += 1;
      const act = { seq: this.seq, receivedAt: now, by: null, body: body as MatterAct };
      this.acts.push(act);
      this.drained([act], now);
    }
  }

  private received<Body extends { readonly kind: ActKind }>(
    bodies: readonly Body[],
    now: string,
    by: ActingPerson | null,
  ): readonly ReceivedAct<Body>[] {
    return bodies.map((body) => {
      this.seq += 1;
      return { seq: this.seq, receivedAt: now, by, body };
    });
  }

  private drainedOrder(no: number, bodies: readonly SamplingAct[], now: string, by: ActingPerson | null = null): void {
    const child = this.orders.get(no) ?? { state: null, nextDue: null, judged: [] };
    this.orders.set(no, child);
    const judged = runOn(SAMPLING, child, this.received(bodies, now, by), now, this.facts);
    this.hand(
      judged.flatMap(({ decision }) => decision.parent.map(({ body }) => body)),
      now,
    );
  }

  private drainedObjection(
    no: number,
    bodies: readonly ObjectionAct[],
    now: string,
    by: ActingPerson | null = null,
  ): void {
    const child = this.objections.get(no) ?? { state: null, nextDue: null, judged: [], samplings: new Map() };
    this.objections.set(no, child);
    const judged = runOn(OBJECTION, child, this.received(bodies, now, by), now, this.facts);
    for (const { decision } of judged)
      for (const one of decision.children) this.drainedJoint(no, one.no, [one.body as SamplingAct], now);
    this.hand(
      judged.flatMap(({ decision }) => decision.parent.map(({ body }) => body)),
      now,
    );
  }

  private drainedJoint(
    of: number,
    no: number,
    bodies: readonly SamplingAct[],
    now: string,
    by: ActingPerson | null = null,
  ): void {
    const objection = this.objection(of);
    const child = objection.samplings.get(no) ?? { state: null, nextDue: null, judged: [] };
    objection.samplings.set(no, child);
    const judged = runOn(SAMPLING, child, this.received(bodies, now, by), now, this.facts);
    const told = judged.flatMap(({ decision }) => decision.parent.map(({ body }) => body as ObjectionAct));
    if (told.length > 0) this.drainedObjection(of, told, now);
  }

  /** An act of an objection, the newest unless said otherwise. */
  inObjection(seconds: number, body: ObjectionAct, by: ActingPerson | null, no = this.objections.size): this {
    this.drainedObjection(no, [body], this.time(seconds), by);
    return this;
  }

  /** An act of the newest sampling of an objection, the newest unless said otherwise. */
  inJoint(seconds: number, body: SamplingAct, by: ActingPerson | null, of = this.objections.size): this {
    this.drainedJoint(of, this.objection(of).samplings.size, [body], this.time(seconds), by);
    return this;
  }

  objection(no = this.objections.size): ObjectionLife {
    const child = this.objections.get(no);
    if (child === undefined) throw new Error(`no objection ${no}: ${[...this.objections.keys()].join()}`);
    return child;
  }

  /** An act of an order of the matter, the newest unless said otherwise. */
  inOrder(seconds: number, body: SamplingAct, by: ActingPerson | null, no = this.orders.size): this {
    this.drainedOrder(no, [body], this.time(seconds), by);
    return this;
  }

  order(no = this.orders.size): ChildLife {
    const child = this.orders.get(no);
    if (child === undefined) throw new Error(`no order ${no}: ${[...this.orders.keys()].join()}`);
    return child;
  }

  /** The station releases values of an order under a scheme; the verdict on them goes to the re-sampling. */
  sampled(
    seconds: number,
    outcome: VerdictMessage["outcome"],
    said: { readonly no?: number; readonly scheme?: string; readonly verdictId?: string } = {},
  ): this {
    const { no = this.orders.size, scheme = LEADING } = said;
    const verdictId = said.verdictId ?? `r${no}`;
    const period = `resample:演治水办整改〔2026〕1号之${no}`;
    return this.inOrder(seconds, verdict(outcome, { verdictId, scheme, period }), null, no);
  }

  get steps(): readonly Step[] {
    return this.state?.steps ?? [];
  }

  /** The newest open step of a kind. */
  step<Kind extends PersonStep["kind"]>(kind: Kind): StepOf<Kind> {
    const found = this.steps.findLast((step): step is StepOf<Kind> => step.kind === kind);
    if (found === undefined) throw new Error(`no open step of kind ${kind}: ${JSON.stringify(this.steps)}`);
    return found;
  }

  /** Numbers of every step of a kind that was ever added, in order. */
  added(kind: Step["kind"]): readonly StepNo[] {
    return this.decisions.flatMap(({ steps }) =>
      steps.flatMap((change) => (change.change === "added" && change.step.kind === kind ? [change.step.no] : [])),
    );
  }

  has(kind: Step["kind"]): boolean {
    return this.steps.some((step) => step.kind === kind);
  }

  /** The newest message of a kind that was ever told to be sent. */
  notice(kind: NotifyStep["notice"]): NotifyStep {
    const found = this.told.findLast(({ notice }) => notice === kind);
    if (found === undefined) throw new Error(`no notice ${kind}: ${this.told.map(({ notice }) => notice).join()}`);
    return found;
  }

  /** Every message told to be sent so far, in order. */
  get told(): readonly NotifyStep[] {
    return this.decisions.flatMap(({ steps }) =>
      steps.flatMap((change) => (change.change === "added" && change.step.kind === "notify" ? [change.step] : [])),
    );
  }

  /** Messages still to be sent, by what they say. */
  get notices(): readonly string[] {
    return this.steps.flatMap((step) => (step.kind === "notify" ? [step.notice] : []));
  }

  /** Running duties of the responsible unit. */
  get duties(): readonly string[] {
    return (this.state?.duties ?? []).flatMap(({ owner, kind }) => (owner === "responsible" ? [kind] : []));
  }

  /** Running duties of the office. */
  get officeDuties(): readonly string[] {
    return (this.state?.duties ?? []).flatMap(({ owner, kind }) => (owner === "supervisor" ? [kind] : []));
  }

  duty(kind: Duty["kind"]): Duty {
    const found = this.state?.duties.find((running) => running.kind === kind);
    if (found === undefined) throw new Error(`no running ${kind}: ${JSON.stringify(this.state?.duties)}`);
    return found;
  }

  get decisions(): readonly Decision<MatterState>[] {
    return this.judged.map(({ decision }) => decision);
  }

  get events(): readonly ProceedingEvent[] {
    return this.decisions.flatMap(({ events }) => events);
  }

  eventsOf<Kind extends EventKind>(kind: Kind): readonly EventFields[Kind][] {
    return this.events.flatMap((event) => (event.kind === kind ? [event.data as EventFields[Kind]] : []));
  }

  get letters(): readonly LetterChange[] {
    return this.decisions.flatMap(({ letters }) => letters);
  }

  /** What time alone did: the second, the duty, the events. */
  get dues(): readonly (readonly [number, string, readonly string[]])[] {
    return this.judged.flatMap((entry) =>
      entry.cause === "due"
        ? [[secondsOf(entry.at), entry.kind, entry.decision.events.map(({ kind }) => kind)] as const]
        : [],
    );
  }

  /** How each duty of the unit ended, in order. */
  get ends(): readonly string[] {
    const kinds = new Map<number, string>();
    return this.decisions.flatMap(({ duties }) =>
      duties.flatMap((change) => {
        if (change.change === "started" && change.duty.owner === "responsible")
          kinds.set(change.duty.no, change.duty.kind);
        const kind = change.change === "ended" ? kinds.get(change.no) : undefined;
        return change.change === "ended" && kind !== undefined ? [`${kind} ${change.as}`] : [];
      }),
    );
  }

  get outcome(): Outcome | undefined {
    return this.judged.at(-1)?.decision.outcome;
  }

  /** Why the last act was refused; null where it was applied. */
  get refusal(): Refusal | null {
    return this.outcome?.outcome === "refused" ? this.outcome.refusal : null;
  }

  deliver(seconds: number, step: StepNo, sent = 1, refused = 0): this {
    return this.act(seconds, { kind: "delivered", step, sent, refused });
  }

  /** Every message that is to be sent now is taken by a mail server. */
  deliverAll(seconds: number): this {
    for (const { no } of this.steps.filter(({ kind }) => kind === "notify")) this.deliver(seconds, no);
    return this;
  }

  opened(seconds = 0): this {
    return this.act(seconds, verdict("missed"));
  }

  /** The newest letter submitted by the clerk, checked where the office has a second head, and signed by the head. */
  signed(seconds: number): this {
    const step = this.step("sign").no;
    this.act(seconds, { kind: "submit", step });
    if (this.step("sign").toCheck === true) this.act(seconds, { kind: "check", step });
    return this.act(seconds, { kind: "sign", step });
  }

  /** The seal of the newest signed letter is recorded. */
  sealed(seconds: number): this {
    return this.act(seconds, { kind: "seal", step: this.state?.signed.at(-1) ?? 0, note: "" });
  }

  assigned(seconds = 0): this {
    return this.opened(seconds).signed(seconds);
  }

  /** Opened, signed, sent and opened by the chief at one instant. */
  served(seconds = 0): this {
    return this.assigned(seconds).deliverAll(seconds).act(seconds, { kind: "open" });
  }

  plan(seconds: number): this {
    return this.act(seconds, { kind: "plan", ...NO_PROBLEM });
  }

  /** The head's report; with the plan, where that is owed still. */
  report(seconds: number): this {
    const plan = this.duties.includes("plan") ? { plan: NO_PROBLEM } : {};
    return this.act(seconds, { kind: "report", summary: "", ...plan });
  }

  /** The office accepts the newest plan or report, or gives it back. */
  accepted(seconds: number): this {
    return this.act(seconds, { kind: "accept", step: this.step("accept").no, note: "" });
  }

  givenBack(seconds: number): this {
    return this.act(seconds, { kind: "give-back", step: this.step("accept").no, reason: "" });
  }

  /** The office climbs on the newest question; the letter is signed. */
  climbed(seconds: number): this {
    return this.act(seconds, { kind: "climb", step: this.step("climb-question").no, reason: "" }).signed(seconds);
  }

  proposed(seconds: number, proposal: Proposal): this {
    return this.act(seconds, { ...proposal, kind: "propose", ground: "连续强降雨", evidence: "气象证明〔2026〕3号" });
  }

  /** What waits for a second person, if anything does, is approved by the head. */
  approved(seconds: number): this {
    const step = this.steps.findLast(({ kind }) => kind === "approve");
    return step === undefined ? this : this.act(seconds, { kind: "approve", step: step.no });
  }

  /** Proposed by the clerk and approved by the head. */
  excepted(seconds: number, proposal: Proposal): this {
    return this.proposed(seconds, proposal).act(seconds, { kind: "approve", step: this.step("approve").no });
  }
}

export const fastLife = (): Life => new Life(factsOf("fast"));
/** By the fast ladder, where the schemes ask for these steps before it closes. */
export const lifeAsking = (...closing: readonly ClosingStep[]): Life =>
  new Life(closingBy(factsOf("fast"), ...closing));
