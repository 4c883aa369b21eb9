import type { Audience } from "../../domain/case";
import type { Queryable } from "../connect/transaction";
import { derivedId, stepId } from "./derived-id";
import type { Judgement, StepOutcome } from "./judgement";
import { unitOf } from "./write-steps";

/**
 * Which posts of a unit are written to, where the section or its river lies in the post's reach; persons come from the
 * book, by who holds the post at the moment.
 */
const POSTS: Readonly<Record<Audience, readonly string[]>> = {
  "responsible-unit": ["chief", "deputy", "liaison"],
  "county-office": ["clerk", "head"],
  "monitoring-station": ["sampler", "reviewer"],
};

const HOLDERS = `
  select w.audience, p.id as post_id, n.id as person_id, n.email
    from jsonb_to_recordset($1::jsonb) as w (audience text, unit_id text, kinds jsonb)
    join heqing.post p on p.unit_id = w.unit_id and w.kinds ? p.kind and upper_inf(p.recorded)
     and (p.reach is null or exists (select from heqing.section s where s.id = $3 and p.reach && array[s.id, s.river_id]))
    join heqing.holding h on h.post_id = p.id and h.valid @> $2::timestamptz and upper_inf(h.recorded)
    join heqing.person n on n.id = h.person_id
   where n.email is not null and n.email <> ''
   order by w.audience, p.kind, p.id, n.id`;

interface Holder {
  readonly audience: Audience;
  readonly post_id: string;
  readonly person_id: string;
  readonly email: string;
}

/**
 * One row per recipient and channel of every notice that is still to be sent, before anything is sent. A person with
 * two posts is written to once. A notice that reaches nobody has no row: its delivery ends at once with nobody reached.
 */
export async function writeDeliveries(
  session: Queryable,
  { held, mailHost }: Pick<Judgement, "held" | "mailHost">,
  outcomes: readonly StepOutcome[],
): Promise<void> {
  const notices = outcomes.flatMap(({ no, added, ended }) =>
    added?.step.kind === "notify" && ended === null ? [{ no, audience: added.step.audience }] : [],
  );
  if (notices.length === 0) return;
  const audiences = [...new Set(notices.flatMap(({ audience }) => audience))];
  const wanted = audiences.map((audience) => ({ audience, unit_id: unitOf(held, audience), kinds: POSTS[audience] }));
  const { rows: holders } = await session.query<Holder>(HOLDERS, [
    JSON.stringify(wanted),
    held.now,
    held.facts.section.id,
  ]);
  const rows = notices.flatMap(({ no, audience }) => {
    const reached = new Set<string>();
    return holders.flatMap((holder) => {
      if (!audience.includes(holder.audience) || reached.has(holder.person_id)) return [];
      reached.add(holder.person_id);
      const id = derivedId(held.key, "mail", no, holder.person_id);
      return [{ id, step_id: stepId(held.key, no), ...holder, message_id: `<${id}@${mailHost}>` }];
    });
  });
  if (rows.length === 0) return;
  await session.query(
    `insert into heqing.delivery (id, proceeding_id, step_id, person_id, post_id, audience, channel, address, message_id, division_code)
     select d.id, $2, d.step_id, d.person_id, d.post_id, d.audience, 'mail', d.email, d.message_id, $3
       from jsonb_to_recordset($1::jsonb) as d (id uuid, step_id uuid, person_id uuid, post_id text, audience text,
                                                email text, message_id text)`,
    [JSON.stringify(rows), held.facts.id, held.facts.divisionCode],
  );
}
