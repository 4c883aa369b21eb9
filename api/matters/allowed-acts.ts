import { readActing } from "../../db/read/acting";
import type { DutyRow, MatterHead, StepRow } from "../../db/read/matter";
import type { EventRow } from "../../db/read/timeline";
import type { Queryable } from "../../db/connect/transaction";
import { type AllowedAct, allowedActs, type Duty, type Standing } from "../../domain/case";
import type { Role } from "../http/signed-in";

/** What of a matter its acts depend on, as the book's rows say it. */
export interface MatterRows {
  readonly head: MatterHead;
  readonly steps: readonly StepRow[];
  readonly duties: readonly DutyRow[];
  readonly events: readonly EventRow[];
}

/** What a duty's explanation keeps of its moves; absent in what an earlier release wrote. */
type Kept = Partial<Pick<Duty, "extension" | "moves">>;

const dutyOf = ({ no, overdue, explanation }: DutyRow): Standing["duties"][number] => {
  const { extension = null, moves = [] } = explanation as Kept;
  return { no, overdue, extension, moves };
};

/** The verdicts that count: those that opened or joined, without those excluded since. */
function missesOf(events: readonly EventRow[]): readonly string[] {
  const verdicts = (kinds: readonly string[]): readonly string[] =>
    events.filter(({ kind }) => kinds.includes(kind)).map(({ data }) => String(data["verdict"]));
  const excluded = new Set(verdicts(["verdict-excluded"]));
  return verdicts(["opened", "missed-again"]).filter((verdict) => !excluded.has(verdict));
}

/** What the account's person may do to the matter as it stands; a parked one waits for an administrator. */
export async function allowedTo(session: Queryable, rows: MatterRows, role: Role): Promise<readonly AllowedAct[]> {
  const { head, steps, duties, events } = rows;
  if (!head.open || head.phase === null || head.phase === "closed") return [];
  const standing: Standing = {
    phase: head.phase as Standing["phase"],
    steps: steps.filter(({ state }) => state === "todo").map(({ step }) => step),
    duties: duties.filter(({ status }) => status === "running").map(dutyOf),
    misses: missesOf(events),
  };
  return allowedActs(standing, role, await readActing(session, head.id));
}
