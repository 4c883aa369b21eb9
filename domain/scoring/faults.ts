import { add, compare, type Decimal, decimalOf, multiply, signOf } from "../number";
import { exceeds } from "./open";
import type { Count, Counted, ScoringBody, ScoringItem, Settable } from "./scheme";

/** What makes a scheme impossible: `path` is the field below its body. */
export interface SchemeFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const ZERO: Decimal = { units: 0, scale: 0 };
const MONTHS: Decimal = { units: 12, scale: 0 };

/**
 * Why a scheme can't be used: a share whose part is not among its whole, points or factors that lead above 100 %, items that
 * do not add up, words that nothing declares. What is still open is looked at once it is settled.
 */
export function schemeFaults(body: ScoringBody): readonly SchemeFault[] {
  const faults: SchemeFault[] = [];
  const fault = (path: SchemeFault["path"], message: string): void => void faults.push({ path, message });
  body.items.forEach((item, index) => faults.push(...itemFaults(item, ["items", index])));
  const ids = body.items.map(({ id }) => id);
  if (new Set(ids).size < ids.length) fault(["items"], "expected each id once");
  const fulls = body.items.map(({ full }) => full);
  if (fulls.every((full) => typeof full === "string") && typeof body.full === "string") {
    const sum = fulls.reduce((whole, full) => add(whole, decimalOf(full)), ZERO);
    if (compare(sum, decimalOf(body.full)) !== 0)
      fault(["full"], `expected the sum of the items' full marks, got ${body.full}`);
  }
  for (const [path, counted] of countedOf(body)) {
    if (typeof counted.points === "string" && signOf(decimalOf(counted.points)) <= 0)
      fault([...path, "points"], "expected more than 0");
    const unknown = undeclared(body, counted.per);
    if (unknown !== null) fault([...path, "per", "word"], unknown);
  }
  body.vetoes.forEach(({ word, grade }, index) => {
    if (!Object.hasOwn(body.occurrences, word)) fault(["vetoes", index, "word"], undeclaredWord(word));
    if (!(body.bands ?? []).some((band) => band.grade === grade))
      fault(["vetoes", index, "grade"], "expected a grade of the bands");
  });
  faults.push(...bandFaults(body));
  return faults;
}

function itemFaults({ full, earns }: ScoringItem, path: SchemeFault["path"]): readonly SchemeFault[] {
  if (earns.form === "share") {
    const { part, whole, reduced } = earns;
    const faults: SchemeFault[] = [];
    if (part.set !== whole.set)
      faults.push({
        path: [...path, "earns", "part"],
        message: "can exceed 100 %: expected the part among what the whole counts",
      });
    if (reduced !== null && exceeds(reduced.factor, "1"))
      faults.push({ path: [...path, "earns", "reduced", "factor"], message: "can exceed 100 %: expected at most 1" });
    return faults;
  }
  if (earns.form === "loss") return [];
  return earns.change.bands.flatMap(({ points, most }, index, bands) => {
    const at = [...path, "earns", "change", "bands", index];
    const found: SchemeFault[] = [];
    const whole = typeof points === "string" ? decimalOf(points) : null;
    const year = whole !== null && earns.set === "section-months" ? multiply(whole, MONTHS) : whole;
    if (year !== null && typeof full === "string" && compare(year, decimalOf(full)) > 0)
      found.push({ path: [...at, "points"], message: "can exceed 100 %: expected no more than full marks in a year" });
    if ((most === null) !== (index === bands.length - 1))
      found.push({ path: [...at, "most"], message: "expected a bound on every band but the last" });
    const before = bands[index - 1]?.most ?? null;
    if (before !== null && most !== null && !exceeds(most, before) && known(most, before))
      found.push({ path: [...at, "most"], message: "expected more than the bound of the band before" });
    return found;
  });
}

const known = (...values: readonly Settable[]): boolean => values.every((value) => typeof value === "string");

/** Everything that is counted, by its path. */
function countedOf(body: ScoringBody): readonly (readonly [SchemeFault["path"], Counted])[] {
  const losses = body.items.flatMap(({ earns }, index) =>
    earns.form === "loss"
      ? earns.losses.map((loss, at) => [["items", index, "earns", "losses", at], loss] as const)
      : [],
  );
  const bonuses = body.bonuses.map((bonus, index) => [["bonuses", index], bonus] as const);
  const deductions = body.deductions.map((deduction, index) => [["deductions", index], deduction] as const);
  return [...losses, ...bonuses, ...deductions];
}

const undeclaredWord = (word: string): string => `expected a word that the scheme declares, got ${word}`;

function undeclared(body: ScoringBody, per: Count): string | null {
  if (per.by === "elements" || per.by === "share") return null;
  const declared = per.by === "occurrences" ? body.occurrences : body.quantities;
  return Object.hasOwn(declared, per.word) ? null : undeclaredWord(per.word);
}

function bandFaults({ bands, full, mayExceedFull }: ScoringBody): readonly SchemeFault[] {
  return (bands ?? []).flatMap(({ least }, index, all) => {
    const path = ["bands", index, "least"] as const;
    if ((least === null) !== (index === all.length - 1))
      return [{ path, message: "expected a bound on every band but the last" }];
    if (least === null) return [];
    if (mayExceedFull === false && exceeds(least, full)) return [{ path, message: "expected no more than full marks" }];
    const before = all[index - 1]?.least ?? null;
    return before !== null && known(least, before) && !exceeds(before, least)
      ? [{ path, message: "expected less than the bound of the band before" }]
      : [];
  });
}
