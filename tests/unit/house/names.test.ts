import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CATALOGUE } from "../../../domain/errors";
import { RUNG_EFFECTS, WHEN_MISSED } from "../../../domain/ladder";
import { ROOT } from "../../house/folder";
import { changedNames, namesWithin, type PersistedNames, wordsWithin } from "../../house/names";

/** Written down by `HEQING_WRITE_NAMES=1 npx jest names`; look at the difference before committing it. */
const FILE = join(ROOT, "tests/house/persisted-names.json");

/** Files whose every text is kept by Temporal's histories for as long as a matter is. */
const MODULES = ["workflows/names", "activities/names"].filter((path) => existsSync(join(ROOT, `${path}.ts`)));

/** Files of the vocabulary: every word that the book keeps. */
const VOCABULARY = readdirSync(join(ROOT, "domain/vocabulary"))
  .map((file) => `domain/vocabulary/${file.replace(/\.ts$/, "")}`)
  .filter((path) => !["index", "named"].includes(path.split("/").at(-1) ?? ""));

const now: PersistedNames = {
  ...Object.fromEntries(
    VOCABULARY.flatMap((path) =>
      Object.entries(wordsWithin(jest.requireActual(join(ROOT, path)))).map(([name, words]) => [
        `${path}: ${name}`,
        words,
      ]),
    ),
  ),
  "domain/ladder: rule data": [...RUNG_EFFECTS, ...WHEN_MISSED].sort(),
  "domain/errors/catalogue": Object.keys(ERROR_CATALOGUE).sort(),
  ...Object.fromEntries(MODULES.map((path) => [path, namesWithin(jest.requireActual(join(ROOT, path)))])),
};

if (process.env.HEQING_WRITE_NAMES === "1") writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);

describe("a name that records keep is never renamed", () => {
  it("in this tree", () => {
    expect(changedNames(JSON.parse(readFileSync(FILE, "utf8")) as PersistedNames, now)).toEqual([]);
  });

  it("and a renamed one is seen as one gone and one new", () => {
    expect(changedNames({ "workflows/names": ["nudge", "act"] }, { "workflows/names": ["poke", "act"] })).toEqual([
      "workflows/names: nudge is gone",
      "workflows/names: poke is new",
    ]);
  });

  it("nor any word of the vocabulary, each of whose files has some", () => {
    for (const path of VOCABULARY) expect(Object.keys(now).some((file) => file.startsWith(`${path}: `))).toBe(true);
    expect(now["domain/vocabulary/event: EVENTS"]).toContain("served");
    const kept = { "domain/vocabulary/event: EVENTS": ["served", "sent"] };
    expect(changedNames(kept, { "domain/vocabulary/event: EVENTS": ["delivered", "sent"] })).toEqual([
      "domain/vocabulary/event: EVENTS: served is gone",
      "domain/vocabulary/event: EVENTS: delivered is new",
    ]);
  });

  it("and a lost file is seen", () => {
    expect(changedNames({ "activities/names": ["advance"] }, {})).toEqual(["activities/names: advance is gone"]);
  });

  it("a word by the key of its names, whatever else its module exports", () => {
    const STEPS = { sign: { zh: "签发", en: "sign" }, call: { zh: "电话", en: "call" } };
    expect(wordsWithin({ STEPS, WORDS: ["sign"], OWNERS: { sign: null }, isWord: () => true })).toEqual({
      STEPS: ["call", "sign"],
    });
  });

  it("wherever in a module of names it stands", () => {
    const exported = { SIGNALS: { nudge: "nudge" }, QUEUE: "heqing", LIST: ["b", "a"], limit: 3, make: () => "x" };
    expect(namesWithin(exported)).toEqual(["a", "b", "heqing", "nudge"]);
  });
});
