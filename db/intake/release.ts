import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { rolesThat } from "../../domain/access";
import type { VerdictMessage } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import { payloadHash } from "../ledger/canonical";
import type { Queryable } from "../connect/transaction";
import { withActor, type Actor } from "../session/with-actor";
import { finalise, lockForRelease, type LockedVerdict } from "./finalise";

/** Roles that review and release 审核发布; within their jurisdiction. */
const RELEASE_ROLES: readonly string[] = rolesThat("verdict", "release");

/** The ladder that a matter opened by this release pins. */
export interface ReleaseLadder {
  readonly id: string;
  readonly version: number | string;
  readonly hash: string;
}

export interface ReleaseOptions {
  readonly pool: Pool;
  readonly actor: Actor;
  /** Preliminary verdicts. */
  readonly verdictIds: readonly string[];
  readonly ladder: ReleaseLadder;
  /** Id of the request; the same request sent again gives the first answer. */
  readonly requestId: string;
  /** Ids of the acts, one for each verdict; made of request and verdict where none are given. */
  readonly actIds?: readonly string[];
}

/** One verdict made final, and the matter it reached: attached to, or opened. */
export interface ReleasedVerdict {
  readonly preliminaryId: string;
  readonly verdictId: string;
  readonly sectionId: string;
  readonly scheme: string;
  readonly period: string;
  readonly outcome: VerdictMessage["outcome"];
  readonly matterId: string | null;
  readonly opened: boolean;
  /** What the registry lacks for opening a matter of the section; null where nothing is missing. */
  readonly refused: string | null;
}

/**
 * Makes preliminary verdicts final by a second person, and in the same transaction lets each reach the section's open
 * matter or, for a missed target, opens one. All or none.
 * @throws HeqingError NOT_ENTITLED, NOT_FOUND, SECOND_PERSON_NEEDED, ACT_REFUSED (final already, or corrected meanwhile)
 */
export async function releasePeriod(options: ReleaseOptions): Promise<readonly ReleasedVerdict[]> {
  const { pool, actor, requestId } = options;
  if (!RELEASE_ROLES.includes(actor.role)) {
    throw new HeqingError("NOT_ENTITLED", `expected one of ${RELEASE_ROLES.join(", ")} to release, got ${actor.role}`);
  }
  const verdictIds = [...new Set(options.verdictIds)];
  const actIds = new Map(verdictIds.map((id, index) => [id, options.actIds?.[index] ?? actIdOf(requestId, id)]));
  return withActor(pool, actor, (session) => release(session, options, verdictIds, actIds), { attempts: 3 });
}

async function release(
  session: Queryable,
  { actor, ladder }: ReleaseOptions,
  verdictIds: readonly string[],
  actIds: ReadonlyMap<string, string>,
): Promise<readonly ReleasedVerdict[]> {
  const verdicts = await lockForRelease(session, verdictIds, actor.account);
  const missing = verdictIds.filter((id) => !verdicts.some((verdict) => verdict.id === id));
  if (missing.length > 0) {
    throw new HeqingError("NOT_FOUND", `verdict ${missing.join(", ")} does not exist for this account`);
  }
  const before = await alreadyReleased(session, [...actIds.values()], actor.account);
  if (before.length === verdictIds.length) return before;
  for (const verdict of verdicts) checkReleasable(verdict);
  const finals = await finalise(session, verdicts);
  const reached = await reach(session, verdicts, finals, actIds, ladder);
  await session.query(
    `insert into heqing.release (id, verdict_id, preliminary_id, proceeding_id, opened, refused, prepared_by, released_by, source_address, division_code)
     select r.id, r.verdict_id, r.preliminary_id, r.proceeding_id, r.opened, r.refused, v.prepared_by, $2, heqing.actor_address(), v.division_code
     from jsonb_to_recordset($1::jsonb) as r (id uuid, verdict_id bigint, preliminary_id bigint, proceeding_id bigint,
                                              opened boolean, refused text)
     join heqing.verdict v on v.id = r.preliminary_id`,
    [
      JSON.stringify(
        reached.map((one) => ({
          id: actIds.get(one.preliminaryId),
          verdict_id: one.verdictId,
          preliminary_id: one.preliminaryId,
          proceeding_id: one.matterId,
          opened: one.opened,
          refused: one.refused,
        })),
      ),
      actor.account,
    ],
  );
  return reached;
}

function checkReleasable(verdict: LockedVerdict): void {
  const { id, status, supersededBy, preparedBy, samePerson } = verdict;
  const which = `verdict ${id} (${verdict.sectionId}, ${verdict.period})`;
  const refuse = (message: string): never => {
    throw new HeqingError("ACT_REFUSED", message, { fields: { verdict: id } });
  };
  if (status !== "preliminary") refuse(`expected ${which} to be preliminary, it is ${status}`);
  if (supersededBy !== null) refuse(`expected ${which} to be the current one, it was superseded by ${supersededBy}`);
  if (preparedBy === null) refuse(`expected ${which} to name who prepared it, it names nobody`);
  if (samePerson) {
    throw new HeqingError(
      "SECOND_PERSON_NEEDED",
      `${which} was prepared, or values of it were brought, by the person who would release it`,
      {
        fields: { verdict: id },
      },
    );
  }
}

/** Lets final verdicts reach the matters of their sections, in an order in which two releases can't lock each other out. */
async function reach(
  session: Queryable,
  verdicts: readonly LockedVerdict[],
  finals: ReadonlyMap<string, string>,
  actIds: ReadonlyMap<string, string>,
  ladder: ReleaseLadder,
): Promise<readonly ReleasedVerdict[]> {
  const key = (verdict: LockedVerdict): string => `${verdict.sectionId}\n${verdict.scheme}\n${verdict.period}`;
  const ordered = [...verdicts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const messages = ordered.map((verdict) => ({ verdict, message: messageOf(verdict, finals.get(verdict.id) ?? "") }));
  const { rows } = await session.query<{
    verdict_id: string;
    proceeding_id: string | null;
    opened: boolean;
    refused: string | null;
  }>(
    `select m.verdict_id, r.proceeding_id, coalesce(r.opened, false) as opened, r.refused
     from rows from (jsonb_to_recordset($1::jsonb)
       as (verdict_id bigint, act_id uuid, payload jsonb, payload_hash text)) with ordinality
       as m (verdict_id, act_id, payload, payload_hash, n)
     cross join lateral heqing.attach_or_open(
       m.verdict_id, m.act_id, m.payload, decode(m.payload_hash, 'hex'), $2) r
     order by m.n`,
    [
      JSON.stringify(
        messages.map(({ verdict, message }) => ({
          verdict_id: message.verdictId,
          act_id: actIds.get(verdict.id),
          payload: message,
          payload_hash: payloadHash(message).toString("hex"),
        })),
      ),
      JSON.stringify({ ladder: { id: ladder.id, version: String(ladder.version), hash: ladder.hash } }),
    ],
  );
  const matters = new Map(rows.map((row) => [row.verdict_id, row]));
  return messages.map(({ verdict, message }) => ({
    preliminaryId: verdict.id,
    verdictId: message.verdictId,
    sectionId: verdict.sectionId,
    scheme: verdict.scheme,
    period: verdict.period,
    outcome: verdict.outcome,
    matterId: matters.get(message.verdictId)?.proceeding_id ?? null,
    opened: matters.get(message.verdictId)?.opened ?? false,
    refused: matters.get(message.verdictId)?.refused ?? null,
  }));
}

function messageOf(verdict: LockedVerdict, finalId: string): VerdictMessage {
  return {
    kind: "verdict",
    verdictId: finalId,
    period: verdict.period,
    outcome: verdict.outcome,
    waterClass: verdict.class,
    targetClass: verdict.targetClass,
    sampledFrom: verdict.sampledFrom,
    sampledTo: verdict.sampledTo,
    matterNumber: verdict.matterNumber,
  };
}

async function alreadyReleased(
  session: Queryable,
  actIds: readonly string[],
  account: string,
): Promise<readonly ReleasedVerdict[]> {
  const { rows } = await session.query<ReleasedVerdict>(
    `select r.preliminary_id as "preliminaryId", r.verdict_id as "verdictId", v.section_id as "sectionId", v.scheme, v.period,
            v.outcome, r.proceeding_id as "matterId", r.opened, r.refused
     from heqing.release r join heqing.verdict v on v.id = r.verdict_id
     where r.id = any($1::uuid[]) and r.released_by = $2
     order by v.section_id, v.scheme, v.period`,
    [actIds, account],
  );
  return rows;
}

/** A UUID (version 8, own scheme) that the same request and verdict always give. */
export function actIdOf(requestId: string, verdictId: string): string {
  const hex = createHash("sha256").update(`release\n${requestId}\n${verdictId}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
