import fc from "fast-check";
import { type Standing, type SustainedBody, sustainedExceedance } from "../../../domain/plausibility";
import { loadRules, sustainedInForce } from "../../../rules";

const library = loadRules();
const fiveDays = sustainedInForce(library, "sustained-5-days", "2026-11-24").body;
const fourOfSix = sustainedInForce(library, "sustained-4-of-6", "2026-11-24").body;

/** `x` missed, `.` met, `?` no valid value. */
const standings = (text: string): readonly Standing[] =>
  Array.from(text, (letter) => (letter === "x" ? "missed" : letter === "." ? "met" : null));

const said = (rule: SustainedBody, text: string): string | number => {
  const found = sustainedExceedance(rule, standings(text));
  return found.kind === "sustained" ? found.missed : found.kind === "ask" ? found.reason : found.kind;
};

test.each<[SustainedBody, string, string | number]>([
  [fiveDays, ".xxxxx", 5],
  [fiveDays, "xxxxxxx", 7],
  [fiveDays, "xxxx", "not-sustained"],
  [fiveDays, "xxxxx.", "not-sustained"],
  [fiveDays, "xx.xxx", "not-sustained"],
  [fiveDays, ".xx?xx", "a person must decide, because 1 day has no valid value and it decides"],
  [fiveDays, ".xx?x", "not-sustained"],
  [fiveDays, "", "not-sustained"],
  [fourOfSix, "xxxx..", 4],
  [fourOfSix, "x.x.xx", 4],
  [fourOfSix, "xxx...", "not-sustained"],
  [fourOfSix, "xxxxxx...x..", "not-sustained"],
  [fourOfSix, "xx.?.x", "a person must decide, because 1 reading has no valid value and it decides"],
  [fourOfSix, "?xxxx..", 4],
  [fourOfSix, "??x...", "not-sustained"],
])("%j over %s: %s", (rule, text, expected) => {
  expect(said(rule, text)).toBe(expected);
});

test("one more miss never ends a sustained exceedance, and a value for a gap never opens what both answers refuse", () => {
  const letter = fc.constantFrom("x", ".", "?");
  fc.assert(
    fc.property(
      fc.constantFrom(fiveDays, fourOfSix),
      fc.array(letter, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      (rule, all, at) => {
        const index = at % all.length;
        const missed = all.with(index, "x").join("");
        const before = sustainedExceedance(rule, standings(all.join(""))).kind;
        const after = sustainedExceedance(rule, standings(missed)).kind;
        const contradicted =
          (before === "sustained" && after !== "sustained") ||
          (before === "not-sustained" && all[index] === "?" && after !== "not-sustained");
        expect(contradicted).toBe(false);
      },
    ),
  );
});

test("a rule that looks at single readings can't be asked how long", () => {
  expect(() => sustainedInForce(library, "jump", "2026-11-24")).toThrow(
    expect.objectContaining({ code: "RULE_INVALID" }) as Error,
  );
});
