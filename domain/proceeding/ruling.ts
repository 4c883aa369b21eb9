import type { InstantText } from "../calendar";
import type { DutyEnd, EventKind, LetterState, PartyRole, SeenBy } from "../vocabulary";
import type { ChildAct, ChildStart, ParentAct } from "./child";
import type { ActSight, Decision, PartyChange } from "./decision";
import type { Duty, DutyChange, DutyNo } from "./clock/duty";
import type { EventFields, ProceedingEvent } from "./event";
import type { Frame } from "./frame";
import type { LetterChange } from "./letters/change";
import type { LetterWords } from "./letters/shape";
import type { NotifyStep, Step, StepChange, StepNo } from "./step";
import type { Stop, StopChange } from "./clock/stop";

/** A decision being written: `state` is replaced as it grows, the lists only get longer. Lives inside one call. */
export interface Ruling<State extends Frame> {
  state: State;
  readonly at: InstantText;
  readonly duties: DutyChange[];
  readonly stops: StopChange[];
  readonly steps: StepChange[];
  readonly letters: LetterChange[];
  readonly events: ProceedingEvent[];
  readonly children: (ChildStart | ChildAct)[];
  readonly parent: ParentAct[];
  /** Acts whose text is seen by others than their kind says from now on. */
  readonly acts: ActSight[];
  readonly parties: PartyChange[];
}

export const rulingOn = <State extends Frame>(state: State, at: InstantText): Ruling<State> => ({
  state,
  at,
  duties: [],
  stops: [],
  steps: [],
  letters: [],
  events: [],
  children: [],
  parent: [],
  acts: [],
  parties: [],
});

/** The decision as ruled. */
export const applied = <State extends Frame>(ruling: Ruling<State>): Decision<State> => {
  const { at: _at, ...written } = ruling;
  return { ...written, outcome: { outcome: "applied" } };
};

const frame = <State extends Frame>(ruling: Ruling<State>, change: Partial<Frame>): void => {
  ruling.state = { ...ruling.state, ...change };
};

/** Replaces duties, stops, awaited services or letters under way of the frame. */
export const changeDuties = <State extends Frame>(
  ruling: Ruling<State>,
  change: Partial<Pick<Frame, "duties" | "nextDuty" | "stops" | "nextStop" | "services" | "letters">>,
): void => frame(ruling, change);

type WithoutNo<S> = S extends Step ? Omit<S, "no" | "seenBy"> & { readonly seenBy?: SeenBy } : never;

/** Adds a step under the next number, and returns that number; seen by everybody unless it says by whom. */
export const addStep = <State extends Frame>(ruling: Ruling<State>, step: WithoutNo<Step>): StepNo => {
  const no = ruling.state.nextStep;
  const added = { seenBy: null, ...step, no } as Step;
  frame(ruling, { nextStep: no + 1, steps: [...ruling.state.steps, added] });
  ruling.steps.push({ change: "added", step: added });
  return no;
};

/** Adds a message to be sent; without duty, letter and service unless named. */
export const addNotice = <State extends Frame>(
  ruling: Ruling<State>,
  notice: Pick<NotifyStep, "notice" | "to" | "rung"> &
    Partial<Pick<NotifyStep, "duty" | "letter" | "starts" | "seenBy" | "except">>,
): StepNo => addStep(ruling, { kind: "notify", duty: null, letter: null, starts: null, ...notice });

/** Takes steps out of those still to be done. */
export const endSteps = <State extends Frame>(
  ruling: Ruling<State>,
  change: "done" | "lifted",
  which: (step: Step) => boolean,
): void => {
  for (const { no } of ruling.state.steps.filter(which)) ruling.steps.push({ change, no });
  frame(ruling, { steps: ruling.state.steps.filter((step) => !which(step)) });
};

/** Replaces an open step by itself as it stands now. */
export const changeStep = <State extends Frame>(ruling: Ruling<State>, step: Step): void => {
  frame(ruling, { steps: ruling.state.steps.map((open) => (open.no === step.no ? step : open)) });
  ruling.steps.push({ change: "changed", step });
};

/** Takes stops out; those of their duties that no other stop holds run again only where the caller sees to it. */
export const dropStops = <State extends Frame>(ruling: Ruling<State>, which: (stop: Stop) => boolean): void => {
  const over = ruling.state.stops.filter(which);
  if (over.length === 0) return;
  for (const { no } of over) ruling.stops.push({ change: "ended", no });
  frame(ruling, { stops: ruling.state.stops.filter((stop) => !which(stop)) });
  if (ruling.state.stops.every(({ ground }) => ground !== "paused"))
    endSteps(ruling, "lifted", ({ kind }) => kind === "paused");
};

/** News of a date that nobody owes to any more, or that newer news replaced, starts nothing: its service is awaited no longer. */
export const dropNews = <State extends Frame>(ruling: Ruling<State>, duties: ReadonlySet<DutyNo>): void => {
  const news = ruling.state.services.filter(({ starts: { duty } }) => duty !== undefined && duties.has(duty));
  if (news.length === 0) return;
  frame(ruling, { services: ruling.state.services.filter((service) => !news.includes(service)) });
  const papers = news.map(({ step }) => step);
  endSteps(ruling, "lifted", (step) => step.kind === "serve-otherwise" && papers.includes(step.of));
  endDuties(ruling, "lifted", ({ kind, about }) => kind === "serve" && about !== null && papers.includes(about));
};

/** Ends running duties; stops and news that name nothing any more are over with them. */
export const endDuties = <State extends Frame>(
  ruling: Ruling<State>,
  as: DutyEnd,
  which: (duty: Duty) => boolean,
): void => {
  const ended = ruling.state.duties.filter(which);
  if (ended.length === 0) return;
  for (const { no } of ended) ruling.duties.push({ change: "ended", no, as });
  frame(ruling, { duties: ruling.state.duties.filter((duty) => !which(duty)) });
  dropNews(ruling, new Set(ended.map(({ no }) => no)));
  const running = new Set(ruling.state.duties.map(({ no }) => no));
  dropStops(ruling, ({ whole, duties }) => !whole && !duties.some((no) => running.has(no)));
};

/** Replaces a running duty by itself with some fields changed, unseen by the book. */
export const changeDuty = <State extends Frame>(ruling: Ruling<State>, no: DutyNo, change: Partial<Duty>): void =>
  frame(ruling, {
    duties: ruling.state.duties.map((duty) => (duty.no === no ? { ...duty, ...change } : duty)),
  });

/** Tells the book what became of a letter. */
export const letterTo = <State extends Frame>(
  ruling: Ruling<State>,
  step: StepNo,
  to: LetterState,
  words?: LetterWords,
): void => {
  ruling.letters.push({ step, to, ...(words === undefined ? {} : { words }) });
};

/** Says who sees the text of an act from now on. */
export const showAct = <State extends Frame>(ruling: Ruling<State>, seq: number, seenBy: SeenBy): void => {
  ruling.acts.push({ seq, seenBy });
};

/** Writes a line of the timeline; seen by everybody unless it says by whom. */
export const record = <State extends Frame, Kind extends EventKind>(
  ruling: Ruling<State>,
  kind: Kind,
  data: EventFields[Kind],
  seenBy: SeenBy = null,
): void => {
  // The compiler does not follow that a kind and its own fields make a member of the union.
  ruling.events.push({ kind, data, seenBy } as ProceedingEvent);
};

/** Seen by the supervising office alone: drafts, internal reasons, proposals. */
export const OFFICE_ALONE: SeenBy = ["supervisor"];
/** Seen by the responsible unit alone: plans and reports that its head has not confirmed. */
export const UNIT_ALONE: SeenBy = ["responsible"];
/** Seen by the handling body alone: an unproven clue 问题线索 (docs/reference/api.md, Who sees a clue). */
export const HANDLING_ALONE: SeenBy = ["handling"];

/** Who sees what is said of a duty: what the office owes by itself is its own affair. */
export const sightOf = ({ owner }: Duty): SeenBy => (owner === "supervisor" ? OFFICE_ALONE : null);

/** A message to the supervising office that nobody else sees. */
export const tellOffice = <State extends Frame>(
  ruling: Ruling<State>,
  notice: Pick<NotifyStep, "notice" | "rung"> & Partial<Pick<NotifyStep, "duty" | "letter" | "seenBy" | "except">>,
): StepNo => addNotice(ruling, { to: ["supervisor"] as readonly PartyRole[], seenBy: OFFICE_ALONE, ...notice });
