import { half, roundFraction, roundHalfEven, type Decimal, type Fraction } from "../../number";
import type { MethodOptions, OfficialMethodBody } from "./evaluation-method";
import type { ItemCode } from "../item";
import { classAt, makeFrame } from "./judge-frame";
import type { OfficialMean, OfficialMeans } from "../reading";
import type { RuleOf } from "../rule";
import { sectionClass } from "../section-class";
import type { Finding, OfficialVerdict } from "./verdict";
import type { WaterStandardBody } from "../water-standard";

const ZERO: Decimal = { units: 0, scale: 0 };

const isDecimal = (value: Decimal | Fraction): value is Decimal => "units" in value;

/** Rounds a mean once to the evaluation decimals of its item, half to even, never from an already rounded value. */
export function evaluationValue(method: OfficialMethodBody, item: ItemCode, mean: Decimal | Fraction): Decimal {
  const decimals = method.decimals[item];
  const options = { keepSignificant: method.keepSignificant };
  return isDecimal(mean) ? roundHalfEven(mean, decimals, options) : roundFraction(mean, decimals, options);
}

/**
 * Makes the judge of the official regime: each mean is rounded once to its evaluation decimals and then compared; the worst
 * item makes the class (环办〔2011〕22号, 环办监测函〔2020〕82号).
 */
export function makeOfficialJudge(
  standard: RuleOf<WaterStandardBody>,
  method: RuleOf<OfficialMethodBody>,
  options: MethodOptions = {},
): (means: OfficialMeans) => OfficialVerdict {
  const frame = makeFrame(standard, method, options);
  const { basis, items, classifiers } = frame;

  const standIn = (mean: OfficialMean): Decimal | Fraction =>
    mean.below && basis.belowDetection === "half" && isDecimal(mean.value) ? half(mean.value) : mean.value;

  return (means) => {
    const { body, values } = means;
    const mean = frame.temperatureFor(values);
    const temperature = mean === null ? null : evaluationValue(method.body, "temp", mean);
    const findings: Finding<OfficialMean>[] = [];
    for (const item of items) {
      const mean = values[item];
      if (mean === undefined) continue;
      const used = evaluationValue(method.body, item, standIn(mean));
      const classes = classAt(classifiers[item], used, body, temperature);
      if (classes === null) continue;
      const bounds = mean.below ? singleBounds(mean.value) : mean.bounds;
      const range =
        bounds === null
          ? null
          : frame.rangeOf(
              item,
              evaluationValue(method.body, item, bounds.least),
              evaluationValue(method.body, item, bounds.most),
              bounds.detectionLimit,
              body,
              temperature,
            );
      findings.push({ item, reading: mean, used, classes, range });
    }
    const { class: worst, limiting, open } = sectionClass(findings, body);
    return {
      regime: "official",
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

interface Bounds {
  readonly least: Decimal | Fraction;
  readonly most: Decimal | Fraction;
  readonly detectionLimit: Decimal;
}

function singleBounds(limit: Decimal | Fraction): Bounds {
  if (!isDecimal(limit))
    throw new TypeError("expected the detection limit of a single value as a decimal, got a quotient");
  return { least: ZERO, most: limit, detectionLimit: limit };
}
