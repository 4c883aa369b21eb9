import type { Outcome } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";
import type { SectionPeriod, TouchedPeriod } from "./verdicts";

/** Which periods are judged anew; null = not narrowed. */
export interface RejudgedPart {
  readonly sectionIds: readonly string[] | null;
  /** Months `2026-01`, both included; of a re-sampling the month of its samples, of a quarter or year one of its months. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A page of the judged periods within the actor's reach, by section and period. */
export async function judgedPeriods(
  session: Queryable,
  { sectionIds, from, to }: RejudgedPart,
  { after, limit }: { readonly after: SectionPeriod | null; readonly limit: number },
): Promise<readonly TouchedPeriod[]> {
  const { rows } = await session.query<TouchedPeriod>(
    `select v.section_id as "sectionId", v.period,
            to_char(coalesce(max(v.sampled_to) filter (where v.period ~ '^resample:|^[0-9]{4}-[0-9]{2}$'),
                             heqing.period_end(v.period)), 'YYYY-MM-DD') as day
       from heqing.verdict v
       join heqing.section s on s.id = v.section_id and heqing.in_reach(s.division_code, array[s.unit_id, s.station_id], s.id, null)
      where v.superseded_by is null and (v.period not like 'resample:%' or v.sampled_to is not null)
        and ($1::text[] is null or v.section_id = any($1))
        and ($2::text is null or to_char(case when v.period like 'resample:%' then v.sampled_to else heqing.period_end(v.period) end, 'YYYY-MM') >= $2)
        and ($3::text is null or to_char(case when v.period like 'resample:%' then v.sampled_to else heqing.period_start(v.period) end, 'YYYY-MM') <= $3)
        and ($4::text is null or (v.section_id, v.period) > ($4, $5::text))
      group by v.section_id, v.period order by v.section_id, v.period limit $6`,
    [sectionIds, from, to, after?.sectionId ?? null, after?.period ?? null, limit],
  );
  return rows;
}

/** What the newest verdict of a section, period and scheme says, as far as rejudging compares it. */
export interface StandingVerdict extends SectionPeriod {
  readonly scheme: Book["verdict"]["scheme"];
  readonly class: Book["verdict"]["class"];
  readonly targetClass: Book["verdict"]["target_class"];
  readonly outcome: Outcome;
  readonly missed: Book["verdict"]["items"];
  readonly ruleVersions: unknown;
}

/** Of some periods, the newest verdicts that wait for a release or are in force; what was sent back stands for nothing. */
export async function standingVerdicts(
  session: Queryable,
  periods: readonly SectionPeriod[],
): Promise<readonly StandingVerdict[]> {
  const { rows } = await session.query<StandingVerdict>(
    `select distinct on (v.section_id, v.period, v.scheme) v.section_id as "sectionId", v.period, v.scheme, v.class,
            v.target_class as "targetClass", v.outcome, v.items as missed, v.rule_versions as "ruleVersions"
       from unnest($1::text[], $2::text[]) as p (section_id, period)
       join heqing.verdict v on v.section_id = p.section_id and v.period = p.period and v.superseded_by is null
        and not exists (select from heqing.release_refusal f where f.verdict_id = v.id)
      order by v.section_id, v.period, v.scheme, v.id desc`,
    [periods.map(({ sectionId }) => sectionId), periods.map(({ period }) => period)],
  );
  return rows;
}

/** How many periods within the actor's reach were judged by a target or rule that does not hold on their days any more. */
export async function countOutdated(session: Queryable, sectionId: string | null): Promise<number> {
  const { rows } = await session.query<{ count: BookFunctions["count_outdated"] }>(
    "select heqing.count_outdated($1) as count",
    [sectionId],
  );
  return rows[0]?.count ?? 0;
}
