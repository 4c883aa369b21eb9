import type { Pool } from "pg";
import { jurisdictionOf } from "../../domain/access";
import type { Actor } from "../session/with-actor";

/** The actor that an active account acts as; null where there is none of this login. */
export async function actorOf(pool: Pool, login: string): Promise<Actor | null> {
  const { rows } = await pool.query<{ id: string; role: string; jurisdiction: string }>(
    "select id, role, jurisdiction from heqing.account where login = $1 and active",
    [login],
  );
  const [account] = rows;
  if (account === undefined) return null;
  const { id, role, jurisdiction } = account;
  return { account: id, role, jurisdiction: jurisdictionOf(jurisdiction) };
}
