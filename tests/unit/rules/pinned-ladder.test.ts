import { hashRule, ladderInForce, ladderOf, loadRules, pinnedLadder } from "../../../rules";
import { set, withRules } from "./folder";

const library = loadRules();
const pinned = ladderInForce(library, "default", "2026-11-24");

test("the ladder that a matter pinned is the one that held, as one object however often it is asked for", () => {
  const again = pinnedLadder(library, { id: "default", version: "1", hash: pinned.hash });
  expect(again).toEqual(pinned);
  expect(again.ladder).toBe(pinned.ladder);
});

test("the hash is over the file's own content, not over what the loader makes of it", () => {
  const [rule] = library.versions("ladder", "default");
  const { hash, file: _file, ...written } = rule ?? fail();
  expect(pinned.hash).toBe(hash);
  expect(hashRule(written)).toBe(hash);
  expect(hashRule({ ...written, body: ladderOf(rule ?? fail()) })).not.toBe(hash);
});

test("a matter stays with the ladder that it pinned before that version's last day was known", () => {
  const edits = {
    "ladder/default@1.json": set("effectiveTo", "2026-12-31"),
    "ladder/default@2.json": () =>
      JSON.stringify({ ...written(), version: 2, effectiveFrom: "2027-01-01", effectiveTo: null }),
  };
  withRules(edits, (folder) => {
    const later = loadRules(folder);
    const kept = pinnedLadder(later, pinned);
    expect(kept).toMatchObject({ version: 1, ladder: pinned.ladder });
    expect(kept.hash).not.toBe(pinned.hash);
    expect(ladderInForce(later, "default", "2027-01-01").version).toBe(2);
  });
});

test("what was pinned with another content, or is gone, is refused", () => {
  const edits = { "ladder/default@1.json": set("body.defaults.limits.plan.limit.count", 11) };
  withRules(edits, (folder) => {
    expect(() => pinnedLadder(loadRules(folder), pinned)).toThrow(
      expect.objectContaining({
        code: "RULE_CHANGED",
        message: expect.stringMatching(/as the matter pinned it/),
      }) as Error,
    );
  });
  expect(() => pinnedLadder(library, { ...pinned, version: 9 })).toThrow(
    expect.objectContaining({ code: "RULE_UNKNOWN" }) as Error,
  );
});

function written(): object {
  const { hash: _hash, file: _file, ...rule } = library.versions("ladder", "default")[0] ?? fail();
  return rule;
}

function fail(): never {
  throw new Error("expected a version of the ladder");
}
