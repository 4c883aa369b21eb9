import { HeqingError } from "../../domain/errors";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";
import { type Held, readHeld } from "./held";

/** A proceeding with every act that it ever received, and up to when it has been judged. */
export interface Whole {
  readonly held: Held;
  readonly judgedUntil: string;
}

const ACTS = `
  select coalesce(jsonb_agg(jsonb_build_object(
           'seq', a.seq, 'receivedAt', heqing.instant(a.received_at), 'role', a.role, 'kind', a.kind, 'payload', a.payload,
           'by', case when a.person_id is not null then jsonb_build_object('person', a.person_id, 'posts', a.posts) end,
           'actId', a.act_id, 'payloadHash', encode(a.payload_hash, 'hex'), 'accountId', a.account_id,
           'address', null, 'seenBy', a.seen_by,
           'attachments', case when a.payload ? 'attachments' then heqing.attachments_of(a.proceeding_id, a.seq) else '[]' end) order by a.seq), '[]') as acts,
         (select heqing.instant(m.handled_until) from heqing.proceeding m where m.id = $1) as until
    from heqing.act a join heqing.proceeding p on p.id = a.proceeding_id
   where a.proceeding_id = $1 and a.seq <= p.handled_seq`;

/** Every letter as it was drafted: what persons edited since is in their acts. */
const LETTERS = `
  select l.step_no as step, l.rung, case when l.made_from is null then l.draft end as draft, l.made_from as "madeFrom"
    from heqing.letter l where l.proceeding_id = $1 order by l.step_no`;

/** Reads a proceeding by its number or id, whole, as the owner. @throws HeqingError NOT_FOUND */
export async function readWhole(session: Queryable, numberOrId: string): Promise<Whole> {
  const found = await session.query<Pick<Book["proceeding"], "id">>(
    "select id from heqing.proceeding where number = $1 or id::text = $1 order by number = $1 desc limit 1",
    [numberOrId],
  );
  const id = found.rows[0]?.id;
  if (id === undefined) throw new HeqingError("NOT_FOUND", `expected the number or id of a matter, got ${numberOrId}`);
  const held = await readHeld(session, id);
  const { rows } = await session.query<{ acts: Held["acts"]; until: string | null }>(ACTS, [id]);
  const letters = await session.query<Held["letters"][number]>(LETTERS, [id]);
  return {
    held: { ...held, letters: letters.rows, acts: rows[0]?.acts ?? [], events: 0 },
    judgedUntil: rows[0]?.until ?? "",
  };
}
