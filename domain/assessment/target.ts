import type { CivilDate } from "../calendar";
import type { RuleStatus, WaterClass } from "../water";
import type { Days } from "./period";
import type { TargetProblem } from "./problem";

/** A target of a section under a scheme, valid from its first day to the day before `validTo`; null: without bound. */
export interface TargetRow {
  readonly sectionId: string;
  readonly scheme: string;
  readonly targetClass: WaterClass;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly source: string;
  readonly status: RuleStatus;
}

/** The target of a section under one scheme in one period, as far as it is known. */
export type TargetStanding =
  | { readonly kind: "target"; readonly row: TargetRow }
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly problem: TargetProblem };

const BEGINNING: CivilDate = "0001-01-01";
const fromOf = ({ validFrom }: TargetRow): CivilDate => validFrom ?? BEGINNING;
const endsBy = ({ validTo }: TargetRow, day: CivilDate): boolean => validTo !== null && validTo <= day;

/** Whether a target holds on some day of a period. */
export const touches = (row: TargetRow, { first, last }: Days): boolean => fromOf(row) <= last && !endsBy(row, first);

/** The target among the rows of one section and scheme that holds on all days of a period. */
export function targetStanding(rows: readonly TargetRow[], days: Days): TargetStanding {
  const held = rows.filter((row) => touches(row, days)).sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1));
  const [first, ...later] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return { kind: "none" };
  const { sectionId: section, scheme } = first;
  const open = (problem: TargetProblem): TargetStanding => ({ kind: "open", problem });
  let before = first;
  for (const row of later) {
    if (!endsBy(before, fromOf(row)))
      return open({ kind: "targets-overlap", section, scheme, day: laterOf(fromOf(row), days.first) });
    before = row;
  }
  const gap = later.some((row, index) => held[index]?.validTo !== row.validFrom);
  if (gap || fromOf(first) > days.first || endsBy(last, days.last))
    return open({ kind: "target-partly", section, scheme });
  const change = later.find(({ targetClass }) => targetClass !== first.targetClass);
  if (change !== undefined) return open({ kind: "target-changes", section, scheme, day: fromOf(change) });
  return { kind: "target", row: last };
}

const laterOf = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);
