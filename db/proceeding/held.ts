import type { InstantText } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import type { ActingPerson } from "../../domain/proceeding";
import type { ActKind, PartyRole, ProceedingKind, SeenBy } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";

/** An act of the inbox as the book keeps it, with everything that the ledger seals of it. */
export interface HeldAct {
  readonly seq: number;
  readonly receivedAt: InstantText;
  readonly role: string;
  readonly by: ActingPerson | null;
  readonly kind: ActKind;
  readonly payload: object;
  readonly actId: string;
  /** in hex */
  readonly payloadHash: string;
  readonly accountId: string | null;
  readonly address: string | null;
  readonly seenBy: SeenBy;
}

/** A unit in its part. */
export interface HeldParty {
  readonly role: PartyRole;
  readonly unitId: string;
  readonly name: string;
  /** Kind of the unit as the registry has it. */
  readonly kind: string;
  /** Seen by the unit itself alone. */
  readonly hidden: boolean;
}

/** The released verdict that opened it. */
export interface HeldVerdict {
  readonly id: string;
  readonly period: string;
  readonly scheme: string;
  readonly waterClass: number | null;
  readonly targetClass: number | null;
  readonly trace: unknown;
}

/** Which rule version was fixed at the opening. */
export interface RulePin {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** A proceeding under lock, as one instant of Postgres' clock shows it. */
export interface Held {
  readonly id: string;
  readonly kind: ProceedingKind;
  /** What the ids of its steps, letters and deliveries are derived from. */
  readonly key: string;
  readonly number: string | null;
  readonly divisionCode: string;
  readonly demo: boolean;
  readonly scheme: string | null;
  readonly parentId: string | null;
  readonly parentNumber: string | null;
  readonly childNo: number | null;
  readonly pins: { readonly ladder: RulePin };
  readonly state: unknown;
  readonly stateSchema: number;
  readonly open: boolean;
  readonly parked: boolean;
  readonly handledSeq: number;
  /** Lines the timeline has already. */
  readonly events: number;
  readonly section: {
    readonly id: string;
    readonly name: string;
    readonly river: string | null;
    readonly level: string;
  } | null;
  readonly parties: readonly HeldParty[];
  /** The government beside the supervising office; null where the registry has none. */
  readonly government: string | null;
  /** Persons who hold a head's post of the supervising office. */
  readonly heads: readonly string[];
  readonly verdict: HeldVerdict | null;
  /** Letters that nobody has signed yet, by the number of their step. */
  readonly letters: readonly { readonly step: number; readonly rung: string; readonly draft: object }[];
  /** Received and not judged yet, in sequence. */
  readonly acts: readonly HeldAct[];
}

/** Holds a proceeding, and its parent, until the end of the transaction; gives the instant, read after the lock. @throws HeqingError NOT_FOUND */
export async function hold(session: Queryable, proceedingId: string): Promise<InstantText> {
  const { rows } = await session.query<{ now: InstantText }>(
    "select heqing.instant(held_at) as now from heqing.hold_proceeding($1)",
    [proceedingId],
  );
  return rows[0]?.now ?? "";
}

/** Reads a held proceeding: in a statement after the lock, so that it sees what was committed while that was waited for. */
export async function readHeld(session: Queryable, proceedingId: string): Promise<Held> {
  const { rows } = await session.query<{ held: Held | null }>("select heqing.held($1) as held", [proceedingId]);
  const held = rows[0]?.held ?? null;
  if (held === null)
    throw new HeqingError("NOT_FOUND", `expected the proceeding ${proceedingId} in the book, found none`);
  return held;
}
