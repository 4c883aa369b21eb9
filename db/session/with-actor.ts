import type { Pool } from "pg";
import { isReach, type Jurisdiction } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { transaction, type Bound, type Queryable, type TransactionOptions } from "../connect/transaction";

/** On whose behalf a transaction runs. */
export interface Actor {
  /**
   * SHA-256 of the secret that was shown: the token of a session, the secret of a machine's token, the token of a link. It
   * is all that the book is told; who that is, and what they may, it looks up itself (heqing.actor()).
   */
  readonly session: Buffer;
  /** Account that the book named when it was asked; for checks of our own, as are role and jurisdiction. */
  readonly account: string;
  readonly role: string;
  /**
   * Prefixes of division codes: city "3308", county "330802", township of nine digits; or "unit:<id>", "section:<id>",
   * "matter:<id>"; "*" is everywhere.
   */
  readonly jurisdiction: Jurisdiction;
  readonly requestId?: string;
  /** Network address the request came from: evidence, as are the request's id and its route. */
  readonly sourceAddress?: string;
  /** Method and route of the request. */
  readonly route?: string;
}

/** A jurisdiction as accounts and tokens keep it. @throws HeqingError INTERNAL for what is no part of a jurisdiction */
export function jurisdictionText(jurisdiction: Jurisdiction): string {
  if (jurisdiction === "*") return "*";
  const wrong = jurisdiction.find((part) => !isReach(part));
  if (wrong !== undefined) {
    throw new HeqingError(
      "INTERNAL",
      "expected a prefix of a division code (2, 4, 6, 9 or 12 digits) or unit:, section:, matter: with an id " +
        `in the actor's jurisdiction, got ${JSON.stringify(wrong)}`,
    );
  }
  return jurisdiction.join(",");
}

/** What a request says of itself. */
export type Evidence = Pick<Actor, "requestId" | "sourceAddress" | "route">;

/** The statement that says where a transaction without an actor comes from: a sign-in. */
export const evidenceStatement = (evidence: Evidence): Bound => settingsStatement(null, evidence);

/**
 * The statement that sets an actor until the end of the transaction. The hash is a parameter, never text: the text of a
 * statement is shown to every session of the same login (pg_stat_activity) and may be logged.
 */
export const actorStatement = (actor: Pick<Actor, "session"> & Evidence): Bound =>
  settingsStatement(actor.session, actor);

/** Both names are set, so that neither is inherited. */
function settingsStatement(session: Buffer | null, evidence: Evidence): Bound {
  const { requestId: id, sourceAddress: address, route } = evidence;
  return {
    text: "select set_config('heqing.session', $1, true), set_config('heqing.request', $2, true)",
    values: [session?.toString("hex") ?? "", JSON.stringify({ id, address, route })],
  };
}

/**
 * Runs `work` in one transaction as the actor. Nothing of the actor stays on the connection afterwards.
 * @throws HeqingError as transaction
 */
export async function withActor<T>(
  pool: Pool,
  actor: Pick<Actor, "session"> & Evidence,
  work: (session: Queryable) => Promise<T>,
  options: Omit<TransactionOptions, "bound"> = {},
): Promise<T> {
  return transaction(pool, work, { ...options, bound: actorStatement(actor) });
}
