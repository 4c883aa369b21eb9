import { z } from "zod";
import { readVerdict, type VerdictRow } from "../../db/read/verdicts";
import { readWritten } from "../../db/read/written";
import type { SamplingPersonAct, SamplingState } from "../../domain/sampling";
import { SAMPLING_FORMS, type SamplingForm, wordsOf } from "../../domain/vocabulary";
import { isItemCode } from "../../domain/water";
import { ATTACHMENTS } from "../attachments/attachment-shape";
import { DATE, INSTANT, ROW_ID, words } from "../http/shapes";
import { VERDICT, verdictView } from "../verdicts/verdict-shape";
import { bare, type Bodies, NUMBER, onStep, unionOf, withNote } from "./act-bodies";
import { defineKind } from "./define-kind";

const PLACE = words(500);
const NAME = words(200);
const OPTIONAL_NOTE = z.string().max(2_000);
const ITEM = z.string().refine(isItemCode, { error: "expected the code of an item" });
const HOLDER = z.enum(["station", "other", "kept"]);
const OTHER_SIDE = z.enum(["present", "absent", "not-invited"]);
/** As a laboratory states it: `0.62`, or `0.025L` below its detection limit. */
const VALUE = z.string().regex(/^\d{1,12}(\.\d{1,12})?L?$/, { error: "expected a value such as 0.62 or 0.025L" });

const SAMPLE = z.strictObject({ seal: NAME, items: z.array(ITEM).min(1).max(50), holder: HOLDER });

const BODIES = {
  open: bare("open"),
  acknowledge: bare("acknowledge"),
  "record-service": withNote("record-service"),
  "name-station": onStep("name-station"),
  appoint: z.strictObject({ kind: z.literal("appoint"), at: INSTANT, place: PLACE, note: OPTIONAL_NOTE }),
  "record-sampling": z.strictObject({
    kind: z.literal("record-sampling"),
    step: NUMBER,
    takenAt: INSTANT,
    place: PLACE,
    samples: z.array(SAMPLE).min(1).max(50),
    attachments: ATTACHMENTS,
    otherSide: OTHER_SIDE,
    attendance: OPTIONAL_NOTE,
    note: OPTIONAL_NOTE,
  }),
  countersign: z.strictObject({
    kind: z.literal("countersign"),
    step: NUMBER,
    agrees: z.boolean(),
    remark: OPTIONAL_NOTE,
  }),
  "hand-to-lab": z.strictObject({
    kind: z.literal("hand-to-lab"),
    step: NUMBER,
    laboratory: NAME,
    handedAt: INSTANT,
    sealsIntact: z.boolean(),
    note: OPTIONAL_NOTE,
  }),
  "own-analysis": z.strictObject({
    kind: z.literal("own-analysis"),
    laboratory: NAME,
    number: NAME,
    values: z
      .array(z.strictObject({ item: ITEM, text: VALUE }))
      .min(1)
      .max(50),
  }),
  "lab-report": z.strictObject({
    kind: z.literal("lab-report"),
    step: NUMBER,
    number: NAME,
    issuedOn: DATE,
    attachments: ATTACHMENTS,
  }),
} as const satisfies Bodies<SamplingPersonAct>;

/** What a person wrote, as far as the reader may see it: an act that they may not is left out whole. */
const WRITTEN = {
  appointment: z.object({ at: INSTANT, place: z.string(), note: z.string() }),
  record: z.object({
    takenAt: INSTANT,
    place: z.string(),
    samples: z.array(z.object({ seal: z.string(), items: z.array(z.string()), holder: HOLDER })),
    otherSide: OTHER_SIDE,
    attendance: z.string(),
    note: z.string(),
  }),
  countersigned: z.object({ agrees: z.boolean(), remark: z.string() }),
  laboratory: z.object({ laboratory: z.string(), handedAt: INSTANT, sealsIntact: z.boolean(), note: z.string() }),
  report: z.object({ number: z.string(), issuedOn: DATE }),
  ownAnalysis: z.object({
    laboratory: z.string(),
    number: z.string(),
    values: z.array(z.object({ item: z.string(), text: z.string() })),
  }),
} as const;

/** The written act as its shape says; null where there is none, the reader may not see it, or an earlier release wrote another. */
const said = <Shape extends z.ZodType>(shape: Shape, written: unknown): z.output<Shape> | null =>
  shape.safeParse(written).data ?? null;

const PLAIN: Partial<SamplingState> = {};

/** Re-samplings 复测, joint samplings 联合采样 and arbitrations 仲裁监测. */
export const SAMPLING = defineKind({
  kind: "sampling",
  name: "re-sampling 复测",
  acts: unionOf(BODIES) satisfies z.ZodType<SamplingPersonAct>,
  own: {
    /** The matter or objection that ordered it; null where the account does not see that. */
    matter: z.object({ id: ROW_ID, number: z.string() }).nullable(),
    /** Which order of that, from 1. */
    order: z.number(),
    form: z.enum(wordsOf(SAMPLING_FORMS) as [SamplingForm]),
    /** Items that must be sampled. */
    items: z.array(z.string()),
    appointment: WRITTEN.appointment.nullable(),
    record: WRITTEN.record.nullable(),
    countersigned: WRITTEN.countersigned.nullable(),
    laboratory: WRITTEN.laboratory.nullable(),
    report: WRITTEN.report.nullable(),
    ownAnalysis: WRITTEN.ownAnalysis.nullable(),
    /** The disputed verdict, of a joint or arbitration sampling. */
    disputed: VERDICT.nullable(),
    /** What the values say so far, a verdict a scheme. */
    verdicts: z.array(VERDICT),
  },
  view: async (session, { head, state }) => {
    const kept = (state as SamplingState | null) ?? PLAIN;
    const { items = [], found = [], form = "plain", against = null, record = null } = kept;
    const countersigned = record?.countersigned?.act;
    const acts = [kept.appointment?.act, record?.act, countersigned, kept.handed, kept.reported, kept.own?.act];
    const written = await readWritten(session, head.id, acts);
    const of = (act: number | null | undefined): unknown => (typeof act === "number" ? written.get(act) : undefined);
    const verdicts: VerdictRow[] = [];
    for (const { verdict } of found) {
      const row = await readVerdict(session, verdict);
      if (row !== null) verdicts.push(row);
    }
    const disputed = against === null ? null : await readVerdict(session, against);
    return {
      matter: head.parent,
      order: head.childNo ?? 0,
      form,
      items: [...items],
      appointment: said(WRITTEN.appointment, of(kept.appointment?.act)),
      record: said(WRITTEN.record, of(record?.act)),
      countersigned: said(WRITTEN.countersigned, of(countersigned)),
      laboratory: said(WRITTEN.laboratory, of(kept.handed)),
      report: said(WRITTEN.report, of(kept.reported)),
      ownAnalysis: said(WRITTEN.ownAnalysis, of(kept.own?.act)),
      disputed: disputed === null ? null : verdictView(disputed),
      verdicts: verdicts.map(verdictView),
    };
  },
});
