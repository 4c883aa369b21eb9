import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CATALOGUE } from "../../../domain/errors";
import { ROOT } from "../../house/folder";
import { changedNames, namesWithin, type PersistedNames } from "../../house/names";

/** Written down by `HEQING_WRITE_NAMES=1 npx jest names`; look at the difference before committing it. */
const FILE = join(ROOT, "tests/house/persisted-names.json");

/** Files whose every text is kept by Temporal's histories for as long as a matter is. */
const MODULES = ["workflows/names", "activities/names"].filter((path) => existsSync(join(ROOT, `${path}.ts`)));

const now: PersistedNames = {
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

  it("and a lost file is seen", () => {
    expect(changedNames({ "activities/names": ["advance"] }, {})).toEqual(["activities/names: advance is gone"]);
  });

  it("wherever in a module of names it stands", () => {
    const exported = { SIGNALS: { nudge: "nudge" }, QUEUE: "heqing", LIST: ["b", "a"], limit: 3, make: () => "x" };
    expect(namesWithin(exported)).toEqual(["a", "b", "heqing", "nudge"]);
  });
});
