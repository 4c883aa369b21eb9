/** The class of an item or a section: 1 to 5 for Ⅰ to Ⅴ, 6 for 劣Ⅴ. A greater number is worse water. */
export type WaterClass = 1 | 2 | 3 | 4 | 5 | 6;

export const WATER_CLASSES = [1, 2, 3, 4, 5, 6] as const;

/** The names as printed: U+2160 to U+2164, and 劣Ⅴ. */
export const CLASS_NAMES = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"] as const;
export type ClassName = (typeof CLASS_NAMES)[number];

/** 水质状况 of a class (环办〔2011〕22号). */
export const STATES = ["优", "良好", "轻度污染", "中度污染", "重度污染"] as const;
export type WaterState = (typeof STATES)[number];

const STATE_OF_CLASS: Readonly<Record<WaterClass, WaterState>> = {
  1: "优",
  2: "优",
  3: "良好",
  4: "轻度污染",
  5: "中度污染",
  6: "重度污染",
};

export function className(waterClass: WaterClass): ClassName {
  return CLASS_NAMES[(waterClass - 1) as 0 | 1 | 2 | 3 | 4 | 5];
}

/** 优 for Ⅰ and Ⅱ, 良好 for Ⅲ, 轻度污染 for Ⅳ, 中度污染 for Ⅴ, 重度污染 for 劣Ⅴ (water.md §2.2). */
export function stateOf(waterClass: WaterClass): WaterState {
  return STATE_OF_CLASS[waterClass];
}
