import { z } from "zod";
import type { HearingPersonAct, HearingState } from "../../domain/hearing";
import { periodName } from "../../domain/matter";
import { INFLUENCES } from "../../domain/vocabulary";
import { BILINGUAL, words } from "../http/shapes";
import { bare, type Bodies, NOTE, NUMBER, unionOf, withNote } from "./act-bodies";
import { defineKind } from "./define-kind";

const SECTION = words(100);
const FIND = { kind: z.literal("find"), step: NUMBER, reason: NOTE };

const BODIES = {
  open: bare("open"),
  acknowledge: bare("acknowledge"),
  "record-service": withNote("record-service"),
  respond: z.strictObject({ kind: z.literal("respond"), note: NOTE }),
  /** 维持, 分担 with each side's part, 移交; `section` where more than one inflow could take it. */
  find: z.discriminatedUnion("as", [
    z.strictObject({ ...FIND, as: z.literal("stays") }),
    z.strictObject({
      ...FIND,
      as: z.literal("split"),
      own: NOTE,
      upstream: NOTE,
      opens: z.boolean(),
      section: SECTION.optional(),
    }),
    z.strictObject({ ...FIND, as: z.literal("moved"), section: SECTION.optional() }),
  ]),
} as const satisfies Bodies<HearingPersonAct>;

const VALUE = z.string().nullable();

/** Hearings of the upstream side 听取上游: both sides' numbers of one period, and nothing else of either's file. */
export const HEARING = defineKind({
  kind: "hearing",
  name: "hearing of the upstream side 听取上游",
  acts: unionOf(BODIES) satisfies z.ZodType<HearingPersonAct>,
  own: {
    /** What the rule says, in words with the numbers; null until it was judged. */
    attribution: z
      .object({
        kind: z.string(),
        kindName: BILINGUAL,
        reason: BILINGUAL,
        rule: z.object({ id: z.string(), version: z.number(), status: z.string() }),
        period: z.string(),
        periodName: BILINGUAL,
        outflow: z.object({ section: z.string(), name: z.string() }),
        inflows: z.array(
          z.object({
            section: z.string(),
            name: z.string(),
            division: z.string().nullable(),
            officeName: z.string().nullable(),
            /** Whether a matter could begin there. */
            movable: z.boolean(),
          }),
        ),
        /** Each missed item on both sides; own + inherited is the exceedance. */
        parts: z.array(
          z.object({
            item: z.string(),
            outflow: VALUE,
            inflows: z.array(VALUE),
            limit: VALUE,
            own: VALUE,
            inherited: VALUE,
            measure: z.enum(["concentration", "load"]),
          }),
        ),
        arbiter: z.object({ name: z.string(), common: z.boolean() }).nullable(),
      })
      .nullable(),
  },
  view: (_session, { state }) => {
    const attribution = (state as HearingState | null)?.attribution ?? null;
    if (attribution === null) return Promise.resolve({ attribution: null });
    const { kind, reason, rule, period, outflow, inflows, parts, arbiter } = attribution;
    return Promise.resolve({
      attribution: {
        kind,
        kindName: INFLUENCES[kind],
        reason,
        rule: { id: rule.id, version: rule.version, status: rule.status },
        period,
        periodName: periodName(period),
        outflow,
        inflows: inflows.map(({ section, name, division, officeName, movable }) => ({
          section,
          name,
          division,
          officeName,
          movable,
        })),
        parts: parts.map((part) => ({ ...part, inflows: [...part.inflows] })),
        arbiter: arbiter === null ? null : { name: arbiter.name, common: arbiter.common },
      },
    });
  },
});
