import type { DutyKind, Outcome, PersonStepKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { As, Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

/** 月度分析会材料 as it was made. */
export interface BriefContent {
  readonly unit: string;
  readonly month: string;
  readonly sections: readonly {
    readonly id: string;
    readonly name: string;
    readonly river: string | null;
    readonly level: string;
    readonly waterClass: number | null;
    readonly targetClass: number | null;
    /** null = no verdict. */
    readonly outcome: Outcome | null;
    readonly items: readonly string[];
    readonly classBefore: number | null;
    /** 缺数 */
    readonly gap: boolean;
  }[];
  readonly matters: readonly {
    readonly id: string;
    readonly number: string;
    readonly section: string;
    readonly phase: string;
    readonly isNew: boolean;
    readonly ended: boolean;
  }[];
  readonly overdue: readonly {
    readonly matterId: string;
    readonly number: string;
    readonly duty: DutyKind;
    readonly unit: string | null;
    readonly dueAt: string;
  }[];
  readonly questions: readonly {
    readonly matterId: string;
    readonly number: string;
    readonly step: PersonStepKind;
  }[];
}

/** A brief in the list. */
export interface BriefLine
  extends As<Book["brief"], { unitId: "unit_id"; madeAt: "made_at" }>, Pick<Book["brief"], "month"> {
  readonly unit: Book["unit"]["name"];
  readonly missed: number;
  readonly gaps: number;
}

/** Briefs within the actor's reach, the newest month first. */
export async function readBriefs(session: Queryable): Promise<readonly BriefLine[]> {
  const { rows } = await session.query<BriefLine>(
    `select b.unit_id as "unitId", b.month, b.made_at as "madeAt", b.content ->> 'unit' as unit,
            (select count(*)::integer from jsonb_array_elements(b.content -> 'sections') s where s ->> 'outcome' = 'missed') as missed,
            (select count(*)::integer from jsonb_array_elements(b.content -> 'sections') s where (s ->> 'gap')::boolean) as gaps
       from heqing.brief b order by b.month desc, b.unit_id limit 200`,
  );
  return rows;
}

/** A brief whole; null where the actor reaches none. */
export async function readBrief(
  session: Queryable,
  unitId: string,
  month: string,
): Promise<{
  readonly content: BriefContent;
  readonly madeAt: Book["brief"]["made_at"];
  readonly sha256: string;
} | null> {
  const { rows } = await session.query<{ content: BriefContent; madeAt: Book["brief"]["made_at"]; sha256: string }>(
    `select b.content, b.made_at as "madeAt", encode(b.sha256, 'hex') as sha256 from heqing.brief b where b.unit_id = $1 and b.month = $2`,
    [unitId, month],
  );
  return rows[0] ?? null;
}

type Burden = Given<BookFunctions["burden"]>;

/** What a unit's post was asked in a month, of one kind; `post` is empty where an account without one acted. */
export interface BurdenRow
  extends Pick<Burden, "unit" | "post" | "kind" | "messages" | "forms" | "clicks">, As<Burden, { unitId: "unit_id" }> {
  /** By what a message went; null of what was done. */
  readonly channel: BookFunctions["burden"]["channel"];
}

/** 减负统计 of a month within the actor's reach. */
export async function readBurden(session: Queryable, month: string): Promise<readonly BurdenRow[]> {
  const { rows } = await session.query<BurdenRow>(
    `select unit_id as "unitId", unit, post, channel, kind, messages, forms, clicks from heqing.burden($1)`,
    [month],
  );
  return rows;
}
