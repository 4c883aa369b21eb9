import type { InstantText } from "../calendar";
import type { ActKind, PartyRole, Refusal } from "../vocabulary";
import type { Attachment, AttachmentId } from "./attachment";
import { type ActingPerson, actsFor, isHead, isSecondPerson } from "./acting";
import type { Frame } from "./frame";
import type { LawFacts } from "./law-facts";
import type { Offer } from "./offer";
import type { Ruling } from "./ruling";
import type { StepNo } from "./step";

/** What of a received act a decision may use besides its body. */
export interface Received {
  readonly seq: number;
  readonly receivedAt: InstantText;
  /** Who did it, with the posts held at the instant of receipt; null for the engine's own messages. */
  readonly by: ActingPerson | null;
  /** Those of the attachments that its body names which the book has for it, in their order. @default none */
  readonly attachments?: readonly Attachment[] | undefined;
}

/** The body of an act: its word and, where it does a step, the step's number. */
export interface ActBody {
  readonly kind: ActKind;
  readonly step?: StepNo;
  /** Files that it carries. */
  readonly attachments?: readonly AttachmentId[] | undefined;
}

/** An act as the inbox keeps it: numbered and stamped under the proceeding's lock, by Postgres' clock alone. */
export interface ReceivedAct<Body extends ActBody> extends Received {
  readonly body: Body;
}

/** A refusal that names places of a letter, as `placesName` reads them. */
export interface RefusedAt {
  readonly refusal: Refusal;
  readonly where: string;
}

/** One act of a kind of proceeding, whole: who does it, where, whether by two, what follows, when it is offered. */
export interface ActDefinition<State extends Frame, Body extends ActBody, Facts extends LawFacts> {
  readonly kind: Body["kind"];
  /** Parties whose posts carry it; `system`: put into the inbox by the engine alone. */
  readonly parties: readonly PartyRole[] | "system";
  /** Whether any post of the unit carries it, or a head's alone. */
  readonly post: "any" | "head";
  /** Phases in which it fits; elsewhere it is a recorded refusal. */
  readonly phases: readonly State["stage"]["phase"][];
  /**
   * Of an act that takes a second person: who was the first, null where nobody has put anything forward. The kernel refuses
   * it to that person, and offers it to others alone. Null for what one person does.
   */
  readonly firstPerson: ((state: State, on: Pick<ActBody, "step">) => string | null) | null;
  /** Writes what follows; a refusal where it does not fit after all: then nothing of the ruling counts. */
  readonly decide: (ruling: Ruling<State>, body: Body, received: Received, facts: Facts) => Refusal | RefusedAt | null;
  /** What of it a page may offer to a person whose post carries it; absent = as it is, once. */
  readonly offers?: (state: State, by: ActingPerson, facts: Pick<LawFacts, "heads" | "station">) => readonly Offer[];
}

/** Defines an act; the types of its body and state follow from the kind of proceeding. */
export const defineAct =
  <State extends Frame, Facts extends LawFacts = LawFacts>() =>
  <Body extends ActBody>(definition: ActDefinition<State, Body, Facts>): ActDefinition<State, Body, Facts> =>
    definition;

type Carried = Pick<ActDefinition<Frame, ActBody, LawFacts>, "parties" | "post">;

/** Whether the act takes a second person and the first one does it again. */
export const isLoneAct = <State extends Frame>(
  { firstPerson }: { readonly firstPerson: ((state: State, on: Pick<ActBody, "step">) => string | null) | null },
  state: State,
  on: Pick<ActBody, "step">,
  by: ActingPerson | null,
): boolean => {
  const first = firstPerson?.(state, on) ?? null;
  return first !== null && !isSecondPerson(by, first);
};

/** Why the person's posts do not carry the act; null where they do. */
export const postRefusal = ({ parties, post }: Carried, by: ActingPerson | null): Refusal | null => {
  if (parties === "system") return by === null ? null : "not-a-party";
  if (by === null || by.posts.length === 0) return "post-not-held";
  if (!parties.some((party) => actsFor(by, party))) return "not-a-party";
  return post === "head" && !parties.some((party) => isHead(by, party)) ? "head-needed" : null;
};
