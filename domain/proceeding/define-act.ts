import type { InstantText } from "../calendar";
import type { ActKind, PartyRole, Refusal } from "../vocabulary";
import { type ActingPerson, actsFor, isHead } from "./acting";
import type { Frame } from "./frame";
import type { LawFacts } from "./law-facts";
import type { Offer } from "./offer";
import type { Ruling } from "./ruling";

/** What of a received act a decision may use besides its body. */
export interface Received {
  readonly seq: number;
  readonly receivedAt: InstantText;
  /** Who did it, with the posts held at the instant of receipt; null for the engine's own messages. */
  readonly by: ActingPerson | null;
}

/** An act as the inbox keeps it: numbered and stamped under the proceeding's lock, by Postgres' clock alone. */
export interface ReceivedAct<Body extends { readonly kind: ActKind }> extends Received {
  readonly body: Body;
}

/** One act of a kind of proceeding, whole: who does it, where, whether by two, what follows, when it is offered. */
export interface ActDefinition<State extends Frame, Body extends { readonly kind: ActKind }, Facts extends LawFacts> {
  readonly kind: Body["kind"];
  /** Parties whose posts carry it; `system`: put into the inbox by the engine alone. */
  readonly parties: readonly PartyRole[] | "system";
  /** Whether any post of the unit carries it, or a head's alone. */
  readonly post: "any" | "head";
  /** Phases in which it fits; elsewhere it is a recorded refusal. */
  readonly phases: readonly State["stage"]["phase"][];
  /** Whether it is the second of two persons' acts; `decide` compares them. */
  readonly twoPersons: boolean;
  /** Writes what follows; a refusal where it does not fit after all: then nothing of the ruling counts. */
  readonly decide: (ruling: Ruling<State>, body: Body, received: Received, facts: Facts) => Refusal | null;
  /** What of it a page may offer to a person whose post carries it; absent = as it is, once. */
  readonly offers?: (state: State, by: ActingPerson, facts: Pick<LawFacts, "heads" | "station">) => readonly Offer[];
}

/** Defines an act; the types of its body and state follow from the kind of proceeding. */
export const defineAct =
  <State extends Frame, Facts extends LawFacts = LawFacts>() =>
  <Body extends { readonly kind: ActKind }>(
    definition: ActDefinition<State, Body, Facts>,
  ): ActDefinition<State, Body, Facts> =>
    definition;

type Carried = Pick<ActDefinition<Frame, { readonly kind: ActKind }, LawFacts>, "parties" | "post">;

/** Why the person's posts do not carry the act; null where they do. */
export const postRefusal = ({ parties, post }: Carried, by: ActingPerson | null): Refusal | null => {
  if (parties === "system") return by === null ? null : "not-a-party";
  if (by === null || by.posts.length === 0) return "post-not-held";
  if (!parties.some((party) => actsFor(by, party))) return "not-a-party";
  return post === "head" && !parties.some((party) => isHead(by, party)) ? "head-needed" : null;
};
