import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sfntOf } from "./sfnt";

/**
 * The type of papers: Noto Sans SC from its npm package. The .woff files are read: pdfkit makes blank pages of .woff2. One file
 * holds the simplified characters; what it lacks (Ⅲ, ①, →) stands in files by ranges of code points.
 */
const FOLDER = join(dirname(require.resolve("@fontsource/noto-sans-sc/package.json")), "files");
const RANGES = require.resolve("@fontsource/noto-sans-sc/unicode.json");

export type Weight = 400 | 700;

const fileOf = (part: string, weight: Weight): string => join(FOLDER, `noto-sans-sc-${part}-${weight}-normal.woff`);

const bytes = new Map<string, Buffer>();

/** The bytes of a part of the type, read once. */
export function typeOf(part: string, weight: Weight): Buffer {
  const file = fileOf(part, weight);
  const known = bytes.get(file) ?? sfntOf(readFileSync(file));
  bytes.set(file, known);
  return known;
}

interface Range {
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

let known: readonly Range[] | null = null;

/** The numbered parts by the code points that they hold. */
function ranges(): readonly Range[] {
  known ??= Object.entries(JSON.parse(readFileSync(RANGES, "utf8")) as Readonly<Record<string, string>>)
    .filter(([key]) => key.startsWith("["))
    .flatMap(([key, text]) =>
      text.split(",").map((range): Range => {
        const [from = "", to = from] = range.replace("U+", "").split("-");
        return { part: key.slice(1, -1), from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
      }),
    );
  return known;
}

/** Parts that may hold a character, the likeliest first: letters and digits, the simplified characters, the rest by range. */
export function partsFor(character: string): readonly string[] {
  const point = character.codePointAt(0) ?? 0;
  const numbered = ranges()
    .filter(({ from, to }) => from <= point && point <= to)
    .map(({ part }) => part);
  return point < 0x2000 ? ["latin", "chinese-simplified", ...numbered] : ["chinese-simplified", ...numbered];
}
