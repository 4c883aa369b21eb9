import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What an account asked for under a key, and what it was answered; `status` null while that is under way; `answer` as it was encrypted. */
export type KeptAnswer = Pick<Book["kept_answer"], "asked" | "status" | "answer">;

/** After which a request without an answer counts as left behind by a process that ended. */
const LEFT_BEHIND = "interval '1 minute'";

/** Claims a key of the actor for one run; false where it is answered or under way. Keys of the day before are forgotten, whosever they are. */
export async function claimAnswer(session: Queryable, key: string, asked: Buffer): Promise<boolean> {
  await session.query("select heqing.forget_kept_answers()");
  const { rowCount } = await session.query(
    `insert into heqing.kept_answer as k (account_id, key, asked) values (heqing.actor_account_id(), $1, $2)
     on conflict (account_id, key) do update set begun_at = clock_timestamp()
       where k.status is null and k.asked = excluded.asked and k.begun_at < now() - ${LEFT_BEHIND}`,
    [key, asked],
  );
  return rowCount === 1;
}

/** What the actor's key stands for, null where it is free. */
export async function readAnswer(session: Queryable, key: string): Promise<KeptAnswer | null> {
  const { rows } = await session.query<KeptAnswer>(
    "select asked, status, answer from heqing.kept_answer where account_id = (select heqing.actor_account_id()) and key = $1",
    [key],
  );
  return rows[0] ?? null;
}

/** Keeps the answer of a key that was claimed. */
export async function keepAnswer(session: Queryable, key: string, status: number, answer: Buffer): Promise<void> {
  await session.query(
    `update heqing.kept_answer set status = $2, answer = $3
      where account_id = (select heqing.actor_account_id()) and key = $1`,
    [key, status, answer],
  );
}

/** Frees a key whose request was refused. */
export async function forgetAnswer(session: Queryable, key: string): Promise<void> {
  await session.query(
    "delete from heqing.kept_answer where account_id = (select heqing.actor_account_id()) and key = $1 and status is null",
    [key],
  );
}
