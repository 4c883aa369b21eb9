import { climbOffer, rungOf } from "../../../domain/ladder";
import { checkRules, ladderFor, loadRules } from "../../../rules";
import { type Edits, set, withRules } from "./folder";

const library = loadRules();
const DATE = "2026-11-24";

const problemsAfter = (edits: Edits): readonly string[] =>
  withRules(edits, (folder) => checkRules(folder).map(({ file, field, message }) => `${file} | ${field} | ${message}`));

/** A new file, made of the default ladder. */
const likeDefault =
  (id: string, ...edits: readonly ((text: string) => string)[]) =>
  (): string => {
    const { hash: _hash, file: _file, ...rule } = library.versions("ladder", "default")[0] ?? missing();
    return [set("id", id), ...edits].reduce((text, edit) => edit(text), JSON.stringify(rule));
  };

describe("a family has a ladder for each pair of levels", () => {
  it.each([
    ["county", "township", "default"],
    ["city", "county", "default-city"],
    ["province", "city", "default-province"],
  ] as const)("%s over %s is %s, so that history can be judged too", (over, under, id) => {
    for (const date of ["2018-01-01", DATE]) {
      const found = ladderFor(library, "default", { over, under }, date);
      expect(found).toMatchObject({ id, version: 1, status: "assumption", ladder: { over, under, demo: false } });
    }
  });

  it("and the demonstration has its own", () => {
    const ids = [
      ladderFor(library, "fast", { over: "county", under: "township" }, DATE).id,
      ladderFor(library, "fast", { over: "city", under: "county" }, DATE).id,
    ];
    expect(ids).toEqual(["fast", "fast-city"]);
  });

  it("who asks for a pair, a date or a family that it has not is told which there are", () => {
    const refusal = (message: RegExp): Error =>
      expect.objectContaining({ code: "RULE_UNKNOWN", message: expect.stringMatching(message) }) as Error;
    const pair = { over: "province", under: "city" } as const;
    expect(() => ladderFor(library, "fast", pair, DATE)).toThrow(
      refusal(/family fast for province over city in force on 2026-11-24, known: .*city over county \(fast-city@1/),
    );
    expect(() => ladderFor(library, "default", pair, "2017-12-31")).toThrow(refusal(/in force on 2017-12-31/));
    expect(() => ladderFor(library, "unheard-of", pair, DATE)).toThrow(refusal(/known: none$/));
  });
});

describe("a ladder keeps its place in its family", () => {
  it("two of one pair at a time are refused", () => {
    expect(problemsAfter({ "ladder/default-twin@1.json": likeDefault("default-twin") })).toEqual([
      "ladder/default@1.json | body.family | expected one ladder of default for county over township at a time, also default-twin@1",
    ]);
    const before = likeDefault("earlier", set("effectiveFrom", "2010-01-01"), set("effectiveTo", "2017-12-31"));
    expect(problemsAfter({ "ladder/earlier@1.json": before })).toEqual([]);
  });

  it("a version for other levels than the one before is refused", () => {
    const second = likeDefault(
      "default",
      set("version", 2),
      set("effectiveFrom", "2027-01-01"),
      set("body.family", "own"),
    );
    const edits = { "ladder/default@1.json": set("effectiveTo", "2026-12-31"), "ladder/default@2.json": second };
    expect(problemsAfter(edits)).toEqual([
      "ladder/default@2.json | body.family | expected default for county over township as default@1, got own for county over township",
    ]);
  });

  it("a demonstration among ladders for use is refused", () => {
    const edits = { "ladder/fast-city@1.json": set("body.family", "default") };
    expect(problemsAfter(edits)).toContain(
      "ladder/fast-city@1.json | body.demo | expected false as default-city@1 of the family",
    );
  });
});

describe("a rung more", () => {
  const CRITICISM = {
    id: "public-criticism",
    name: { zh: "通报批评", en: "public criticism" },
    effects: ["restart-clocks"],
    addressee: "responsible",
    issuer: "supervisor-government",
    authority: null,
    document: "notice",
    starts: ["rectify"],
    limits: {
      rectify: {
        limit: { count: 15, unit: "day" },
        choices: [],
        basis: { zh: "虚构（待确认）", en: "invented (to be confirmed)" },
      },
    },
    offersClimbOn: ["rectification-overdue", "result-missed"],
  };
  const addRung = (text: string): string => {
    const rule = JSON.parse(text) as { body: { rungs: unknown[] } };
    rule.body.rungs.splice(4, 0, CRITICISM);
    return JSON.stringify(rule);
  };

  it("is added by a rule file alone, and the climb is offered to it and from it", () => {
    const file = likeDefault("strict", set("body.family", "strict"), addRung);
    withRules({ "ladder/strict@1.json": file }, (folder) => {
      const { ladder } = ladderFor(loadRules(folder), "strict", { over: "county", under: "township" }, DATE);
      expect(climbOffer(ladder, "listed-supervision", "rectification-overdue")).toMatchObject({
        id: "public-criticism",
        name: { zh: "通报批评" },
        limits: { rectify: { limit: { count: 15 }, grace: { count: 1 }, whenMissed: "offer-climb" } },
      });
      expect(climbOffer(ladder, "public-criticism", "result-missed")?.id).toBe("approval-restriction-proposal");
      expect(rungOf(ladder, "public-criticism")?.service.countsAs).toContain("recorded");
    });
  });
});

function missing(): never {
  throw new Error("expected the default ladder");
}
