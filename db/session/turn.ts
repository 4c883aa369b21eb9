import type { Queryable } from "../connect/transaction";
import type { BookFunctions } from "../schema/functions";

/** A bucket of tokens: it holds a minute of them and is filled again at that rate. */
export interface Bucket {
  readonly name: string;
  readonly perMinute: number;
}

/** Takes a token from each bucket, in one statement; gives the seconds to wait, 0 = go on. A refusal takes none. */
export async function takeTurn(session: Queryable, buckets: readonly Bucket[]): Promise<number> {
  const { rows } = await session.query<{ wait: BookFunctions["take_turn"] }>(
    "select heqing.take_turn($1, $2) as wait",
    [buckets.map(({ name }) => name), buckets.map(({ perMinute }) => perMinute)],
  );
  return rows[0]?.wait ?? 0;
}
