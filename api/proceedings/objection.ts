import { z } from "zod";
import { readStations } from "../../db/read/stations";
import { readVerdict, type VerdictRow } from "../../db/read/verdicts";
import { readWritten } from "../../db/read/written";
import type { ObjectionPersonAct, ObjectionState } from "../../domain/objection";
import {
  type ObjectionFinding,
  OBJECTION_FINDINGS,
  OBJECTION_REFUSALS,
  OBJECTION_SUBJECTS,
  type ObjectionRefusal,
  type ObjectionSubject,
  OUTCOMES,
  type Outcome,
  wordsOf,
} from "../../domain/vocabulary";
import { DATE } from "../http/shapes";
import { VERDICT, verdictView } from "../verdicts/verdict-shape";
import { type Bodies, NOTE, NUMBER, onStep, unionOf, withReason } from "./act-bodies";
import { COMPARISON } from "./comparison-shape";
import { defineKind } from "./define-kind";

const OPTIONAL_NOTE = z.string().max(2_000);
const FINDING = z.enum(wordsOf(OBJECTION_FINDINGS) as [ObjectionFinding]);

const BODIES = {
  "accept-objection": z.strictObject({ kind: z.literal("accept-objection"), step: NUMBER, note: OPTIONAL_NOTE }),
  "refuse-objection": z.strictObject({
    kind: z.literal("refuse-objection"),
    step: NUMBER,
    why: z.enum(wordsOf(OBJECTION_REFUSALS) as [ObjectionRefusal]),
    reason: NOTE,
  }),
  "order-sampling": z.strictObject({
    kind: z.literal("order-sampling"),
    step: NUMBER,
    /** Of an arbitration the unit that samples; null where the section's own station does, with the unit beside it. */
    station: z.string().min(1).max(100).nullable().default(null),
    note: OPTIONAL_NOTE,
  }),
  "propose-finding": z.strictObject({
    kind: z.literal("propose-finding"),
    step: NUMBER,
    finding: FINDING,
    reason: NOTE,
  }),
  approve: onStep("approve"),
  return: withReason("return"),
  "withdraw-objection": z.strictObject({ kind: z.literal("withdraw-objection"), reason: NOTE }),
} as const satisfies Bodies<ObjectionPersonAct>;

const text = (written: Readonly<Record<string, unknown>> | undefined, key: string): string | null =>
  typeof written?.[key] === "string" ? written[key] : null;

/** Objections 异议. */
export const OBJECTION = defineKind({
  kind: "objection",
  name: "objection 异议",
  acts: unionOf(BODIES) satisfies z.ZodType<ObjectionPersonAct>,
  own: {
    instance: z.enum(["first", "second"]),
    about: z.enum(wordsOf(OBJECTION_SUBJECTS) as [ObjectionSubject]),
    /** The verdict that it is to; of a corrected one the newest. */
    disputed: VERDICT.nullable(),
    items: z.array(z.string()),
    /** Raised after its window; it stopped nothing before it was taken on. */
    late: z.boolean(),
    /** The last day of the window; null where none ran. */
    until: DATE.nullable(),
    ground: z.string().nullable(),
    evidence: z.string().nullable(),
    /** What samplings said, the disputed values beside the new ones. */
    results: z.array(
      z.object({
        order: z.number(),
        outcome: z.enum(wordsOf(OUTCOMES) as [Outcome]),
        verdict: VERDICT.nullable(),
        compared: z.array(COMPARISON),
      }),
    ),
    /** What was found, with the reason; null before. */
    found: z.object({ finding: FINDING, reason: z.string().nullable() }).nullable(),
    /** A finding that waits for a head, for whom it is theirs to see. */
    proposed: z.object({ finding: FINDING, reason: z.string().nullable() }).nullable(),
    /** Stations that the superior may name for an arbitration: none of them is the disputed one's. */
    stations: z.array(z.object({ id: z.string(), name: z.string() })),
  },
  view: async (session, { head, state, view }) => {
    const kept = state as ObjectionState | null;
    const parent = head.parent === null ? null : await readWritten(session, head.parent.id, [kept?.act]);
    const raised = kept === null ? undefined : parent?.get(kept.act);
    const open = kept?.steps.find((step) => step.kind === "finding");
    const waits = open !== undefined && view.steps.some(({ no }) => no === open.no) ? open : null;
    const written = await readWritten(session, head.id, [kept?.found?.act, waits?.act]);
    const verdictOf = async (id: string): Promise<z.input<typeof VERDICT> | null> => {
      const row: VerdictRow | null = await readVerdict(session, id);
      return row === null ? null : verdictView(row);
    };
    const results = [];
    for (const { order, outcome, verdict, compared } of kept?.results ?? [])
      results.push({ order, outcome, verdict: await verdictOf(verdict), compared: [...compared] });
    const arbitration = kept?.instance === "second" && kept.stage.phase !== "ended";
    return {
      instance: kept?.instance ?? "first",
      about: kept?.about ?? "data",
      disputed: kept === null ? null : await verdictOf(kept.verdict),
      items: [...(kept?.items ?? [])],
      late: kept?.late ?? false,
      until: kept?.until ?? null,
      ground: text(raised, "ground"),
      evidence: text(raised, "evidence"),
      results,
      found:
        kept?.found == null
          ? null
          : { finding: kept.found.finding, reason: text(written.get(kept.found.act), "reason") },
      proposed: waits === null ? null : { finding: waits.finding, reason: text(written.get(waits.act), "reason") },
      stations: arbitration
        ? (await readStations(session)).filter(({ name }) => name !== head.stationName).map((unit) => ({ ...unit }))
        : [],
    };
  },
});
