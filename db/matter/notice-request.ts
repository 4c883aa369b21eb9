import type { Deadline, InstantText, Limit } from "../../domain/calendar";
import type { Audience, NotifyStep, Phase } from "../../domain/case";
import type { RungId, TimedStep } from "../../domain/ladder";
import type { Queryable } from "../connect/transaction";
import type { LadderPin } from "./law-book";
import { MATTER_FACTS, matterFacts, type FactsRow, type MatterFacts } from "./matter-facts";

/** One message of a notice that nobody's mail server has answered for good yet. */
export interface PendingDelivery {
  readonly id: string;
  readonly address: string;
  readonly messageId: string;
  readonly audience: Audience;
  readonly unit: string;
  readonly post: string;
  /** What was rendered when it was first tried; null before. */
  readonly text: { readonly subject: string; readonly body: string } | null;
}

/** A duty that the notice speaks of or that runs, with the explanation that was written when it started. */
export interface NoticedDuty {
  readonly running: boolean;
  readonly kind: TimedStep;
  readonly rung: RungId;
  readonly explanation: Deadline & {
    readonly from: InstantText;
    readonly limit: Limit;
    readonly basis: { readonly zh: string };
    readonly sentence: { readonly zh: string };
    /** Absent in what an earlier release wrote. */
    readonly moves?: readonly object[];
    readonly climbsAt: InstantText | null;
  };
}

/** Everything the book knows for the messages of a notify step. */
export interface NoticeRequest {
  readonly step: NotifyStep;
  /** False when the step is done or lifted: nothing is sent any more. */
  readonly todo: boolean;
  readonly matter: MatterFacts;
  readonly phase: Phase | "opened";
  readonly pin: LadderPin;
  readonly now: InstantText;
  readonly deliveries: readonly PendingDelivery[];
  readonly duties: readonly NoticedDuty[];
  /** The signed letter that goes with it. */
  readonly letter: {
    readonly number: string | null;
    readonly draft: object;
    readonly signedAt: InstantText | null;
  } | null;
  /** What could not be delivered, where the notice speaks of that. */
  readonly refused: { readonly notice: NotifyStep["notice"]; readonly recipient: string } | null;
  /** Why the matter climbed to the rung of the notice; null where it did not. */
  readonly cause: string | null;
}

interface RequestRow extends FactsRow {
  readonly step: NotifyStep;
  readonly todo: boolean;
  readonly phase: Phase | "opened";
  readonly ladder_id: string;
  readonly ladder_version: string;
  readonly ladder_hash: string;
  readonly now: InstantText;
  readonly deliveries: readonly PendingDelivery[];
  readonly duties: readonly NoticedDuty[];
  readonly letter: NoticeRequest["letter"];
  readonly refused: NoticeRequest["refused"];
  readonly cause: string | null;
}

const REQUEST = `
  select ${MATTER_FACTS.columns}, x.payload as step, x.state = 'todo' as todo, m.phase,
         m.ladder_id, m.ladder_version, m.ladder_hash, heqing.instant(clock_timestamp()) as now,
         (select coalesce(json_agg(json_build_object(
                   'id', d.id, 'address', d.address, 'messageId', d.message_id, 'audience', d.audience,
                   'unit', du.name, 'post', dp.title,
                   'text', case when d.subject is not null then json_build_object('subject', d.subject, 'body', d.body) end)
                 order by d.id), '[]')
            from heqing.delivery d join heqing.post dp on dp.id = d.post_id join heqing.unit du on du.id = dp.unit_id
           where d.step_id = x.id and d.state = 'pending') as deliveries,
         (select coalesce(json_agg(json_build_object('running', y.status = 'running', 'kind', y.kind, 'rung', y.rung,
                                                     'explanation', y.explanation) order by y.due_at, y.no), '[]')
            from heqing.duty y
           where y.proceeding_id = m.id and (y.status = 'running' or y.kind = x.payload ->> 'duty')) as duties,
         (select json_build_object('number', l.number, 'draft', l.draft, 'signedAt', heqing.instant(l.signed_at))
            from heqing.letter l
           where l.proceeding_id = m.id and l.step_no = (x.payload ->> 'letter')::int) as letter,
         (select json_build_object(
                   'notice', e.data ->> 'notice',
                   'recipient', coalesce((select string_agg(distinct ru.name || '（' || rp.title || '）', '、')
                                            from heqing.step rs
                                            join heqing.delivery rd on rd.step_id = rs.id and rd.state = 'refused'
                                            join heqing.post rp on rp.id = rd.post_id
                                            join heqing.unit ru on ru.id = rp.unit_id
                                           where rs.proceeding_id = m.id and rs.no = (e.data ->> 'step')::int), u.name))
            from heqing.event e
           where x.payload ->> 'notice' = 'address-refused' and e.proceeding_id = m.id and e.kind = 'address-refused'
             and e.at <= x.created_at
           order by e.n desc limit 1) as refused,
         (select e.data ->> 'cause' from heqing.event e
           where e.proceeding_id = m.id and e.kind = 'climbed' and e.data ->> 'to' = x.payload ->> 'rung'
           order by e.n desc limit 1) as cause
    from heqing.step x join ${MATTER_FACTS.tables.replace("heqing.matter m", "heqing.matter m on m.id = x.proceeding_id")}
   where x.id = $1 and x.kind = 'notify'`;

/** Reads what a notify step still has to send; null when the book has no such step. */
export async function noticeRequest(session: Queryable, stepId: string): Promise<NoticeRequest | null> {
  const { rows } = await session.query<RequestRow>(REQUEST, [stepId]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    step: row.step,
    todo: row.todo,
    matter: matterFacts(row),
    phase: row.phase,
    pin: { id: row.ladder_id, version: row.ladder_version, hash: row.ladder_hash },
    now: row.now,
    deliveries: row.deliveries,
    duties: row.duties,
    letter: row.letter,
    refused: row.refused,
    cause: row.cause,
  };
}
