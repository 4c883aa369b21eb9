import type { Pool } from "pg";

/** Whether any laboratory value of an invented section stands in the book. */
export async function hasDemoHistory(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>(
    `select exists (select from heqing.reading r join heqing.section s on s.id = r.section_id
                    where r.kind = 'monthly' and s.demo) as known`,
  );
  return rows[0]?.known ?? false;
}
