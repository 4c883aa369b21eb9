import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { canonicalJson } from "../ledger/canonical";
import type { ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

const zipped = promisify(gzip);

/** A closed proceeding whose histories may not all be kept yet. */
export interface Unkept extends Pick<Given<BookFunctions["unkept_histories"]>, "id" | "key"> {
  readonly kind: ProceedingKind;
}

/** A page of closed proceedings, by id. */
export async function unkeptHistories(session: Queryable, after: string, limit: number): Promise<readonly Unkept[]> {
  const { rows } = await session.query<Unkept>("select id::text, kind, key from heqing.unkept_histories($1, $2)", [
    after,
    limit,
  ]);
  return rows;
}

/** Keeps a history with its hash; false where it is kept already. */
export async function keepHistory(
  session: Queryable,
  history: {
    readonly workflowId: string;
    readonly runId: string;
    readonly proceedingId: string;
    readonly events: number;
    readonly content: unknown;
  },
): Promise<boolean> {
  const { workflowId, runId, proceedingId, events, content } = history;
  const text = Buffer.from(canonicalJson(content), "utf8");
  const { rowCount } = await session.query(
    `insert into heqing.kept_history (workflow_id, run_id, proceeding_id, events, sha256, content) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [workflowId, runId, proceedingId, events, createHash("sha256").update(text).digest(), await zipped(text)],
  );
  return rowCount === 1;
}

/** How many periods are judged by rules or targets that hold on their days no more. */
export async function outdatedTotal(session: Queryable): Promise<number> {
  const { rows } = await session.query<{ total: BookFunctions["outdated_total"] }>(
    "select heqing.outdated_total() as total",
  );
  return rows[0]?.total ?? 0;
}
