import {
  type FoundDoubt,
  instantsBetween,
  keepDoubts,
  neighboursOf,
  type StatedInstant,
  statedInstants,
  type StatedSample,
  statedSamples,
  statedSections,
} from "../../db/intake/doubts";
import type { Queryable } from "../../db/connect/transaction";
import { type InstantText, shanghaiDate } from "../../domain/calendar";
import { type Decimal, parseDecimal } from "../../domain/number";
import {
  type Doubt,
  judgePlausibility,
  lookBackOf,
  type MeasuredCode,
  type PatternBody,
  patternsFor,
  type ReadingSource,
  type StationReading,
  type Surroundings,
} from "../../domain/plausibility";
import { isItemCode, type RuleOf, type WaterClass } from "../../domain/water";
import { patternsInForce, type RuleLibrary } from "../../rules";
import { measured } from "../rows/measured-value";
import type { SheetKind } from "../sheet/sheet-kind";

/** Sections whose laboratory values are looked at together. */
const AT_ONCE = 50;
/** Item of a finding about the class that came with the values: it holds no value back. */
const OF_CLASS = "class";
const MINUTE = 60_000;
const NOTHING: Surroundings = { earlier: [], held: [], neighbours: [] };

/** What a reading is about and where it stands in the book. */
type Place = Pick<FoundDoubt, "month" | "statementId" | "readingId" | "sectionId">;
type Rules = (source: ReadingSource, day: string) => readonly RuleOf<PatternBody>[];

/**
 * Looks at every value that a batch has just stated with the patterns of the rules of its day, and keeps what was found
 * 数据存疑: no period is judged by such a value before a second person has looked.
 */
export async function findDoubts(
  session: Queryable,
  { batchId, kind, library }: { readonly batchId: string; readonly kind: SheetKind; readonly library: RuleLibrary },
): Promise<void> {
  const rules = rulesOfDays(library);
  const sections = await statedSections(session, batchId);
  if (kind === "monthly") {
    for (let from = 0; from < sections.length; from += AT_ONCE) {
      const samples = await statedSamples(session, batchId, sections.slice(from, from + AT_ONCE));
      await keepDoubts(session, ofSamples(samples, rules));
    }
    return;
  }
  for (const sectionId of sections) await keepDoubts(session, await ofStation(session, { batchId, sectionId, rules }));
}

function rulesOfDays(library: RuleLibrary): Rules {
  const known = new Map<string, readonly RuleOf<PatternBody>[]>();
  return (source, day) => {
    const key = `${source} ${day}`;
    const found = known.get(key) ?? patternsFor(source, patternsInForce(library, day));
    known.set(key, found);
    return found;
  };
}

/** The samples of a section and day are one reading: a laboratory gives each item a row of its own. */
function ofSamples(samples: readonly StatedSample[], rules: Rules): readonly FoundDoubt[] {
  const days = new Map<string, StatedSample[]>();
  for (const sample of samples) {
    const key = `${sample.sectionId}\n${sample.orderNumber ?? ""}\n${sample.sampledOn}`;
    const known = days.get(key);
    if (known === undefined) days.set(key, [sample]);
    else known.push(sample);
  }
  return [...days.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { sectionId, sampledOn } = first;
    const texts = Object.fromEntries(together.map(({ item, text }) => [item, text]));
    const reading: StationReading = {
      section: sectionId,
      at: `${sampledOn}T12:00:00+08:00` as InstantText,
      values: valuesOf(texts),
      below: belowOf(texts),
      publishedClass: null,
      judgedClass: null,
    };
    const doubts = doubtsOf(rules("laboratory", sampledOn), reading, NOTHING);
    return together.flatMap((sample) => doubts.flatMap((doubt) => found(doubt, sample, sample.item)));
  });
}

/** The rows of one station in order of time: what was found of one is known when the next is looked at. */
async function ofStation(
  session: Queryable,
  { batchId, sectionId, rules }: { readonly batchId: string; readonly sectionId: string; readonly rules: Rules },
): Promise<readonly FoundDoubt[]> {
  const today = rules("automatic", shanghaiDate(new Date().toISOString()));
  const minutes = lookBackOf(today);
  const rows = await statedInstants(session, { batchId, sectionId, minutes });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = { first: first.at, last: last.at };
  const beside: Known[] = [];
  for (const neighbour of await neighboursOf(session, sectionId))
    for (const row of await instantsBetween(session, neighbour, span)) if (!row.held) beside.push(knownOf(row));
  beside.sort((one, other) => one.at - other.at);
  const all: FoundDoubt[] = [];
  const before: Known[] = [];
  for (const row of rows) {
    const own = knownOf(row);
    if (row.fresh) {
      const since = own.at - minutes * MINUTE;
      const near = before.filter(({ at }) => at >= since);
      const doubts = doubtsOf(rules("automatic", shanghaiDate(row.at.toISOString())), own.reading, {
        earlier: near.filter(({ held }) => !held).map(({ reading }) => reading),
        held: near.filter(({ held }) => held).map(({ reading }) => reading),
        neighbours: beside.filter(({ at }) => at >= since && at <= own.at).map(({ reading }) => reading),
      });
      all.push(...doubts.flatMap((doubt) => ofRow(doubt, row)));
      own.held = doubts.some(({ items }) => items.length > 0);
      before.splice(0, before.length - near.length);
    }
    before.push(own);
  }
  return all;
}

/** A row with its instant in milliseconds, so that a window of many is found quickly. */
interface Known {
  readonly at: number;
  readonly reading: StationReading;
  held: boolean;
}

const knownOf = (row: StatedInstant): Known => ({ at: row.at.getTime(), reading: readingOf(row), held: row.held });

function readingOf(row: StatedInstant): StationReading {
  const { sectionId, at, values, ec, turbidity, publishedClass, class: judgedClass } = row;
  return {
    section: sectionId,
    at: shanghaiInstant(at),
    values: { ...valuesOf(values), ...companion("ec", ec), ...companion("turbidity", turbidity) },
    publishedClass: publishedClass as WaterClass | null,
    judgedClass: judgedClass as WaterClass | null,
  };
}

const HOURS_EAST = 8;
/** In local time, as patterns of day and night read it. */
const shanghaiInstant = (at: Date): InstantText =>
  `${new Date(at.getTime() + HOURS_EAST * 60 * MINUTE).toISOString().slice(0, -1)}+08:00` as InstantText;

function valuesOf(texts: Readonly<Record<string, string>>): Partial<Record<MeasuredCode, Decimal>> {
  const values: Partial<Record<MeasuredCode, Decimal>> = {};
  for (const [item, text] of Object.entries(texts)) {
    const value = isItemCode(item) ? measured(item, text) : null;
    if (isItemCode(item) && value !== null) values[item] = value.value;
  }
  return values;
}

/** The items of which only the detection limit is known. */
const belowOf = (texts: Readonly<Record<string, string>>): ReadonlySet<MeasuredCode> =>
  new Set(
    Object.entries(texts).flatMap(([item, text]) =>
      isItemCode(item) && measured(item, text)?.below === true ? [item] : [],
    ),
  );

function companion(code: "ec" | "turbidity", text: string): Partial<Record<MeasuredCode, Decimal>> {
  const value = parseDecimal(text);
  return value === null ? {} : { [code]: value };
}

function doubtsOf(
  rules: readonly RuleOf<PatternBody>[],
  reading: StationReading,
  surroundings: Surroundings,
): readonly Doubt[] {
  const judged = judgePlausibility(rules, reading, surroundings);
  return judged.kind === "suspect" ? judged.doubts : [];
}

/** Of a row every value in doubt, or the class alone. */
const ofRow = (doubt: Doubt, row: Place): readonly FoundDoubt[] =>
  doubt.items.length === 0
    ? [foundDoubt(doubt, row, OF_CLASS, "noted")]
    : doubt.items.map((item) => foundDoubt(doubt, row, item, "open"));

const found = (doubt: Doubt, place: Place, item: string): readonly FoundDoubt[] =>
  doubt.items.some((code) => code === item) ? [foundDoubt(doubt, place, item, "open")] : [];

const foundDoubt = (
  { pattern, rule, reason }: Doubt,
  { month, statementId, readingId, sectionId }: Place,
  item: string,
  state: FoundDoubt["state"],
): FoundDoubt => ({
  month,
  statementId,
  readingId,
  sectionId,
  item,
  pattern,
  ruleId: rule.id,
  ruleVersion: rule.version,
  finding: reason,
  state,
});
