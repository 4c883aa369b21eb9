import { z } from "zod";
import { HeqingError } from "../../domain/errors";
import type { PersonActKind } from "../../domain/vocabulary";
import { DATE, words } from "../http/shapes";

/** The number of a step, a duty, an order. */
export const NUMBER = z.int().min(1).max(100_000);
/** A few sentences. */
export const NOTE = words(2_000);
/** A page or some. */
export const SUMMARY = words(20_000);

/** When and where an interview is held, and why; on the step that asks for it. */
export const CALL = { step: NUMBER, problem: NOTE, on: DATE, place: words(200) };

/** An act that says nothing beside its word. */
export const bare = <const Kind extends PersonActKind>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });
/** An act on a step. */
export const onStep = <const Kind extends PersonActKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), step: NUMBER });
/** An act on a step with the reason for it. */
export const withReason = <const Kind extends PersonActKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), step: NUMBER, reason: NOTE });
/** An act on a step with what is recorded of it. */
export const withNote = <const Kind extends PersonActKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), step: NUMBER, note: NOTE });

/** What each act of a kind says, by its word: one that is missing, one too many, or another body does not compile. */
export type Bodies<Act extends { readonly kind: PersonActKind }> = {
  readonly [Kind in Act["kind"]]: z.ZodType<Extract<Act, { readonly kind: Kind }>>;
};

/** One of the acts, told apart by its word. A field that is none of its kind is a mistake, never dropped. */
export const unionOf = <Body extends z.core.$ZodTypeDiscriminable>(bodies: Readonly<Record<string, Body>>) => {
  const [first, ...others] = Object.values(bodies);
  if (first === undefined) throw new HeqingError("INTERNAL", "expected an act of a person");
  return z.discriminatedUnion("kind", [first, ...others]);
};
