import type { z } from "zod";
import type { Queryable } from "../../db/connect/transaction";
import { readVerdict, type VerdictRow } from "../../db/read/verdicts";
import type { SamplingState } from "../../domain/sampling";
import { fileView, type Reader } from "./file-view";
import { verdictView } from "../verdicts/verdict-shape";
import type { SAMPLING } from "./matter-shape";

/** A re-sampling as its page shows it. @throws HeqingError NOT_FOUND where the actor sees none */
export async function samplingView(session: Queryable, id: string, reader: Reader): Promise<z.input<typeof SAMPLING>> {
  const { view, head, state } = await fileView(session, "sampling", id, reader);
  const { items, found } = (state as SamplingState | null) ?? { items: [], found: [] };
  const verdicts: VerdictRow[] = [];
  for (const { verdict } of found) {
    const row = await readVerdict(session, verdict);
    if (row !== null) verdicts.push(row);
  }
  return {
    ...view,
    matter: head.parent,
    order: head.order ?? 0,
    items: [...items],
    verdicts: verdicts.map(verdictView),
  };
}
