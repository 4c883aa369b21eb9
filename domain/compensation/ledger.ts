import type { CivilDate } from "../calendar";
import { add, type Decimal, shortestText } from "../number";
import { compensate } from "./compensate";
import type { Compensation, CompensationValue } from "./result";
import { type Neighbours, neighboursFault, type Position, positionsOf } from "./position";
import type { CompensationBody } from "./scheme";

/** What a side said of an entry. It speaks of one `basis`: of an entry that a correction changed it says nothing any more. */
export interface Confirmation {
  readonly side: "upstream" | "downstream";
  readonly basis: string;
  /** Else it disputes the entry, for a reason. */
  readonly agrees: boolean;
  readonly reason: string;
  readonly by: string;
  readonly on: CivilDate;
}

/** One section's period as the ledger takes it in. */
export interface LedgerInput {
  readonly neighbours: Neighbours;
  /** Such as `2026-07`. */
  readonly period: string;
  readonly scheme: { readonly id: string; readonly version: number; readonly body: CompensationBody };
  readonly values: readonly CompensationValue[];
  /** Ids of the released verdicts that the values come from. */
  readonly verdicts: readonly string[];
  readonly confirmations: readonly Confirmation[];
}

/** `final` once both sides agreed to this basis; `open` while a person has to settle something before there is a sum. */
export type LedgerStatus = "open" | "provisional" | "disputed" | "final";

export interface LedgerEntry {
  readonly neighbours: Neighbours;
  readonly period: string;
  readonly status: LedgerStatus;
  /** What a side confirms: scheme, verdicts, sum and agreement in one text. */
  readonly basis: string;
  readonly result: Compensation;
  readonly positions: readonly Position[];
  readonly verdicts: readonly string[];
}

/** Positions by division, once over all entries that have a sum and once over the final ones. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly provisional: readonly Position[];
  readonly final: readonly Position[];
}

/** The ledger between neighbours: each entry's positions, and what every division gets or gives in all. They add up to 0. */
export function neighbourLedger(inputs: readonly LedgerInput[]): Ledger {
  const entries = inputs.map(entryOf);
  return {
    entries,
    provisional: totalsOf(entries),
    final: totalsOf(entries.filter(({ status }) => status === "final")),
  };
}

function entryOf({ neighbours, period, scheme, values, verdicts, confirmations }: LedgerInput): LedgerEntry {
  const fault = neighboursFault(neighbours);
  const result: Compensation =
    fault === null
      ? compensate(scheme.body, values)
      : { kind: "ask", reason: `a person must decide, because the agreement is at fault: ${fault}` };
  const sum = result.kind === "amount" ? shortestText(result.amount) : "";
  const { section, upstream, downstream, superior } = neighbours;
  const basis = JSON.stringify([
    section,
    period,
    upstream,
    downstream,
    superior === null ? null : [superior.division, superior.share, superior.role],
    `${scheme.id}@${scheme.version}`,
    [...verdicts].sort(),
    sum,
  ]);
  return {
    neighbours,
    period,
    status: result.kind === "ask" ? "open" : statusOf(basis, confirmations),
    basis,
    result,
    positions: result.kind === "ask" ? [] : positionsOf(scheme.body, neighbours, result.amount),
    verdicts,
  };
}

function statusOf(basis: string, confirmations: readonly Confirmation[]): LedgerStatus {
  const last = (side: Confirmation["side"]): boolean | undefined =>
    confirmations.findLast(
      (each) => each.side === side && each.basis === basis && (each.agrees || each.reason.trim() !== ""),
    )?.agrees;
  const said = [last("upstream"), last("downstream")];
  if (said.includes(false)) return "disputed";
  return said.every((agrees) => agrees === true) ? "final" : "provisional";
}

function totalsOf(entries: readonly LedgerEntry[]): readonly Position[] {
  const totals = new Map<string, Decimal>();
  for (const { positions } of entries)
    for (const { division, amount } of positions) {
      const before = totals.get(division);
      totals.set(division, before === undefined ? amount : add(before, amount));
    }
  return [...totals].map(([division, amount]) => ({ division, amount }));
}
