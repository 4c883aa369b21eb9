import { readFileSync } from "node:fs";
import { join } from "node:path";

const css = readFileSync(join(__dirname, "..", "..", "..", "web", "style", "tokens.css"), "utf8");
const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
);

/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (text: string, ground: string): number => {
  const [light, dark] = [luminance(colours.get(text)!), luminance(colours.get(ground)!)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

const GROUNDS = ["ground", "surface"];
const PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => ["text", "quiet", "accent", "bad"].map((text) => [text, ground] as const)),
  ["on-accent", "accent"],
  ["on-accent", "accent-dark"],
  ["quiet", "plain-ground"],
  ["text", "plain-ground"],
  ...["bad", "warn", "good", "info"].map((tone) => [tone, `${tone}-ground`] as const),
  ...[1, 3, 4, 5, 6].map((place) => ["text", `water-${place}`] as const),
];

test.each(PAIRS)("%s on %s can be read by weak eyes: a contrast of 4.5 or more", (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});
