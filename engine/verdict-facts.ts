import { parseDecimal } from "../domain/number";
import {
  className,
  exceedanceMultiple,
  isItemCode,
  type ItemCode,
  ITEMS,
  printMultiple,
  type WaterClass,
} from "../domain/water";
import type { Outcome } from "../domain/vocabulary";
import type { ItemFacts, VerdictFacts } from "../letters/verdict-facts";

/** A verdict as the book keeps it, as far as letters speak of it. */
export interface KeptVerdict {
  readonly period: string;
  readonly outcome?: Outcome;
  readonly waterClass: number | null;
  readonly targetClass: number | null;
  readonly trace: unknown;
  /** Name of the section that it judges, where that is another than the one of the proceeding. */
  readonly of?: string | null;
}

/** What a trace keeps that letters print; anything may be missing in what an earlier release wrote. */
interface KeptTrace {
  readonly limiting?: readonly string[];
  readonly missed?: readonly string[];
  readonly required?: readonly string[] | null;
  readonly items?: readonly {
    readonly item: string;
    readonly used: string;
    readonly judged?: readonly { readonly missed: { readonly class: string; readonly limit: string } | null }[];
  }[];
  readonly scheme?: { readonly name?: { readonly zh: string } } | null;
}

const nameOf = (code: string): string => (isItemCode(code) ? ITEMS[code].zh : code);

const isClass = (value: number | null): value is WaterClass => value !== null && value >= 1 && value <= 6;

/** The value of an item against the limit of the target class, where the trace says that limit. */
function itemFacts(trace: KeptTrace, code: ItemCode, targetClass: number | null): ItemFacts | null {
  const found = trace.items?.find(({ item }) => item === code);
  if (found === undefined) return null;
  const missed = found.judged?.map((each) => each.missed).find((limit) => limit !== null) ?? null;
  const atTarget = missed !== null && isClass(targetClass) && missed.class === className(targetClass) ? missed : null;
  const limit = atTarget?.limit.replace(/^[≤≥]/, "") ?? null;
  const [value, bound] = [parseDecimal(found.used), limit === null ? null : parseDecimal(limit)];
  const multiple = value === null || bound === null ? null : exceedanceMultiple(code, value, bound);
  const { unit } = ITEMS[code];
  return {
    item: ITEMS[code].zh,
    value: found.used,
    unit: unit === null ? "" : unit,
    limit,
    multiple: multiple === null ? null : printMultiple(multiple, 2),
  };
}

/** A verdict in the words of letters: items by their Chinese names, with values where the trace has them. */
export function verdictFacts(kept: KeptVerdict): VerdictFacts {
  const trace = (kept.trace ?? {}) as KeptTrace;
  const { waterClass, targetClass, period } = kept;
  const listed = (codes: readonly string[]): readonly ItemFacts[] =>
    codes.filter(isItemCode).flatMap((code) => itemFacts(trace, code, targetClass) ?? []);
  const outcome = kept.outcome ?? "missed";
  return {
    period,
    ...(kept.of === undefined || kept.of === null ? {} : { of: kept.of }),
    outcome,
    waterClass: isClass(waterClass) ? waterClass : null,
    targetClass: isClass(targetClass) ? targetClass : null,
    items: (trace.limiting ?? []).map(nameOf),
    missed: listed(trace.missed ?? []),
    ...(outcome === "met" ? { met: listed(trace.required ?? []) } : {}),
    scheme: null,
    standard: null,
  };
}
