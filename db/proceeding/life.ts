import type { NoticeKind, ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { documentOf, type Shape } from "../schema/document";
import type { BookFunctions } from "../schema/functions";

/**
 * What a workflow needs to run a proceeding: read from the book, never from what one call decided. Temporal's histories keep it: ids and
 * words alone, and no file number, which holds the name of an office.
 */
export interface Life {
  readonly kind: ProceedingKind;
  readonly open: boolean;
  /** 需人工处理: nothing is judged until an administrator resumes it. */
  readonly parked: boolean;
  /** A word of the kind's phases, `opened` before anything was judged. */
  readonly phase: string;
  /** Messages to be sent now, by the number of their step. */
  readonly notices: readonly { readonly step: number; readonly notice: NoticeKind }[];
  /** How many messages keep office hours and go out later. */
  readonly heldBack: number;
  /** Children that are not over. */
  readonly children: readonly { readonly id: string; readonly kind: ProceedingKind }[];
  /** The earliest instant at which time alone changes something, or lets a message go that was held back; null when nothing is pending. */
  readonly due: string | null;
  /** Milliseconds until then by the clock of the book, never below 0; null as above. */
  readonly wait: number | null;
  /** The instant up to which it was judged; of two lives the later one holds. */
  readonly asOf: string;
  readonly standing: {
    readonly division: string;
    readonly section: string | null;
    readonly scheme: string | null;
  };
}

/** The life of a proceeding that this book does not know: over, with nothing left to do. */
export const NO_LIFE: Life = {
  kind: "matter",
  open: false,
  parked: false,
  phase: "closed",
  notices: [],
  heldBack: 0,
  children: [],
  due: null,
  wait: null,
  asOf: "9999",
  standing: { division: "", section: null, scheme: null },
};

const SHAPE: Shape<Life> = {
  kind: "string",
  open: "boolean",
  parked: "boolean",
  phase: "string",
  notices: ["each", { step: "number", notice: "string" }],
  heldBack: "number",
  children: ["each", { id: "string", kind: "string" }],
  due: ["or null", "string"],
  wait: ["or null", "number"],
  asOf: "string",
  standing: {
    division: "string",
    section: ["or null", "string"],
    scheme: ["or null", "string"],
  },
};

/** A life as a function of the book gave it; that of no proceeding is over. @throws HeqingError INTERNAL */
export const lifeFrom = (given: BookFunctions["life" | "write_judgement"]): Life =>
  given === null || given === undefined ? NO_LIFE : documentOf(given, "life", SHAPE);

/** Reads the life of a proceeding as the book has it now. */
export async function lifeOf(session: Queryable, proceedingId: string): Promise<Life> {
  const { rows } = await session.query<{ life: BookFunctions["life"] }>("select heqing.life($1) as life", [
    proceedingId,
  ]);
  return lifeFrom(rows[0]?.life);
}
