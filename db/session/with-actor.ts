import { escapeLiteral, type Pool } from "pg";
import { isReach, type Jurisdiction } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { transaction, type Queryable, type TransactionOptions } from "../connect/transaction";

/** On whose behalf a transaction runs; the policies of every table read it. */
export interface Actor {
  readonly account: string;
  readonly role: string;
  /**
   * Prefixes of division codes: city "3308", county "330802", township of nine digits; or "unit:<id>", "section:<id>",
   * "matter:<id>"; "*" is everywhere.
   */
  readonly jurisdiction: Jurisdiction;
  readonly requestId?: string;
  /** Network address the request came from: evidence in the record of acts. */
  readonly sourceAddress?: string;
  /** By what they proved who they are: evidence too. */
  readonly assurance?: string;
  /** Id of the machine's token, for the audit log. */
  readonly tokenId?: string;
  /** Method and route of the request, for the audit log. */
  readonly route?: string;
}

/** The value of heqing.jurisdiction. @throws HeqingError INTERNAL for what is no part of a jurisdiction */
export function jurisdictionText(jurisdiction: Actor["jurisdiction"]): string {
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

/** The statement that sets an actor until the end of the transaction; every name is set, so that none is inherited. */
export function actorStatement(actor: Actor): string {
  const settings: readonly (readonly [string, string])[] = [
    ["heqing.account", actor.account],
    ["heqing.role", actor.role],
    ["heqing.jurisdiction", jurisdictionText(actor.jurisdiction)],
    ["heqing.request", actor.requestId ?? ""],
    ["heqing.address", actor.sourceAddress ?? ""],
    ["heqing.assurance", actor.assurance ?? ""],
    ["heqing.token", actor.tokenId ?? ""],
    ["heqing.route", actor.route ?? ""],
  ];
  return `select ${settings.map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`).join(", ")}`;
}

/**
 * Runs `work` in one transaction as the actor. Nothing of the actor stays on the session afterwards.
 * @throws HeqingError as transaction
 */
export async function withActor<T>(
  pool: Pool,
  actor: Actor,
  work: (session: Queryable) => Promise<T>,
  options: Omit<TransactionOptions, "first"> = {},
): Promise<T> {
  return transaction(pool, work, { ...options, first: actorStatement(actor) });
}
