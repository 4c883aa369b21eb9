import type { TextFile } from "./tree";

/** The longest hand-written file, in lines. */
export const MOST_LINES = 400;

/** Half of the TypeScript files are shorter than this, in lines. */
export const MEDIAN_BELOW = 130;

/** Files that are longer for a reason; each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  "web/api-schema.d.ts": "made of the API's document by npm run api:types",
  "web/words.generated.ts": "made of the vocabularies by npm run words",
  "db/schema/rows.ts": "made of the catalogue by npm run schema",
  "db/schema/functions.ts": "made of the catalogue by npm run schema",
};

const HAND_WRITTEN = /\.(ts|tsx|mjs|cjs|js|sql|css|sh)$/;

const lines = (text: string): number => text.replace(/\n$/, "").split("\n").length;

/** Hand-written files of more than `MOST_LINES` lines, with their length. */
export function tooLong(files: readonly TextFile[]): readonly string[] {
  return files
    .filter(({ path }) => HAND_WRITTEN.test(path) && !(path in ALLOWED))
    .map(({ path, text }) => ({ path, length: lines(text) }))
    .filter(({ length }) => length > MOST_LINES)
    .map(({ path, length }) => `${path}: ${length} lines`);
}

/** The median length of the TypeScript files, in lines; 0 where there is none. */
export function medianLength(files: readonly TextFile[]): number {
  const lengths = files
    .filter(({ path }) => /\.tsx?$/.test(path))
    .map(({ text }) => lines(text))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
