import type { InterviewPersonAct, Published } from "../../domain/interview";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

type Act<Kind extends InterviewPersonAct["kind"]> = Extract<InterviewPersonAct, { readonly kind: Kind }>;

/** What was written in an interview 约谈, as far as the reader sees its acts. */
export interface InterviewPapers {
  readonly minutes: Act<"record-minutes"> | null;
  readonly report: Act<"report-measures"> | null;
  readonly result: Act<"conclude"> | null;
  /** What the public reads, in the order of its publication. */
  readonly published: readonly {
    readonly about: Published;
    readonly text: string;
    readonly at: Book["act"]["received_at"];
  }[];
}

interface Line {
  readonly payload: InterviewPersonAct;
  readonly at: Book["act"]["received_at"];
  readonly about: Published | null;
}

/** Minutes, report, result and published texts of an interview; of each the one that the law applied last. */
export async function readInterviewPapers(session: Queryable, proceedingId: string): Promise<InterviewPapers> {
  const { rows } = await session.query<Line>(
    `select a.payload || jsonb_build_object('kind', a.kind) as payload, a.received_at as at,
            (select e.data ->> 'about' from heqing.event e
              where e.proceeding_id = a.proceeding_id and e.act_seq = a.seq and e.kind = 'interview-published' limit 1) as about
       from heqing.act a
      where a.proceeding_id = $1 and a.outcome = 'applied'
        and a.kind in ('record-minutes', 'report-measures', 'conclude', 'publish-interview')
      order by a.seq`,
    [proceedingId],
  );
  const last = <Kind extends InterviewPersonAct["kind"]>(kind: Kind): Act<Kind> | null =>
    rows.map(({ payload }) => payload).findLast((act): act is Act<Kind> => act.kind === kind) ?? null;
  return {
    minutes: last("record-minutes"),
    report: last("report-measures"),
    result: last("conclude"),
    published: rows.flatMap(({ payload, at, about }) =>
      payload.kind === "publish-interview" && about !== null ? [{ about, text: payload.text, at }] : [],
    ),
  };
}
