import { z } from "zod";
import { readVerdict, type VerdictRow } from "../../db/read/verdicts";
import type { SamplingPersonAct, SamplingState } from "../../domain/sampling";
import { ROW_ID } from "../http/shapes";
import { VERDICT, verdictView } from "../verdicts/verdict-shape";
import { bare, type Bodies, onStep, unionOf, withNote } from "./act-bodies";
import { defineKind } from "./define-kind";

const BODIES = {
  open: bare("open"),
  acknowledge: bare("acknowledge"),
  "record-service": withNote("record-service"),
  "name-station": onStep("name-station"),
} as const satisfies Bodies<SamplingPersonAct>;

/** Re-samplings 复测. */
export const SAMPLING = defineKind({
  kind: "sampling",
  name: "re-sampling 复测",
  acts: unionOf(BODIES) satisfies z.ZodType<SamplingPersonAct>,
  own: {
    /** The matter that ordered it; null where the account does not see that. */
    matter: z.object({ id: ROW_ID, number: z.string() }).nullable(),
    /** Which order of its matter, from 1. */
    order: z.number(),
    /** Items that must be sampled. */
    items: z.array(z.string()),
    /** What the values say so far, a verdict a scheme. */
    verdicts: z.array(VERDICT),
  },
  view: async (session, { head, state }) => {
    const { items, found } = (state as SamplingState | null) ?? { items: [], found: [] };
    const verdicts: VerdictRow[] = [];
    for (const { verdict } of found) {
      const row = await readVerdict(session, verdict);
      if (row !== null) verdicts.push(row);
    }
    return {
      matter: head.parent,
      order: head.childNo ?? 0,
      items: [...items],
      verdicts: verdicts.map(verdictView),
    };
  },
});
