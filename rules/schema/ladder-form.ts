import { z } from "zod";
import { LIMIT_UNITS } from "../../domain/calendar";
import { ARTICLE_TOPICS, DOCUMENT_KINDS, OFFICES, RUNG_EFFECTS, WHEN_MISSED } from "../../domain/ladder";
import { CLIMB_CAUSE_WORDS, LEVELS, SERVICE_PROOF_WORDS, wordsOf } from "../../domain/vocabulary";
import { bilingual, positive, ruleWord } from "./envelope";

/** Duties that a rung's service may start; those of the office and the station stand beside the rungs. */
export const RUNG_DUTIES = [
  "acknowledge",
  "plan",
  "rectify",
  "verify-complaint",
  "handle-complaint",
  "reply-complaint",
] as const;
export type RungDuty = (typeof RUNG_DUTIES)[number];

/** A list of words, none twice. */
const each = <Word extends string>(words: readonly Word[]) =>
  z
    .array(z.enum(words))
    .refine((given) => new Set(given).size === given.length, { error: "expected each of them once" });

/** A time limit as rule files write it. */
export const limit = z.strictObject({ count: positive, unit: z.enum(LIMIT_UNITS) });

/** A reminder as rule files write it. */
export const chase = z.strictObject({
  before: positive,
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "expected a time HH:MM" })
    .nullable(),
});

/** One time limit, whole. */
export const wholeLimit = z.strictObject({
  limit,
  choices: z.array(z.strictObject({ severity: ruleWord, limit })),
  chases: z.array(chase),
  grace: limit.nullable(),
  whenMissed: z.enum(WHEN_MISSED),
  basis: bilingual,
  /** The limit after what was filed was given back 退回整改. */
  again: z.strictObject({ limit, basis: bilingual }).optional(),
  extension: z.strictObject({ maximum: limit, times: positive, basis: bilingual }).nullable(),
});

/** What differs from the ladder's default. */
const differingLimit = wholeLimit.partial();

const service = z.strictObject({ countsAs: each(SERVICE_PROOF_WORDS).min(1) });

const rung = z.strictObject({
  id: ruleWord,
  name: bilingual,
  effects: each(RUNG_EFFECTS),
  addressee: z.enum(OFFICES),
  issuer: z.enum(OFFICES).nullable(),
  authority: bilingual.nullable(),
  document: z.enum(DOCUMENT_KINDS),
  articles: each(ARTICLE_TOPICS).optional(),
  service: service.optional(),
  starts: each(RUNG_DUTIES).optional(),
  limits: z
    .strictObject({
      acknowledge: differingLimit,
      plan: differingLimit,
      rectify: differingLimit,
      "verify-complaint": differingLimit,
      "handle-complaint": differingLimit,
      "reply-complaint": differingLimit,
    })
    .partial()
    .optional(),
  offersClimbOn: each(CLIMB_CAUSE_WORDS).optional(),
});

const level = z.enum(wordsOf(LEVELS));

/** A ladder as its file says it: defaults once, and of each rung only what differs. */
export const ladderForm = z.strictObject({
  name: bilingual,
  /** What a scheme names: a ladder for each pair of levels that is dealt with in the same way. */
  family: ruleWord,
  demo: z.boolean(),
  over: level,
  under: level,
  severities: z
    .array(
      z.strictObject({
        id: ruleWord,
        name: bilingual,
        fromClass: z.int().min(1).max(6).nullable(),
        consecutive: z.int().min(2).optional(),
        within: z.int().min(2).optional(),
        startsAt: ruleWord.optional(),
      }),
    )
    .min(1),
  defaults: z.strictObject({
    service,
    limits: z
      .strictObject({
        acknowledge: wholeLimit,
        plan: wholeLimit,
        rectify: wholeLimit,
        "verify-complaint": wholeLimit,
        "handle-complaint": wholeLimit,
        "reply-complaint": wholeLimit,
        sample: wholeLimit,
        sign: wholeLimit,
        serve: wholeLimit,
        acceptance: wholeLimit,
        decide: wholeLimit,
      })
      .partial(),
  }),
  rungs: z.array(rung).min(1),
});

export type WrittenLadder = z.infer<typeof ladderForm>;
export type WrittenRung = z.infer<typeof rung>;
export type DifferingLimit = z.infer<typeof differingLimit>;
