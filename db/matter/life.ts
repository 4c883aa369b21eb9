import type { MachineStep, Phase } from "../../domain/case";
import type { Queryable } from "../connect/transaction";

/** A step that the engine still has to do, by ids and words of the catalogue alone: it travels through histories. */
export type StepToDo = {
  readonly [Step in MachineStep as Step["kind"]]: {
    readonly id: string;
    readonly no: number;
    readonly kind: Step["kind"];
    readonly notice: Step["notice"];
  };
}[MachineStep["kind"]];

/** What a workflow needs to live a matter through: read from the book, never from what one call decided. */
export interface Life {
  readonly open: boolean;
  /** 需人工处理: nothing is judged until an administrator resumes it. */
  readonly parked: boolean;
  readonly phase: Phase | "opened";
  readonly steps: readonly StepToDo[];
  /** The earliest instant at which time alone changes something; null when nothing is pending. */
  readonly due: string | null;
  /** Milliseconds until then by the clock of the book, never below 0; null as above. */
  readonly wait: number | null;
  /** The instant up to which the matter was judged; of two lives the later one holds. */
  readonly asOf: string;
}

/** The life of a matter that this book does not know: over, with nothing left to do. */
export const NO_LIFE: Life = {
  open: false,
  parked: false,
  phase: "closed",
  steps: [],
  due: null,
  wait: null,
  asOf: "9999",
};

const LIFE = `
  select m.open, m.parked_at is not null as parked, m.phase, coalesce(heqing.instant(m.handled_until), '') as "asOf",
         case when m.parked_at is null then heqing.instant(m.next_due) end as due,
         case when m.parked_at is null and m.next_due is not null
              then ceil(greatest(0, extract(epoch from m.next_due - clock_timestamp()) * 1000))::float8 end as wait,
         (select coalesce(json_agg(json_build_object('id', s.id, 'no', s.no, 'kind', s.kind,
                                                     'notice', s.payload -> 'notice') order by s.no), '[]')
            from heqing.step s where s.proceeding_id = m.id and s.state = 'todo' and not s.by_person) as steps
    from heqing.proceeding m
   where m.id = $1`;

/** Reads the life of a matter as the book has it now. */
export async function lifeOf(session: Queryable, matterId: string): Promise<Life> {
  const { rows } = await session.query<Life>(LIFE, [matterId]);
  return rows[0] ?? NO_LIFE;
}
