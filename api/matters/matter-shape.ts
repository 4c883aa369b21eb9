import { z } from "zod";
import { BILINGUAL, INSTANT, ROW_ID } from "../http/shapes";
import { CLOSING_STEP_WORDS, type ClosingStep } from "../../domain/vocabulary";
import { VERDICT } from "../verdicts/verdict-shape";

/** A missed target that counts for the matter, or counted. */
const MISS = z.object({
  verdict: ROW_ID,
  scheme: z.string(),
  schemeName: BILINGUAL,
  period: z.string(),
  periodName: BILINGUAL,
  items: z.array(z.string()),
  /** Whether a re-sample met the target under the same scheme since. */
  answered: z.boolean(),
  /** Why it counts no more; null while it does. */
  out: z.enum(["excluded", "corrected", "moved"]).nullable(),
});

/** A re-sampling 复测 of the matter; its file stands at /samplings/:id. */
const ORDER = z.object({
  id: ROW_ID,
  order: z.number(),
  number: z.string(),
  phase: z.string().nullable(),
  open: z.boolean(),
  endedAs: z.string().nullable(),
  openedAt: INSTANT,
  closedAt: INSTANT.nullable(),
});

/** What the file of a matter shows beside what all files do. */
export const OF_MATTER = {
  /** The verdict that opened it. */
  verdict: VERDICT.nullable(),
  /** The verdict that closed it 销号; null while it is open, and where it ended otherwise. */
  closedBy: VERDICT.nullable(),
  misses: z.array(MISS),
  /** What its schemes ask for before it closes 销号. */
  closing: z.array(z.enum(CLOSING_STEP_WORDS as [ClosingStep])),
  orders: z.array(ORDER),
  /** Matters that a finding of a hearing 移交 links with it, as far as the account sees them. */
  linked: z.array(z.object({ id: ROW_ID, number: z.string(), direction: z.enum(["from", "to"]) })),
  /** County departments that may be asked 提请办理, and matters-of-duty 履职事项 that a request may name. */
  departments: z.array(z.object({ id: z.string(), name: z.string() })),
  listedDuties: z.array(z.object({ id: z.string(), name: BILINGUAL, list: z.string() })),
};
