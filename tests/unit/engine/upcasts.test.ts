import { decodeState, type EngineKind, KINDS } from "../../../engine/kinds";

/** The matter as a later release would have it: schema 3, with what brings the shapes before it up. */
const planted = (upcasts: EngineKind["upcasts"]): EngineKind => ({ ...KINDS.matter, schema: 3, upcasts });

/** 1 → 2: the rung's name is called otherwise. */
const renamed = (kept: unknown): unknown => {
  const { step: rung, ...rest } = kept as { readonly step: string };
  return { ...rest, rung };
};
/** 2 → 3: what stood for itself stands in a list. */
const listed = (kept: unknown): unknown => {
  const { rung, ...rest } = kept as { readonly rung: string };
  return { ...rest, rungs: [rung] };
};

const FIRST = { step: "assignment", opened: "2026-11-30T00:00:00+08:00" };
const THIRD = { rungs: ["assignment"], opened: "2026-11-30T00:00:00+08:00" };

it("a state of an earlier schema is brought up one schema after the other, in their order", () => {
  const kind = planted({ 1: renamed, 2: listed });
  expect(decodeState(kind, FIRST, 1)).toEqual(THIRD);
  expect(decodeState(kind, renamed(FIRST), 2)).toEqual(THIRD);
});

it("one of today's schema is taken as it stands, and none stays none", () => {
  const kind = planted({ 1: renamed, 2: listed });
  expect(decodeState(kind, THIRD, 3)).toBe(THIRD);
  expect([decodeState(kind, null, 1), decodeState(kind, undefined, 1)]).toEqual([null, null]);
});

it.each([
  ["lacks its first step", { 2: listed }, 1],
  ["lacks its last step", { 1: renamed }, 1],
  ["begins before the oldest known", { 1: renamed, 2: listed }, 0],
])("a way up that %s is refused: no state is judged in half a shape", (_what, upcasts, schema) => {
  expect(() => decodeState(planted(upcasts), FIRST, schema)).toThrow(
    expect.objectContaining({
      code: "RULE_UNKNOWN",
      message: `expected a state of schema 3 or one that leads there, got ${schema}`,
    }),
  );
});

it("a state of a later release is refused, and nothing of it is read", () => {
  const upcast = jest.fn(renamed);
  expect(() => decodeState(planted({ 1: upcast, 2: upcast, 3: upcast }), THIRD, 4)).toThrow(
    expect.objectContaining({ code: "RULE_UNKNOWN" }),
  );
  expect(upcast).not.toHaveBeenCalled();
});
