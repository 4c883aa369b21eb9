import type { Matters } from "./matter-fixture";

/** Ids of what accounts have of their own, by login. */
export interface Own {
  readonly sessions: Readonly<Record<string, string>>;
  readonly identities: Readonly<Record<string, string>>;
  /** A source that acts for the account. */
  readonly sources: Readonly<Record<string, string>>;
}

/** The same ids for whoever asks. */
export function forAll(logins: readonly string[], session: string, identity: string, source: string): Own {
  const same = (id: string) => Object.fromEntries(logins.map((login) => [login, id]));
  return { sessions: same(session), identities: same(identity), sources: same(source) };
}

/** A session, an identity and a source made for each account. */
export async function ownOf(matters: Matters, logins: readonly string[]): Promise<Own> {
  const made = async (sql: string): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      (
        await matters.rows<{ login: string; id: string }>(
          `with made as (${sql}) select a.login, made.id from made join heqing.account a on a.id = made.account_id`,
          logins,
        )
      ).map(({ login, id }) => [login, id]),
    );
  return {
    sessions: await made(
      `insert into heqing.session (token_hash, account_id, csrf, expires_at)
       select sha256(convert_to(login, 'UTF8')), id, 'x', now() + interval '1 hour' from heqing.account where login = any($1)
       returning id, account_id`,
    ),
    identities: await made(
      `insert into heqing.account_identity (account_id, issuer, subject)
       select id, 'https://example.org', login from heqing.account where login = any($1)
       returning id, account_id`,
    ),
    sources: await made(
      `insert into heqing.source (id, kind, name, account_id, unit_id, division_code, rule, interval_minutes, gap_intervals)
       select 'of-' || a.login, 'token', a.login, a.id, u.id, u.division_code, 'x@1', 60, 3
         from heqing.account a join heqing.unit u on u.id = a.unit_id where a.login = any($1)
       returning id, account_id`,
    ),
  };
}
