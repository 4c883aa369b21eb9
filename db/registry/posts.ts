import type { PostKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A post with who holds it now or will, by days of Asia/Shanghai. */
export interface PostRow {
  readonly id: Book["post"]["id"];
  readonly title: Book["post"]["title"];
  readonly kind: PostKind;
  readonly unitId: Book["post"]["unit_id"];
  readonly unitName: Book["unit"]["name"];
  readonly holders: readonly {
    readonly personId: string;
    readonly name: string;
    readonly from: string | null;
    /** The day from which no more; null = without end. */
    readonly to: string | null;
  }[];
}

/** Posts of the actor's divisions by a part of title, unit or holder's name; empty = all. */
export async function listPosts(session: Queryable, q: string, limit: number): Promise<readonly PostRow[]> {
  const { rows } = await session.query<PostRow>(
    `select p.id, p.title, p.kind, p.unit_id as "unitId", u.name as "unitName", held.holders
       from heqing.post p
       join heqing.unit u on u.id = p.unit_id
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('personId', n.id, 'name', n.name,
                 'from', (lower(h.valid) at time zone 'Asia/Shanghai')::date,
                 'to', (upper(h.valid) at time zone 'Asia/Shanghai')::date) order by lower(h.valid), n.name), '[]') as holders,
               string_agg(n.name, ' ') as names
          from heqing.holding h join heqing.person n on n.id = h.person_id
         where h.post_id = p.id and upper_inf(h.recorded) and (upper_inf(h.valid) or upper(h.valid) > now())) held
      where ((select heqing.reaches_all()) or p.division_code ^@ any ((select heqing.reach('division'))::text[]))
        and p.valid @> (now() at time zone 'Asia/Shanghai')::date
        and ($1 = '' or strpos(p.title, $1) > 0 or strpos(u.name, $1) > 0 or strpos(held.names, $1) > 0 or p.id = $1)
      order by p.division_code, u.name, p.title limit $2`,
    [q, limit],
  );
  return rows;
}
