import { z } from "zod";
import { UNIT_KINDS } from "../../domain/access";
import { ARTICLE_TOPICS } from "../../domain/ladder";
import {
  DUTY_LIST_WORDS,
  INTERVIEW_GROUND_WORDS,
  INTERVIEW_KIND_WORDS,
  SERVICE_PROOF_WORDS,
} from "../../domain/vocabulary";
import { bilingual, positive, ruleWord } from "./envelope";
import { chase, limit } from "./ladder-form";

const clock = z
  .strictObject({ limit, chases: z.array(chase), basis: bilingual })
  .refine(({ limit: { count }, chases }) => chases.every(({ before }) => before < count), {
    error: "expected reminders within the limit",
    path: ["chases"],
  });

const proofs = z.array(z.enum(SERVICE_PROOF_WORDS)).min(1);

/** No clock counts in seconds but a demonstration's. */
const counted = <Body extends { readonly demo: boolean }>(body: Body): boolean =>
  body.demo || !JSON.stringify(body).includes('"unit":"second"');
const NO_SECONDS = { error: "expected no seconds outside a demonstration rule", path: ["demo"] };

/** What holds of requests to departments. */
export const request = z
  .strictObject({
    demo: z.boolean(),
    countsAs: proofs,
    serve: clock,
    takeOn: clock,
    handle: clock,
    most: positive,
    confirm: clock,
    decide: clock,
  })
  .refine(counted, NO_SECONDS)
  .refine(({ most, handle }) => most >= handle.limit.count, {
    error: "expected at least the rule's own period",
    path: ["most"],
  });

const interviewKind = z.strictObject({
  kind: z.enum(INTERVIEW_KIND_WORDS),
  issuers: z.array(z.enum(UNIT_KINDS)).min(1),
  addressees: z.array(z.enum(UNIT_KINDS)).min(1),
  grounds: z.array(z.enum(INTERVIEW_GROUND_WORDS)).min(1),
  topic: z.enum(ARTICLE_TOPICS).nullable(),
  authority: bilingual.nullable(),
  published: z.boolean(),
});

/** What holds of interviews. A ground belongs to one kind alone: they never mix. */
export const interview = z
  .strictObject({
    demo: z.boolean(),
    kinds: z.array(interviewKind).min(1),
    countsAs: proofs,
    serve: clock,
    minutes: clock,
    measures: clock,
    result: clock,
    publish: clock,
  })
  .refine(counted, NO_SECONDS)
  .refine(
    ({ kinds }) => {
      const grounds = kinds.flatMap((kind) => kind.grounds);
      return new Set(kinds.map(({ kind }) => kind)).size === kinds.length && new Set(grounds).size === grounds.length;
    },
    { error: "expected each kind and each ground once", path: ["kinds"] },
  );

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "expected YYYY-MM-DD" });

/** The township duty lists 三张清单: one list for each matter-of-duty at a time. */
export const dutyList = z
  .strictObject({
    entries: z.array(
      z.strictObject({ id: ruleWord, name: bilingual, list: z.enum(DUTY_LIST_WORDS), from: day, to: day.nullable() }),
    ),
  })
  .refine(
    ({ entries }) =>
      entries.every((one, index) =>
        entries
          .slice(index + 1)
          .every(
            ({ id, from, to }) => id !== one.id || (one.to !== null && one.to < from) || (to !== null && to < one.from),
          ),
      ),
    { error: "expected each entry on one list at a time", path: ["entries"] },
  );
