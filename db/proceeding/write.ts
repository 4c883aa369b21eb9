import type { Queryable } from "../connect/transaction";
import type { BookFunctions } from "../schema/functions";
import { type Life, lifeFrom } from "./life";

/** A judgement as heqing.write_judgement takes it; lists that say nothing are left out. */
export interface WrittenJudgement {
  readonly now: string;
  readonly law: string;
  readonly state: unknown;
  readonly stateSchema: number;
  readonly phase: string;
  readonly rung: string | null;
  readonly open: boolean;
  readonly endedAs: string | null;
  readonly closedAt: string | null;
  readonly nextDue: string | null;
  readonly handledSeq: number;
  readonly seenBy: readonly string[] | null;
  readonly mailHost: string;
  /** Kinds of posts that are written to, by party. */
  readonly posts: Readonly<Record<string, readonly string[]>>;
  readonly parties?: readonly object[];
  readonly acts?: readonly object[];
  readonly sights?: readonly object[];
  readonly steps?: readonly object[];
  readonly endedSteps?: readonly object[];
  readonly notices?: readonly object[];
  readonly letters?: { readonly drafts: readonly object[]; readonly moves: readonly object[] };
  readonly duties?: readonly object[];
  readonly endedDuties?: readonly object[];
  readonly stops?: readonly object[];
  readonly endedStops?: readonly object[];
  readonly events?: readonly object[];
  readonly kin?: { readonly children: readonly object[]; readonly parent: readonly object[] };
  readonly leaves?: readonly object[];
  readonly salts?: readonly object[];
}

/** Writes a judgement in one statement; gives the life of the proceeding after it. */
export async function writeJudgement(
  session: Queryable,
  proceedingId: string,
  written: WrittenJudgement,
): Promise<Life> {
  const { rows } = await session.query<{ life: BookFunctions["write_judgement"] }>(
    "select heqing.write_judgement($1, $2) as life",
    [proceedingId, JSON.stringify(written)],
  );
  return lifeFrom(rows[0]?.life);
}
