import { parseInstant } from "../calendar";
import { add, compare, compareFractions, decimalOf, divideFractions, fractionOf, multiply } from "../number";
import { printed } from "./measured";
import type { DailySwingBody, Found } from "./pattern";
import { type StationReading, type Surroundings, within } from "./reading";

const MICROS_PER_HOUR = 3_600_000_000;

/** High pH by the algae of a sunny day; null where it is night, oxygen is not oversaturated, or the night had it too. */
export function findDailySwing(rule: DailySwingBody, reading: StationReading, { earlier }: Surroundings): Found | null {
  const { ph, do: oxygen } = reading.values;
  if (ph === undefined || oxygen === undefined) return null;
  if (!isByDay(rule, reading) || !isHigh(rule, reading) || !isOversaturated(rule, reading)) return null;
  const nights = within(earlier, reading, rule.lookBackMinutes).filter((other) => !isByDay(rule, other));
  if (nights.some((night) => isHigh(rule, night))) return null;
  return {
    items: ["ph", "do"],
    reason: {
      zh: `${printed("ph", ph, "zh")}、${printed("do", oxygen, "zh")}，白天溶解氧过饱和，可能为藻类光合作用引起的日变化，不得仅凭一次读数评价`,
      en: `${printed("ph", ph, "en")} and ${printed("do", oxygen, "en")}: oxygen is oversaturated by day, which algae may cause; one reading must not be judged`,
    },
  };
}

function isByDay({ from, to }: DailySwingBody, reading: StationReading): boolean {
  const hour = Math.floor(parseInstant(reading.at).micros / MICROS_PER_HOUR);
  return from <= hour && hour < to;
}

function isHigh(rule: DailySwingBody, { values: { ph } }: StationReading): boolean {
  return ph !== undefined && compare(ph, decimalOf(rule.ph)) > 0;
}

function isOversaturated({ saturation }: DailySwingBody, { values }: StationReading): boolean {
  const { do: oxygen, temp } = values;
  if (oxygen === undefined || temp === undefined) return false;
  const below = fractionOf(add(decimalOf(saturation.addend), temp));
  const needed = divideFractions(
    fractionOf(multiply(decimalOf(saturation.share), decimalOf(saturation.numerator))),
    below,
  );
  return compareFractions(fractionOf(oxygen), needed) >= 0;
}
