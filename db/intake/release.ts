import type { VerdictMessage } from "../../domain/matter";
import type { Outcome } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { payloadHash } from "../ledger/canonical";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

type Reached = Given<BookFunctions["attach_or_open"]>;

/** The ladder that a matter pins at its opening. */
export interface LadderPin {
  readonly id: string;
  readonly version: number | string;
  readonly hash: string;
}

/** A final verdict on its way to the proceeding that it belongs to. */
export interface OutgoingVerdict {
  readonly actId: string;
  readonly message: VerdictMessage;
  /** For a matter that it opens; null where none can be pinned. */
  readonly ladder: LadderPin | null;
  /** Taken in as history. */
  readonly history: boolean;
}

/** Which proceeding a verdict reached. */
export interface ReachedProceeding {
  /** The matter, or the re-sampling; null where it reached none. */
  readonly proceedingId: Reached["proceeding_id"] | null;
  readonly opened: Reached["opened"];
  /** What is missing for opening a matter, in words; null where nothing is, or nothing was to be opened. */
  readonly refused: Reached["refused"] | null;
}

/** Lets final verdicts reach their proceedings, one after the other in the given order. Gives what came of each by verdict id. */
export async function attachOrOpen(
  session: Queryable,
  outgoing: readonly OutgoingVerdict[],
): Promise<ReadonlyMap<string, ReachedProceeding>> {
  const { rows } = await session.query<ReachedProceeding & { readonly verdictId: Book["release"]["verdict_id"] }>(
    `select m.verdict_id as "verdictId", r.proceeding_id as "proceedingId", coalesce(r.opened, false) as opened, r.refused
     from rows from (jsonb_to_recordset($1::jsonb)
       as (verdict_id bigint, act_id uuid, payload jsonb, payload_hash text, pins jsonb, history boolean)) with ordinality
       as m (verdict_id, act_id, payload, payload_hash, pins, history, n)
     cross join lateral heqing.attach_or_open(
       m.verdict_id, m.act_id, m.payload, decode(m.payload_hash, 'hex'), m.pins, m.history) r
     order by m.n`,
    [
      JSON.stringify(
        outgoing.map(({ actId, message, ladder, history }) => ({
          verdict_id: message.verdictId,
          act_id: actId,
          payload: message,
          payload_hash: payloadHash(message).toString("hex"),
          pins: ladder === null ? null : { ladder: { ...ladder, version: String(ladder.version) } },
          history,
        })),
      ),
    ],
  );
  return new Map(rows.map(({ verdictId, ...reached }) => [verdictId, reached]));
}

/** One verdict made final, and what it reached. */
export interface ReleasedVerdict {
  readonly preliminaryId: Book["release"]["preliminary_id"];
  readonly verdictId: Book["release"]["verdict_id"];
  readonly sectionId: Book["verdict"]["section_id"];
  readonly scheme: Book["verdict"]["scheme"];
  readonly period: Book["verdict"]["period"];
  readonly outcome: Outcome;
  /** The proceeding whose inbox it stands in: a matter, or of a re-sampling its order; null where it reached none. */
  readonly proceedingId: Book["release"]["proceeding_id"];
  readonly opened: Book["release"]["opened"];
  /** What is missing for opening a matter of the section; null where nothing is. */
  readonly refused: Book["release"]["refused"];
}

/** Notes releases, each under the id of its act, as done by an account. */
export async function recordReleases(
  session: Queryable,
  released: readonly (ReleasedVerdict & { readonly actId: string })[],
  account: string,
): Promise<void> {
  await session.query(
    `insert into heqing.release (id, verdict_id, preliminary_id, proceeding_id, opened, refused, prepared_by, released_by, source_address, division_code)
     select r."actId", r."verdictId", r."preliminaryId", r."proceedingId", r.opened, r.refused, v.prepared_by, $2,
            heqing.actor_address(), v.division_code
     from jsonb_to_recordset($1::jsonb) as r ("actId" uuid, "verdictId" bigint, "preliminaryId" bigint, "proceedingId" bigint,
                                              opened boolean, refused text)
     join heqing.verdict v on v.id = r."preliminaryId"`,
    [JSON.stringify(released), account],
  );
}

/** What some acts of release made final, as the account that did it. */
export async function releasedBefore(
  session: Queryable,
  actIds: readonly string[],
  account: string,
): Promise<readonly ReleasedVerdict[]> {
  const { rows } = await session.query<ReleasedVerdict>(
    `select r.preliminary_id as "preliminaryId", r.verdict_id as "verdictId", v.section_id as "sectionId", v.scheme, v.period,
            v.outcome, r.proceeding_id as "proceedingId", r.opened, r.refused
     from heqing.release r join heqing.verdict v on v.id = r.verdict_id
     where r.id = any($1::uuid[]) and r.released_by = $2
     order by v.section_id, v.scheme, v.period`,
    [actIds, account],
  );
  return rows;
}

/** Today in Asia/Shanghai, by the book's clock. */
export async function bookToday(session: Queryable): Promise<string> {
  const { rows } = await session.query<{ today: string }>(
    "select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today",
  );
  return rows[0]?.today ?? "";
}
