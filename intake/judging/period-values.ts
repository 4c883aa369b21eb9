import type { AutomaticReading } from "../../db/intake/automatic";
import type { PeriodSample } from "../../db/intake/verdicts";
import type { LaboratoryValue, StationValue } from "../../domain/assessment";
import { isItemCode, type ItemCode } from "../../domain/water";
import { measured } from "../rows/measured-value";

/** The laboratory's values that can be read. */
export const laboratoryValues = (samples: readonly PeriodSample[]): readonly LaboratoryValue[] =>
  samples.flatMap(({ item, text, mark }) => {
    const value = isItemCode(item) ? measured(item, text) : null;
    return isItemCode(item) && value !== null ? [{ ...value, item, mark }] : [];
  });

/** The values of automatic stations that can be read. */
export const stationValues = (readings: readonly AutomaticReading[]): readonly StationValue[] =>
  readings.flatMap(({ day, values }) =>
    Object.entries(values).flatMap(([item, text]) => {
      const value = isItemCode(item) ? measured(item, text) : null;
      return isItemCode(item) && value !== null ? [{ item, day, value: value.value, below: value.below }] : [];
    }),
  );

/** The items with a value in doubt 数据存疑 that nobody has looked at yet. */
export const itemsInDoubt = (
  samples: readonly PeriodSample[],
  readings: readonly AutomaticReading[],
): readonly ItemCode[] => {
  const items = [
    ...samples.flatMap(({ item, inDoubt }) => (inDoubt ? [item] : [])),
    ...readings.flatMap(({ inDoubt }) => inDoubt),
  ];
  return [...new Set(items)].filter(isItemCode);
};
