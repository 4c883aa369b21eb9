import type { Pool } from "pg";
import type { Actor } from "../session/with-actor";
import { withActor } from "../session/with-actor";
import { finalise, lockForRelease } from "../intake/finalise";

/** Whether any laboratory value of an invented section stands in the book. */
export async function hasDemoHistory(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>(
    `select exists (select from heqing.reading r join heqing.section s on s.id = r.section_id
                    where r.kind = 'monthly' and s.demo) as known`,
  );
  return rows[0]?.known ?? false;
}

/**
 * Makes verdicts of invented sections final by an invented second person, as heqing_owner, without letting them reach a
 * matter: months long past are the background of the demonstration, not its story.
 */
export async function releaseDemoHistory(pool: Pool, releaser: Actor, verdictIds: readonly string[]): Promise<void> {
  await withActor(pool, releaser, async (session) => {
    const locked = await lockForRelease(session, verdictIds, releaser.account);
    const finals = await finalise(session, locked);
    await session.query(
      `insert into heqing.release (id, verdict_id, preliminary_id, prepared_by, released_by, division_code)
       select gen_random_uuid(), f.final, p.id, p.prepared_by, $3, p.division_code
       from unnest($1::bigint[], $2::bigint[]) as f (preliminary, final)
       join heqing.verdict p on p.id = f.preliminary
       join heqing.section s on s.id = p.section_id and s.demo`,
      [[...finals.keys()], [...finals.values()], releaser.account],
    );
  });
}
