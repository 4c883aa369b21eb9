import type { Pool } from "pg";
import { mustHaveSecondFactor, ROLES } from "../../domain/access";

/** Gives each account of demonstration units whose role must have one, and that has none, the published second factor. */
export async function giveDemoSecondFactors(pool: Pool, secret: Buffer): Promise<void> {
  await pool.query(
    `insert into heqing.second_factor (account_id, secret, confirmed_at)
     select a.id, $1, now() from heqing.account a join heqing.unit u on u.id = a.unit_id and u.demo
      where a.role = any($2)
     on conflict (account_id) do nothing`,
    [secret, ROLES.filter(mustHaveSecondFactor)],
  );
}
