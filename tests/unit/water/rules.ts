import { loadRules, judgementRules, type JudgementRules } from "../../../rules";
import { decimalOf } from "../../../domain/number";
import {
  isItemCode,
  makeOfficialJudge,
  makeRealtimeJudge,
  openText,
  type MethodOptions,
  type OfficialMean,
  type OfficialMeans,
  type OfficialVerdict,
  type RealtimeReading,
  type RealtimeValue,
  type RealtimeVerdict,
  type Verdict,
  type WaterBody,
  className,
} from "../../../domain/water";

/** The shipped rules, newest versions. */
export const RULES: JudgementRules = judgementRules(loadRules());

/** `"0.025"`, or `"0.025L"` below the detection limit. */
export type Cells = Readonly<Record<string, string>>;

const entries = (cells: Cells) =>
  Object.entries(cells).map(([item, text]) => {
    if (!isItemCode(item)) throw new Error(`expected an item, got ${item}`);
    const below = text.endsWith("L");
    return [item, { raw: text, value: decimalOf(below ? text.slice(0, -1) : text), below, mark: null }] as const;
  });

export const realtimeReading = (cells: Cells, body: WaterBody | null = "river"): RealtimeReading => ({
  regime: "realtime",
  body,
  values: Object.fromEntries(
    entries(cells).map(([item, cell]) => [item, { ...cell, origin: "raw" } satisfies RealtimeValue]),
  ),
});

export const officialMeans = (cells: Cells, body: WaterBody | null = "river"): OfficialMeans => ({
  regime: "official",
  body,
  values: Object.fromEntries(
    entries(cells).map(([item, cell]) => [item, { ...cell, bounds: null, origin: "given" } satisfies OfficialMean]),
  ),
});

const judges = new Map<string, (values: never) => Verdict>();

// A judge kept from another test would hide from this one how it is made.
beforeEach(() => judges.clear());

function judgeOf<Judge extends (values: never) => Verdict>(key: string, make: () => Judge): Judge {
  const judge = (judges.get(key) as Judge | undefined) ?? make();
  judges.set(key, judge);
  return judge;
}

export const realtime = (
  cells: Cells,
  body: WaterBody | null = "river",
  options: MethodOptions = {},
): RealtimeVerdict =>
  judgeOf(`realtime${JSON.stringify(options)}`, () => makeRealtimeJudge(RULES.standard, RULES.realtime, options))(
    realtimeReading(cells, body),
  );

export const official = (
  cells: Cells,
  body: WaterBody | null = "river",
  options: MethodOptions = {},
): OfficialVerdict => makeOfficialJudge(RULES.standard, RULES.official, options)(officialMeans(cells, body));

/** A verdict as the command prints it, class, limiting items and open questions. */
export const summary = (verdict: Verdict): string =>
  [verdict.class === null ? "" : className(verdict.class), verdict.limiting.join("+"), openText(verdict.open)].join(
    "|",
  );
