import type { z } from "zod";
import type { Queryable } from "../../db/connect/transaction";
import { readOrders } from "../../db/read/steps";
import type { EventRow } from "../../db/read/timeline";
import { readVerdict, type VerdictRow } from "../../db/read/verdicts";
import { type MatterState, periodName } from "../../domain/matter";
import { fileView, type Reader } from "./file-view";
import { verdictView } from "../verdicts/verdict-shape";
import type { MATTER } from "./matter-shape";

/** The verdict that the last closing names; null where it was closed without one. */
const closingVerdict = (events: readonly EventRow[]): string | null => {
  const verdict = events.findLast(({ kind }) => kind === "closed")?.data["verdict"];
  return typeof verdict === "string" ? verdict : null;
};

const viewOrNull = (verdict: VerdictRow | null) => (verdict === null ? null : verdictView(verdict));

/** A matter as its page shows it. @throws HeqingError NOT_FOUND where the actor sees none */
export async function matterView(session: Queryable, id: string, reader: Reader): Promise<z.input<typeof MATTER>> {
  const { view, head, events, state, schemeName } = await fileView(session, "matter", id, reader);
  const { misses } = (state as MatterState | null) ?? { misses: [] };
  const closing = head.endedAs === "closed" ? closingVerdict(events) : null;
  return {
    ...view,
    verdict: viewOrNull(await readVerdict(session, head.verdictId)),
    closedBy: closing === null ? null : viewOrNull(await readVerdict(session, closing)),
    misses: misses.map(({ verdict, scheme, period, items, answered, out }) => ({
      verdict,
      scheme,
      schemeName: schemeName(scheme),
      period,
      periodName: periodName(period),
      items: [...items],
      answered,
      out,
    })),
    orders: [...(await readOrders(session, id))],
  };
}
