import type { InstantText } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import type { ActingPerson, Attachment } from "../../domain/proceeding";
import type { Measured } from "../../domain/sampling";
import type { ActKind, PartyRole, ProceedingKind, SeenBy } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { documentOf, type Shape } from "../schema/document";

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
  /** Those of the attachments that its payload names which the book has for it. */
  readonly attachments: readonly Attachment[];
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
  /** Name of the section that it judges, where that is another than the one of the proceeding 移交. */
  readonly of?: string | null;
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
  /** The unit that samples the section: the party, else the station that the registry has for it today; null = none. */
  readonly station: string | null;
  readonly verdict: HeldVerdict | null;
  /** Letters that nobody has signed yet, by the number of their step. */
  readonly letters: readonly {
    readonly step: number;
    readonly rung: string;
    readonly draft: object | null;
    readonly madeFrom: object | null;
  }[];
  readonly around: {
    /** Departments of the county, which a request may be put to. */
    readonly departments: readonly { readonly unit: string; readonly kind: string }[];
    /** The unit of the county's river chief; null where the registry has none. */
    readonly chief: { readonly unit: string; readonly kind: string } | null;
  };
  /** The office above the supervising one 共同上级; null where the registry has none. */
  readonly superior: string | null;
  /** Monitoring stations of the registry; of a kind that never asks for them none. */
  readonly stations: readonly string[];
  /** Laboratory values on which the verdicts rest that came in, or that are disputed. */
  readonly measured: readonly Measured[];
  /** Received and not judged yet, in sequence. */
  readonly acts: readonly HeldAct[];
}

const OR_NULL = ["or null", "string"] as const;

/** What heqing.held must give; states, drafts, acts and traces are looked at by the law that reads them. */
export const HELD: Shape<Held> = {
  id: "string",
  kind: "string",
  key: "string",
  number: OR_NULL,
  divisionCode: "string",
  demo: "boolean",
  scheme: OR_NULL,
  parentId: OR_NULL,
  parentNumber: OR_NULL,
  childNo: ["or null", "number"],
  pins: "object",
  state: "any",
  stateSchema: "number",
  open: "boolean",
  parked: "boolean",
  handledSeq: "number",
  events: "number",
  section: ["or null", { id: "string", name: "string", river: OR_NULL, level: "string" }],
  parties: ["each", { role: "string", unitId: "string", name: "string", kind: "string", hidden: "boolean" }],
  government: OR_NULL,
  heads: ["each", "string"],
  station: OR_NULL,
  verdict: ["or null", "object"],
  letters: ["each", { step: "number", rung: "string", draft: ["or null", "object"], madeFrom: ["or null", "object"] }],
  around: {
    departments: ["each", { unit: "string", kind: "string" }],
    chief: ["or null", { unit: "string", kind: "string" }],
  },
  superior: OR_NULL,
  stations: ["each", "string"],
  measured: ["each", { verdict: "string", samples: ["each", { item: "string", text: "string", sampledOn: "string" }] }],
  acts: ["each", "object"],
};

/** Holds a proceeding, and its parent, until the end of the transaction; gives the instant, read after the lock. @throws HeqingError NOT_FOUND */
export async function hold(session: Queryable, proceedingId: string): Promise<InstantText> {
  const { rows } = await session.query<{ now: InstantText }>(
    "select heqing.instant(held_at) as now from heqing.hold_proceeding($1)",
    [proceedingId],
  );
  return rows[0]?.now ?? "";
}

/** Holds and reads. @throws HeqingError NOT_FOUND */
export async function holdAndRead(
  session: Queryable,
  proceedingId: string,
): Promise<{ readonly now: InstantText; readonly held: Held }> {
  const { rows } = await session.query<{ now: InstantText; held: unknown }>(
    "select now, held from heqing.hold_and_read($1)",
    [proceedingId],
  );
  const [row] = rows;
  return { now: row?.now ?? "", held: known(proceedingId, row?.held) };
}

/** Reads a held proceeding: in a statement after the lock, so that it sees what was committed while that was waited for. */
export async function readHeld(session: Queryable, proceedingId: string): Promise<Held> {
  const { rows } = await session.query<{ held: unknown }>("select heqing.held($1) as held", [proceedingId]);
  return known(proceedingId, rows[0]?.held);
}

function known(proceedingId: string, held: unknown): Held {
  if (held === null || held === undefined)
    throw new HeqingError("NOT_FOUND", `expected the proceeding ${proceedingId} in the book, found none`);
  return documentOf(held, "held", HELD);
}
