import { half, type Decimal } from "../../number";
import type { MethodOptions, RealtimeMethodBody } from "./evaluation-method";
import { classAt, makeFrame } from "./judge-frame";
import type { RealtimeReading, RealtimeValue } from "../reading";
import type { RuleOf } from "../rule";
import { sectionClass } from "../section-class";
import type { Finding, RealtimeVerdict } from "./verdict";
import type { WaterStandardBody } from "../water-standard";

const ZERO: Decimal = { units: 0, scale: 0 };

/**
 * Makes the judge of the real-time regime: each item of the method that is there is compared unrounded; the worst makes the
 * class (water.md §3). Make it once, use it for many readings.
 */
export function makeRealtimeJudge(
  standard: RuleOf<WaterStandardBody>,
  method: RuleOf<RealtimeMethodBody>,
  options: MethodOptions = {},
): (reading: RealtimeReading) => RealtimeVerdict {
  const frame = makeFrame(standard, method, options);
  const { basis, items, classifiers } = frame;

  return (reading) => {
    const { body, values } = reading;
    const temperature = frame.temperatureFor(values);
    const findings: Finding<RealtimeValue>[] = [];
    for (const item of items) {
      const value = values[item];
      if (value === undefined) continue;
      const used = value.below && basis.belowDetection === "half" ? half(value.value) : value.value;
      const classify = classifiers[item];
      const classes = classAt(classify, used, body, temperature);
      if (classes === null) continue;
      const range = value.below ? frame.rangeOf(item, ZERO, value.value, value.value, body, temperature) : null;
      findings.push({ item, reading: value, used, classes, range });
    }
    const { class: worst, limiting, open } = sectionClass(findings, body);
    return {
      regime: "realtime",
      body,
      class: worst,
      limiting,
      partial: frame.missing(values),
      open,
      findings,
      temperature,
      basis,
    };
  };
}
