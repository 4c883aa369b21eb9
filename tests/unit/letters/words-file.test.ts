import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as vocabulary from "../../../domain/vocabulary";
import { wordsFile } from "../../../tools/docs/words";
import * as words from "../../../web/words.generated";
import { ROOT } from "../../house/folder";

test("the pages' words are those of the vocabulary (npm run words makes them anew)", () => {
  expect(readFileSync(join(ROOT, "web/words.generated.ts"), "utf8")).toBe(wordsFile());
});

test("each table of the pages has every word of the law with both names", () => {
  const law = new Map<string, unknown>(Object.entries(vocabulary));
  const tables = Object.entries(words);
  expect(tables.length).toBeGreaterThan(20);
  expect(tables).toEqual(tables.map(([name]) => [name, law.get(name)]));
});
