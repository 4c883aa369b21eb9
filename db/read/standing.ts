import type { ActingPerson } from "../../domain/proceeding";
import type { PartyRole, ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Found = Given<BookFunctions["standing"]>;

/**
 * A proceeding as the law needs it to say what may be done now, and who asks. The state goes no further than the process
 * that asked: pages are told what follows from it.
 */
export interface Standing {
  readonly kind: ProceedingKind;
  /** It waits for an administrator 需人工处理. */
  readonly parked: Found["parked"];
  /** As the book keeps it, in the shape `stateSchema`. */
  readonly state: unknown;
  readonly stateSchema: Found["state_schema"];
  readonly by: ActingPerson;
  /** In what part the unit of the account stands in it: what names one of these is seen by it. */
  readonly parties: readonly PartyRole[];
  /** Persons who hold a head's post of the supervising office now. */
  readonly heads: Found["heads"];
  /** The unit that samples the section; null = none. */
  readonly station: Found["station"];
}

/** How a proceeding stands for the actor's person; null where they see none, or nothing of it was judged yet. */
export async function readStanding(session: Queryable, proceedingId: string): Promise<Standing | null> {
  const { rows } = await session.query<Standing>(
    `select kind, parked, state, state_schema as "stateSchema", jsonb_build_object('person', person, 'posts', posts) as by,
            parties, heads, station
       from heqing.standing($1)`,
    [proceedingId],
  );
  return rows[0] ?? null;
}
