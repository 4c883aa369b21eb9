import type { ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { As, Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

type Place = Given<BookFunctions["hold_job"]>;

/** An open proceeding with running clocks, as it was judged last. */
export interface Clocked
  extends
    Pick<Book["proceeding"], "id" | "key" | "number" | "state">,
    As<Book["proceeding"], { stateSchema: "state_schema" }> {
  readonly kind: ProceedingKind;
}

/** Open proceedings with running clocks after an id, in the order of their ids. */
export async function clockedProceedings(
  session: Queryable,
  after: string,
  limit: number,
): Promise<readonly Clocked[]> {
  const { rows } = await session.query<Clocked>(
    `select m.id::text, m.key, m.number, m.kind, m.state, m.state_schema as "stateSchema"
       from heqing.proceeding m
      where m.open and m.state is not null and m.id > $1
        and exists (select from heqing.duty d where d.proceeding_id = m.id and d.status = 'running')
      order by m.id limit $2`,
    [after, limit],
  );
  return rows;
}

/** How far a run over the whole book has come. */
export interface JobPlace extends Pick<Book["job"], "target" | "position" | "known"> {
  readonly looked: number;
  readonly told: number;
  readonly done: Place["done"];
}

/** Holds a run until the end of the transaction; `begin` starts one towards another target anew. Null where there is none. */
export async function holdJob(
  session: Queryable,
  name: string,
  target: string,
  { begin }: { readonly begin: boolean },
): Promise<JobPlace | null> {
  const { rows } = await session.query<JobPlace>(
    `select target, position::text, looked::float8, told::float8, known, done from heqing.hold_job($1, $2, $3)`,
    [name, target, begin],
  );
  return rows[0] ?? null;
}

/** Notes how far a held run has come; at its end, what stood in its target. */
export async function moveJob(
  session: Queryable,
  name: string,
  { position, looked, told, known, done }: Omit<JobPlace, "target">,
): Promise<void> {
  await session.query(
    `update heqing.job set position = $2, looked = $3, told = $4, moved_at = clock_timestamp(),
            known = $5, done_at = case when $6 then clock_timestamp() end
      where name = $1`,
    [name, position, looked, told, known, done],
  );
}

/** A message of the system to one proceeding. */
export interface ToldProceeding {
  readonly id: string;
  readonly actId: string;
  readonly body: { readonly kind: string };
  /** SHA-256 of the canonical body, in hex. */
  readonly hash: string;
}

/** Puts messages of one kind into the inboxes of open proceedings; gives how many it was new to. */
export async function tellProceedings(
  session: Queryable,
  kind: string,
  messages: readonly ToldProceeding[],
): Promise<number> {
  if (messages.length === 0) return 0;
  const { rows } = await session.query<{ fresh: BookFunctions["tell_proceedings"] }>(
    "select heqing.tell_proceedings($1, $2) as fresh",
    [kind, JSON.stringify(messages)],
  );
  return rows[0]?.fresh ?? 0;
}
