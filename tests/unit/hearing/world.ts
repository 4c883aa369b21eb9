import type { KeptAttribution } from "../../../domain/attribution";
import { HEARING, type HearingAct, type HearingState } from "../../../domain/hearing";
import type { MatterAct } from "../../../domain/matter";
import { type ActingPerson, drain, type Judged, type ReceivedAct } from "../../../domain/proceeding";
import type { Refusal } from "../../../domain/vocabulary";
import { at, factsOf, Life } from "../matter/world";

const seconds = (count: number) => ({
  limit: { count, unit: "second" as const },
  chases: [],
  basis: { zh: "测试", en: "test" },
});

/** Ammonia of 1.38 below and 1.48 above, in October 2026. */
export const attribution = (differing: Partial<KeptAttribution> = {}): KeptAttribution => ({
  kind: "upstream",
  cause: "better",
  eased: false,
  rule: { id: "county-border", version: 1, status: "assumption" },
  reason: { zh: "上游来水影响", en: "Upstream influence" },
  period: "2026-10",
  outflow: { section: "out", name: "出境断面" },
  inflows: [
    { section: "in", name: "入境断面", division: "上县", office: "upper", officeName: "上县治水办", movable: true },
  ],
  parts: [
    {
      item: "nh3n",
      outflow: "1.38",
      inflows: ["1.48"],
      limit: "1",
      own: "0",
      inherited: "0.38",
      measure: "concentration",
    },
  ],
  arbiter: { unit: "city", name: "市治水办", common: true },
  limits: { respond: seconds(100), find: seconds(50) },
  ...differing,
});

/** Whoever stands on the three sides of a hearing. */
export const SIDES = {
  upper: { person: "upper", posts: [{ party: "upstream", kind: "head" }] },
  upperClerk: { person: "upper-clerk", posts: [{ party: "upstream", kind: "clerk" }] },
  city: { person: "city", posts: [{ party: "arbiter", kind: "head" }] },
  cityClerk: { person: "city-clerk", posts: [{ party: "arbiter", kind: "clerk" }] },
} as const satisfies Readonly<Record<string, ActingPerson>>;

interface Consulted {
  state: HearingState | null;
  readonly judged: Judged<HearingState>[];
}

/** A matter run with its hearings: what each tells the other is judged at once. */
export class Disputed extends Life {
  readonly hearings = new Map<number, Consulted>();
  private brought = 0;
  private consultedActs = 10_000;

  override act(when: number, body: MatterAct, by?: ActingPerson | null): this {
    if (by === undefined) super.act(when, body);
    else super.act(when, body, by);
    return this.bring(when);
  }

  override wait(when: number): this {
    super.wait(when);
    for (const no of this.hearings.keys()) this.judge(no, [], when);
    return this.bring(when);
  }

  /** An act in the newest hearing. */
  hear(
    when: number,
    body: HearingAct,
    by: ActingPerson | null = null,
    no = [...this.hearings.keys()].at(-1) ?? 0,
  ): this {
    this.consultedActs += 1;
    this.judge(no, [{ seq: this.consultedActs, receivedAt: this.time(when), by, body }], when);
    return this;
  }

  private bring(when: number): this {
    const fresh = this.decisions.slice(this.brought);
    this.brought = this.decisions.length;
    for (const { children } of fresh)
      for (const child of children) {
        if ((child.start ?? child.kind) !== "hearing") continue;
        this.consultedActs += 1;
        const body = child.body as HearingAct;
        this.judge(child.no, [{ seq: this.consultedActs, receivedAt: this.time(when), by: null, body }], when);
      }
    return this;
  }

  private judge(no: number, acts: readonly ReceivedAct<HearingAct>[], when: number): void {
    const known = this.hearings.get(no) ?? { state: null, judged: [] };
    this.hearings.set(no, known);
    const { state, judged } = drain(HEARING, known.state, acts, this.time(when), this.facts);
    known.state = state;
    known.judged.push(...judged);
    for (const { decision } of judged) for (const { body } of decision.parent) this.act(when, body as MatterAct, null);
  }

  get hearing(): HearingState {
    const { state = null } = [...this.hearings.values()].at(-1) ?? {};
    if (state === null) throw new Error("no hearing");
    return state;
  }

  /** Why the last act of the newest hearing was refused. */
  get consultedRefusal(): Refusal | null {
    const outcome = [...this.hearings.values()].at(-1)?.judged.at(-1)?.decision.outcome;
    return outcome?.outcome === "refused" ? outcome.refusal : null;
  }

  get consultedEvents(): readonly string[] {
    return [...this.hearings.values()].flatMap(({ judged }) =>
      judged.flatMap(({ decision }) => decision.events.map(({ kind }) => kind)),
    );
  }

  /** The number of the newest open task of the superior. */
  get findStep(): number {
    return this.hearing.steps.find(({ kind }) => kind === "find")?.no ?? 0;
  }
}

export const disputed = (): Disputed => new Disputed(factsOf("fast"), at);
