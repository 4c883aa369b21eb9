import type { z } from "zod";
import type { Queryable } from "../../db/connect/transaction";
import { readLinked } from "../../db/read/linked";
import { readDepartments, readListedDuties } from "../../db/read/departments";
import type { EventRow } from "../../db/read/timeline";
import { readVerdict, type VerdictRow } from "../../db/read/verdicts";
import { closingOf, type MatterState, periodName } from "../../domain/matter";
import type { FileView } from "../proceedings/file-view";
import { verdictView } from "../verdicts/verdict-shape";
import type { OF_MATTER } from "./matter-shape";

/** The verdict that the last closing names; null where it was closed without one. */
const closingVerdict = (events: readonly EventRow[]): string | null => {
  const verdict = events.findLast(({ kind }) => kind === "closed")?.data["verdict"];
  return typeof verdict === "string" ? verdict : null;
};

const viewOrNull = (verdict: VerdictRow | null) => (verdict === null ? null : verdictView(verdict));

/** What only the page of a matter shows. */
export async function matterView(
  session: Queryable,
  { view, head, events, state, schemeName }: FileView,
): Promise<z.input<z.ZodObject<typeof OF_MATTER>>> {
  const { misses } = (state as MatterState | null) ?? { misses: [] };
  const asked = [...closingOf((state as MatterState | null) ?? {})];
  const closing = head.endedAs === "closed" ? closingVerdict(events) : null;
  return {
    verdict: head.verdictId === null ? null : viewOrNull(await readVerdict(session, head.verdictId)),
    closedBy: closing === null ? null : viewOrNull(await readVerdict(session, closing)),
    closing: asked,
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
    linked: [...(await readLinked(session, head.id))],
    departments: [...(await readDepartments(session, head.id))],
    listedDuties: [...(await readListedDuties(session))],
    orders: view.children
      .filter(({ kind }) => kind === "sampling")
      .map(({ childNo, kind: _kind, ...order }) => ({ ...order, order: childNo })),
  };
}
