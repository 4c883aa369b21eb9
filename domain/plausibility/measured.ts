import { type Decimal, textOf } from "../number";
import { ITEM_CODES, type ItemCode, ITEMS } from "../water";

/** What a station measures beside the items of the standard; they make no class, but they tell how the probe fares. */
const COMPANIONS = {
  ec: { zh: "电导率", en: "conductivity", unit: "µS/cm" },
  turbidity: { zh: "浊度", en: "turbidity", unit: "NTU" },
} as const;

/** An item of the standard, or a companion: `ec` (µS/cm), `turbidity` (NTU). The codes are persisted: never rename one. */
export type MeasuredCode = ItemCode | keyof typeof COMPANIONS;

export const MEASURED_CODES: readonly MeasuredCode[] = [...ITEM_CODES, "ec", "turbidity"];

const describe = (code: MeasuredCode) => (code === "ec" || code === "turbidity" ? COMPANIONS[code] : ITEMS[code]);

/** The name of what is measured. */
export const nameOf = (code: MeasuredCode, language: "zh" | "en"): string => describe(code)[language];

/** Value and unit, such as `9.66` or `20.5 °C`. */
export const quantity = (code: MeasuredCode, value: Decimal): string =>
  `${textOf(value)}${describe(code).unit === "" ? "" : ` ${describe(code).unit}`}`;

/** Name, value and unit, such as `pH 9.66` or `水温 20.5 °C`. */
export const printed = (code: MeasuredCode, value: Decimal, language: "zh" | "en"): string =>
  `${nameOf(code, language)} ${quantity(code, value)}`;
