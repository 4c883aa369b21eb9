import { createHash } from "node:crypto";
import { canonicalJson } from "../ledger/canonical";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

/** What looking for missing months found. */
export type MonthGaps = Given<BookFunctions["note_month_gaps"]>;

/** Lists the sections that a month leaves without a verdict 缺数, and closes what has come since. */
export async function noteMonthGaps(session: Queryable, month: string): Promise<MonthGaps> {
  const { rows } = await session.query<MonthGaps>("select opened, closed, open from heqing.note_month_gaps($1)", [
    month,
  ]);
  return rows[0] ?? { opened: 0, closed: 0, open: 0 };
}

/**
 * Makes the brief 月度分析会材料 of every office for a month; one that says the same as before stays as it is. Gives how many there
 * are, and how many are new or say something else.
 */
export async function makeBriefs(
  session: Queryable,
  month: string,
): Promise<{ readonly offices: number; readonly made: number }> {
  const { rows: offices } = await session.query<Given<BookFunctions["brief_offices"]>>(
    "select id, division_code from heqing.brief_offices()",
  );
  let made = 0;
  for (const { id, division_code: division } of offices) {
    const { rows } = await session.query<{ content: object }>("select heqing.brief_content($1, $2) as content", [
      id,
      month,
    ]);
    const content = rows[0]?.content;
    if (content === undefined) continue;
    const sha256 = createHash("sha256").update(canonicalJson(content), "utf8").digest();
    const { rowCount } = await session.query(
      `insert into heqing.brief as b (unit_id, month, division_code, content, sha256) values ($1, $2, $3, $4, $5)
       on conflict (unit_id, month) do update
          set content = excluded.content, sha256 = excluded.sha256, made_at = clock_timestamp()
        where b.sha256 <> excluded.sha256`,
      [id, month, division, JSON.stringify(content), sha256],
    );
    made += rowCount ?? 0;
  }
  return { offices: offices.length, made };
}
