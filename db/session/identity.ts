import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** An identity of a provider that signs in to the account. */
export type IdentityRow = Pick<Book["account_identity"], "id" | "issuer" | "subject"> &
  As<Book["account_identity"], { linkedAt: "linked_at" }>;

/** The actor's own identities; those of others are hidden by policy. */
export async function ownIdentities(session: Queryable, accountId: string): Promise<readonly IdentityRow[]> {
  const { rows } = await session.query<IdentityRow>(
    `select id, issuer, subject, linked_at as "linkedAt" from heqing.account_identity
      where account_id = $1 order by linked_at, id`,
    [accountId],
  );
  return rows;
}

/** Links an identity to the actor's account; false where it is another's. */
export async function linkIdentity(
  session: Queryable,
  accountId: string,
  issuer: string,
  subject: string,
): Promise<boolean> {
  const { rows } = await session.query<{ mine: boolean }>(
    `with made as (
       insert into heqing.account_identity (account_id, issuer, subject) values ($1, $2, $3)
       on conflict (issuer, subject) do nothing returning true)
     select exists (select from made) or exists (
       select from heqing.account_identity where account_id = $1 and issuer = $2 and subject = $3) as mine`,
    [accountId, issuer, subject],
  );
  return rows[0]?.mine === true;
}

/** Takes an identity away from the actor's account; false where it has none such. */
export async function unlinkIdentity(session: Queryable, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await session.query("delete from heqing.account_identity where account_id = $1 and id = $2", [
    accountId,
    id,
  ]);
  return rowCount === 1;
}
