import { lawBookOf } from "../../../activities";
import { hashRule, loadRules } from "../../../rules";

const library = loadRules();
const law = lawBookOf(library);
const [first, second] = library.versions("ladder", "default");

test("a matter stays with the ladder that it pinned before that version's last day was known", () => {
  const { hash, file: _file, ...rule } = first ?? fail();
  const pinned = hashRule({ ...rule, effectiveTo: null });
  expect(rule.effectiveTo).not.toBeNull();
  for (const kept of [pinned, hash])
    expect(law.ladder({ id: "default", version: "1", hash: kept }).ladder).toBe(rule.body);
});

test("what was pinned with another content is refused", () => {
  const { hash: _hash, file: _file, ...rule } = first ?? fail();
  const edited = hashRule({ ...rule, effectiveTo: null, body: { ...rule.body, demo: true } });
  expect(() => law.ladder({ id: "default", version: "1", hash: edited })).toThrow(/as the matter pinned it/);
});

test("a new version says how far a limit may be extended, marked as an assumption, and changes no limit", () => {
  const rungs = (rule: typeof first) => rule?.body.rungs ?? [];
  expect(second?.status).toBe("assumption");
  const without = rungs(second).map((rung) => ({
    ...rung,
    limits: Object.fromEntries(
      Object.entries(rung.limits).map(([step, { extension: _extension, ...limit }]) => [step, limit]),
    ),
  }));
  expect(without).toEqual(rungs(first));
  const extensions = rungs(second).flatMap(({ limits }) => Object.values(limits).map(({ extension }) => extension));
  expect(extensions.filter((extension) => extension !== undefined).every(({ times }) => times === 1)).toBe(true);
});

function fail(): never {
  throw new Error("expected a first version of the ladder");
}
