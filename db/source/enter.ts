import type { BookFunctions } from "../schema/functions";
import type { SourceKind } from "../../domain/vocabulary";
import type { FetchingPlan } from "../../domain/source";
import type { Queryable } from "../connect/transaction";

/** A source as the system administrator enters it. */
export interface NewSource extends FetchingPlan {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  /** null for what a machine brings. */
  readonly address: string | null;
  /** Body of the form by which it is asked; null asks by GET. */
  readonly form: string | null;
  /** Login of the account that it acts for. */
  readonly account: string;
  /** `id@version` */
  readonly rule: string;
  readonly intervalMinutes: number;
  readonly gapIntervals: number;
}

/** Enters a source, paused until the account that it acts for says otherwise. @throws NOT_ENTITLED, ACT_REFUSED */
export async function enterSource(session: Queryable, source: NewSource): Promise<void> {
  await session.query("select heqing.enter_source($1)", [JSON.stringify(source)]);
}

/** Switches a source off or on; false where it was so before. @throws NOT_FOUND, NOT_ENTITLED */
export async function pauseSource(session: Queryable, id: string, paused: boolean): Promise<boolean> {
  const { rows } = await session.query<{ changed: NonNullable<BookFunctions["pause_source"]> }>(
    "select heqing.pause_source($1, $2) as changed",
    [id, paused],
  );
  return rows[0]?.changed ?? false;
}
