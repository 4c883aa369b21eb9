import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { Queryable } from "../db/connect/transaction";
import { finalise, type Finalised, lockForRelease, type LockedVerdict } from "../db/intake/finalise";
import {
  attachOrOpen,
  type OutgoingVerdict,
  recordReleases,
  releasedBefore,
  type ReleasedVerdict,
} from "../db/intake/release";
import { releasedRows, writeReleaseLeaves } from "../db/ledger/release-leaves";
import { withActor, type Actor } from "../db/session/with-actor";
import { rolesThat } from "../domain/access";
import type { KeptAttribution } from "../domain/attribution";
import { HeqingError } from "../domain/errors";
import type { VerdictMessage } from "../domain/matter";
import type { RuleLibrary } from "../rules";
import { attributionsOf } from "./attribution";
import { LAW_REVISION } from "./law-revision";
import { checkReleasable } from "./releasable";
import { type LadderFamily, laddersFor } from "./opening-ladder";
import { sealReleases } from "./seal";

export interface ReleaseOptions {
  readonly pool: Pool;
  readonly actor: Actor;
  /** Preliminary verdicts. */
  readonly verdictIds: readonly string[];
  /** Rules by which matters are opened. */
  readonly library: RuleLibrary;
  /** Id of the request; the same request sent again gives the first answer. */
  readonly requestId: string;
  /** Ids of the acts, one for each verdict; made of request and verdict where none are given. */
  readonly actIds?: readonly string[];
  /** What else follows of a release, in its transaction. @default nothing */
  readonly andThen?: (session: Queryable, released: readonly ReleasedVerdict[]) => Promise<void>;
  /** Another family of ladders for invented sections; see {@link LadderFamily}. */
  readonly ladderFamily?: LadderFamily;
}

/** A verdict that went through without what it should have opened, told by name. */
export interface ToldSection {
  /** The final verdict. */
  readonly verdictId: string;
  readonly sectionId: string;
  /** What is missing, naming the section. */
  readonly words: string;
}

/** What a release brought. */
export interface Release {
  readonly released: readonly ReleasedVerdict[];
  readonly told: readonly ToldSection[];
}

/**
 * Makes preliminary verdicts final by a second person 审核发布, and in the same transaction lets each reach the proceeding it
 * belongs to or, for a missed target, opens a matter. All become final or none; a section for which none can be opened is
 * told, and holds nobody up.
 * @throws HeqingError NOT_ENTITLED, NOT_FOUND, SECOND_PERSON_NEEDED, ACT_REFUSED (final already, or corrected meanwhile)
 */
export async function releaseVerdicts(options: ReleaseOptions): Promise<Release> {
  const { pool, actor, requestId } = options;
  const roles = rolesThat("verdict", "release");
  if (!roles.some((role) => role === actor.role)) {
    throw new HeqingError("NOT_ENTITLED", `expected one of ${roles.join(", ")} to release, got ${actor.role}`);
  }
  const verdictIds = [...new Set(options.verdictIds)];
  const actIds = new Map(verdictIds.map((id, index) => [id, options.actIds?.[index] ?? actIdOf(requestId, id)]));
  return withActor(pool, actor, (session) => release(session, options, verdictIds, actIds), { attempts: 3 });
}

async function release(
  session: Queryable,
  options: ReleaseOptions,
  verdictIds: readonly string[],
  actIds: ReadonlyMap<string, string>,
): Promise<Release> {
  const { account } = options.actor;
  const verdicts = await lockForRelease(session, verdictIds, account);
  const missing = verdictIds.filter((id) => !verdicts.some((verdict) => verdict.id === id));
  if (missing.length > 0) {
    throw new HeqingError("NOT_FOUND", `verdict ${missing.join(", ")} does not exist for this account`);
  }
  const before = await releasedBefore(session, [...actIds.values()], account);
  if (before.length === verdictIds.length) return told(before);
  for (const verdict of verdicts) checkReleasable(verdict);
  // In an order in which two releases can't lock each other out.
  const ordered = [...verdicts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const attributions = await attributionsOf(session, ordered, options.library);
  const finals = await finalise(session, ordered, attributions);
  const ladders = await laddersFor(session, ordered, options);
  const outgoing = ordered.map((verdict): OutgoingVerdict => {
    const final = finals.get(verdict.id) ?? lost(verdict);
    const actId = actIds.get(verdict.id) ?? lost(verdict);
    const { history } = verdict;
    const message = messageOf(verdict, final, attributions.get(verdict.id));
    return { actId, message, ladder: ladders.get(verdict.id) ?? null, history };
  });
  const reached = await attachOrOpen(session, outgoing);
  const released = ordered.map((verdict, index) => {
    const { actId, message } = outgoing[index] ?? lost(verdict);
    const { verdictId, scheme, period, outcome } = message;
    const found = reached.get(verdictId) ?? lost(verdict);
    return {
      actId,
      preliminaryId: verdict.id,
      verdictId,
      sectionId: verdict.sectionId,
      scheme,
      period,
      outcome,
      ...found,
    };
  });
  await recordReleases(session, released, account);
  const sealed = await releasedRows(
    session,
    released.map(({ actId }) => actId),
  );
  await writeReleaseLeaves(session, sealReleases(sealed, LAW_REVISION));
  const made = released.map(({ actId: _actId, ...one }) => one);
  await options.andThen?.(session, made);
  return told(made);
}

const lost = ({ id }: LockedVerdict): never => {
  throw new HeqingError("INTERNAL", `expected the final verdict made of ${id}`);
};

const told = (released: readonly ReleasedVerdict[]): Release => ({
  released,
  told: released.flatMap(({ verdictId, sectionId, refused }) =>
    refused === null ? [] : [{ verdictId, sectionId, words: refused }],
  ),
});

/** Of a section its leading scheme comes first: what it opens the others join. */
const keyOf = ({ sectionId, leading, scheme, period }: LockedVerdict): string =>
  `${sectionId}\n${leading ? 0 : 1}\n${scheme}\n${period}`;

/** As heqing.verdict_message says it too: the door takes no other message. */
function messageOf(
  verdict: LockedVerdict,
  { finalId, supersedes, run }: Finalised,
  attribution: KeptAttribution | undefined,
): VerdictMessage {
  const { scheme, leading, period, outcome, items, targetClass } = verdict;
  return {
    kind: "verdict",
    verdictId: finalId,
    scheme,
    leading,
    period,
    outcome,
    items,
    waterClass: verdict.class,
    targetClass,
    run,
    supersedes,
    ...(attribution === undefined ? {} : { attribution }),
  };
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
