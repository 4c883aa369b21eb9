import type { ActingPerson } from "../../domain/case";
import type { Queryable } from "../connect/transaction";

/** The person of the actor's account with the posts held now in the offices of a matter; null where nobody is. */
export async function readActing(session: Queryable, matterId: string): Promise<ActingPerson | null> {
  const { rows } = await session.query<ActingPerson>(
    `select a.person_id as person, (
        select coalesce(json_agg(json_build_object('kind', p.kind, 'office',
                 case p.unit_id when m.unit_id then 'responsible-unit' when m.office_id then 'county-office'
                                else 'monitoring-station' end) order by p.id), '[]')
          from heqing.holding h join heqing.post p on p.id = h.post_id
         where h.person_id = a.person_id and h.valid @> clock_timestamp() and upper_inf(h.recorded)
           and p.unit_id in (m.unit_id, m.office_id, m.station_id)) as posts
       from heqing.account a join heqing.matter m on m.id = $1
      where a.id = heqing.actor_account()::uuid`,
    [matterId],
  );
  return rows[0] ?? null;
}
