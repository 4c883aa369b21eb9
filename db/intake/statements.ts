import { HeqingError } from "../../domain/errors";
import type { Queryable } from "../connect/transaction";
import { PERIOD, type TouchedPeriod } from "./verdicts";
import type { Book } from "../schema/rows";

/** One statement 认定 on a section's value: what counts since when, by whom, why. */
export interface StatementRow {
  readonly readingId: Book["statement"]["reading_id"];
  /** As it came. */
  readonly values: Readonly<Record<string, { readonly text: string }>>;
  readonly state: "accepted" | "corrected" | "retracted";
  /** null: stated for the first time. */
  readonly reason: Book["statement"]["reason"];
  /** Login; null where nobody signed in stated it. */
  readonly by: Book["account"]["login"] | null;
  readonly at: Book["statement"]["at"];
}

/**
 * States that a value counts no more 作废: a wrong date, a mistaken section; with `sectionId` only one of that section. The observation stays. Gives the periods that rested on it.
 * @throws HeqingError NOT_FOUND, ACT_REFUSED without a reason, or where it does not count any more
 */
export async function retract(
  session: Queryable,
  {
    sectionId,
    readingId,
    reason,
  }: { readonly sectionId?: string; readonly readingId: string; readonly reason: string },
): Promise<readonly TouchedPeriod[]> {
  if (sectionId !== undefined) await expectOf(session, sectionId, readingId);
  const { rows } = await session.query<TouchedPeriod>(
    `with stated as (select t.section_id, t.month from heqing.retract($1, $2) t)
     select t.section_id as "sectionId", ${PERIOD} as period,
            to_char(coalesce(r.sampled_on, (r.observed_at at time zone 'Asia/Shanghai')::date), 'YYYY-MM-DD') as day
     from stated t join heqing.reading r on r.month = t.month and r.id = $1
     where r.kind = 'monthly'
        or exists (select from heqing.reading m
                    where m.month = r.month and m.kind = 'monthly' and m.section_id = t.section_id and m.order_number is null)`,
    [readingId, reason],
  );
  return rows;
}

/** Whoever names a section and a value of another one has mistaken one of them. @throws HeqingError NOT_FOUND */
async function expectOf(session: Queryable, sectionId: string, readingId: string): Promise<void> {
  const { rowCount } = await session.query(
    "select from heqing.statement where reading_id = $1 and section_id = $2 limit 1",
    [readingId, sectionId],
  );
  if (rowCount === 0) {
    throw new HeqingError(
      "NOT_FOUND",
      `expected a value of section ${sectionId} within reach, got reading ${readingId}`,
    );
  }
}

/** Everything that was stated of what a reading is about, the newest first. */
export async function statementsOf(session: Queryable, readingId: string): Promise<readonly StatementRow[]> {
  const { rows } = await session.query<StatementRow>(
    `select t.reading_id as "readingId", r.values, t.state, t.reason, a.login as by, t.at
     from heqing.statement own
     join heqing.statement t on t.month = own.month and t.section_id = own.section_id and t.about = own.about
     join heqing.reading r on r.month = t.month and r.id = t.reading_id
     left join heqing.account a on a.id = t.by_account
     where own.reading_id = $1 and own.state <> 'retracted'
     group by t.month, t.id, t.reading_id, r.values, t.state, t.reason, a.login, t.at
     order by t.id desc`,
    [readingId],
  );
  return rows;
}
