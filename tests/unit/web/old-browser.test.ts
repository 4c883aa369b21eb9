import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { transformSync } from "esbuild";
import fc from "fast-check";
import { ARRAY, OBJECT, STRING } from "../../../web/polyfills/newer";

const checkout = resolve(__dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "heqing-old-browser-"));
const out = join(folder, "web");

beforeAll(() => {
  execFileSync(process.execPath, [join(checkout, "web", "build.mjs"), "--out", out], { cwd: checkout });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const builtFiles = (ending: string): readonly string[] =>
  readdirSync(join(out, "assets"))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(out, "assets", name), "utf8"));
const built = (ending: string): string => builtFiles(ending).join("\n");

/** Built-ins that came after Chromium 87 and have no polyfill here, as a bundle calls them. Source: the tables of MDN. */
const NEWER =
  /\b(?:structuredClone|Iterator\.from|Response\.json|URL\.canParse|URL\.parse|RegExp\.escape|Error\.isError|Array\.fromAsync|AbortSignal\.(?:abort|any|timeout)|Promise\.(?:withResolvers|try)|(?:Object|Map)\.groupBy|Intl\.(?:supportedValuesOf|DurationFormat))\(|\.(?:randomUUID|throwIfAborted|isWellFormed|toWellFormed|showPicker|checkVisibility|togglePopover|showPopover|getSetCookie|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|toBase64|toHex|getOrInsert|requestClose)\(|\bnew (?:URLPattern|DisposableStack|Float16Array|CloseWatcher)\b/g;

/** The same for style sheets; esbuild lowers nesting and ranges in media queries by itself. */
const NEWER_STYLE =
  /:has\(|:is\(|:where\(|@layer|@container|@property|@scope|@starting-style|\baspect-ratio|color-mix\(|\boklch\(|\blch\(|\d(?:dvh|svh|lvh)\b|subgrid|text-wrap|field-sizing|overflow:\s*clip|@media[^{]*[<>]/g;

test("the scripts call nothing that Chromium 87 lacks and no polyfill gives", () => {
  expect(built(".js").match(NEWER) ?? []).toEqual([]);
});

test("the scripts hold no syntax that Chromium 87 cannot read", () => {
  const supported = { "optional-chain": true };
  const printed = (text: string, target: string): string =>
    transformSync(text, { target, supported, charset: "utf8" }).code;
  // Nothing had to be lowered: what is there is old enough.
  const old = builtFiles(".js").map((text) => printed(text, "chrome87") === printed(text, "esnext"));
  expect(old).toEqual(old.map(() => true));
  expect(printed("class A { static { a() } }", "chrome87")).not.toBe(printed("class A { static { a() } }", "esnext"));
  // The one form of `?.` that it gets wrong (V8 11558): a call that spreads before its last argument.
  expect(built(".js").match(/\?\.\w*\([^()]*\.\.\.[^(),]+,/g) ?? []).toEqual([]);
});

test("the style sheet holds nothing that Chromium 87 would leave out", () => {
  expect(built(".css").match(NEWER_STYLE) ?? []).toEqual([]);
});

test.each(["structuredClone(a)", "x.randomUUID()", "Object.groupBy(a,b)", "Promise.withResolvers()"])(
  "%s would be seen",
  (call) => expect(call.match(NEWER)).toHaveLength(1),
);

test.each(["a:has(b){}", "@layer base{}", "img{aspect-ratio:1}", "@media (width>=700px){}", "a{height:100dvh}"])(
  "the style %s would be seen",
  (style) => expect(style.match(NEWER_STYLE)).toHaveLength(1),
);

test("the type checker knows the sources of the pages no built-ins but those of ES2021 and the polyfills", () => {
  const { compilerOptions } = JSON.parse(readFileSync(join(checkout, "web", "tsconfig.json"), "utf8")) as {
    compilerOptions: { lib: readonly string[] };
  };
  expect(compilerOptions.lib).toEqual(["ES2021", "DOM", "DOM.Iterable"]);
  const declared = readFileSync(join(checkout, "web", "polyfills", "built-ins.d.ts"), "utf8");
  const names = new Set([...declared.matchAll(/^ {2}(\w+)[<(]/gm)].map(([, name]) => name));
  const given = [ARRAY, STRING, OBJECT].flatMap((functions) => Object.keys(functions));
  expect(names).toEqual(new Set(given));
});

describe("each polyfill answers as the function whose place it takes", () => {
  const lists = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 });
  const places = fc.integer({ min: -15, max: 15 });
  /** What a call gives, or that it refuses. */
  const outcome = (call: () => unknown): unknown => {
    try {
      return call();
    } catch (error) {
      return (error as Error).constructor;
    }
  };

  it("for lists", () => {
    fc.assert(
      fc.property(lists, places, places, (list, at, other) => {
        const before = [...list];
        const even = (value: unknown): boolean => Number(value) % 2 === 0;
        const down = (a: unknown, b: unknown): number => Number(b) - Number(a);
        expect(ARRAY.at.call(list, at)).toBe(list.at(at));
        expect(ARRAY.findLast.call(list, even)).toBe(list.findLast(even));
        expect(ARRAY.findLastIndex.call(list, even)).toBe(list.findLastIndex(even));
        expect(ARRAY.toReversed.call(list)).toEqual(list.toReversed());
        expect(ARRAY.toSorted.call(list, down)).toEqual(list.toSorted(down));
        expect(ARRAY.toSpliced.call(list, at, other, 7, 8)).toEqual(list.toSpliced(at, other, 7, 8));
        expect(outcome(() => ARRAY.with.call(list, at, 7))).toEqual(outcome(() => list.with(at, 7)));
        expect(list).toEqual(before);
      }),
    );
    expect(ARRAY.toSorted.call([10, 9, 1])).toEqual([1, 10, 9]); // as texts
    expect(ARRAY.at.call([1, 2], Number.NaN)).toBe(1);
    expect(ARRAY.at.call([1, 2], -1.5)).toBe(2);
    // One argument alone takes all that follows.
    expect(Reflect.apply(ARRAY.toSpliced, [1, 2, 3], [1])).toEqual([1]);
    expect(ARRAY.findLastIndex.call([], () => true)).toBe(-1);
  });

  it("for texts and objects", () => {
    fc.assert(fc.property(fc.string(), places, (text, at) => expect(STRING.at.call(text, at)).toBe(text.at(at))));
    expect(OBJECT.hasOwn({ a: undefined }, "a")).toBe(true);
    expect(OBJECT.hasOwn({}, "constructor")).toBe(false);
    expect(OBJECT.hasOwn(Object.create(null) as object, "a")).toBe(false);
  });
});
