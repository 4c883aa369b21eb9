import { canonicalJson, payloadHash } from "../../../db/ledger/canonical";
import {
  type ActSeal,
  type DueSeal,
  leafHash,
  leafOf,
  type ReleaseSeal,
  type RulesSeal,
  saltedHash,
} from "../../../db/ledger/leaf";

const SEALED = {
  proceeding: { id: "7", kind: "matter", number: "演示治水办整改〔2026〕1号", parent: null },
  parties: [{ role: "responsible", unit: "demo-town-1" }],
  judgedAt: "2026-11-24T10:00:00.000001+08:00",
  lawRevision: "2026-11-24.1",
  rules: { ladder: "default@1", ladderHash: "ab", calendar: "cd" },
  decided: { phase: "acknowledged" },
  hidden: { state: "ef", duties: [], letters: [], events: [] },
} as const;

const ACT: ActSeal = {
  kind: "act",
  ...SEALED,
  seq: 2,
  actId: "9b2f7c1e-0000-4000-8000-000000000001",
  act: "acknowledge",
  payloadHash: payloadHash({ kind: "acknowledge" }).toString("hex"),
  receivedAt: "2026-11-24T09:59:59.123456+08:00",
  outcome: "applied",
  refusal: null,
  role: "township",
  posts: [{ party: "responsible", kind: "chief" }],
  accountId: "d3399010-0000-4000-8000-000000000001",
  address: "192.0.2.7",
};
const DUE: DueSeal = {
  kind: "due",
  ...SEALED,
  duty: 3,
  step: "plan",
  rung: "supervision-order",
  dueAt: "2026-11-24T09:00:00+08:00",
  trigger: "end",
};
const RELEASE: ReleaseSeal = {
  kind: "release",
  release: "9b2f7c1e-0000-4000-8000-000000000002",
  releasedAt: "2026-11-24T10:00:00.000001+08:00",
  lawRevision: "2026-11-24.1",
  section: "demo-1",
  verdict: { id: "5", outcome: "missed" },
  proceeding: "7",
  opened: true,
  refused: null,
  accountId: "d3399010-0000-4000-8000-000000000001",
  preparedBy: "d3399010-0000-4000-8000-000000000002",
  address: null,
};
const RULES: RulesSeal = {
  kind: "rules",
  keptAt: "2026-11-24T10:00:00.000001+08:00",
  added: [{ kind: "ladder", id: "default", version: 1, status: "assumption", hash: "ab" }],
  ended: [],
  login: "heqing_owner",
};

const zeros = (): Buffer => Buffer.alloc(32);

test("the leaf of an act, format 2, is byte for byte what it was on the first day", () => {
  const { canonical, hash } = leafOf(ACT, zeros);
  expect(canonical).toMatchInlineSnapshot(
    `"{"act":"acknowledge","actId":"9b2f7c1e-0000-4000-8000-000000000001","actor":"fb7c2c89d6cb48fbf291cb0c66c106aa7e27a08d9e6bba054cda90dd75f7df7d","address":"a8beab92a8e9ff6727562bcc23b181c428238e7e461a41841ef9adf767a0e3f6","decided":{"hidden":"0012e935786e802b57b28e93d3df69a16f25956b4a02824243ecf67ed1c7db6c","phase":"acknowledged"},"format":2,"judgedAt":"2026-11-24T10:00:00.000001+08:00","kind":"act","lawRevision":"2026-11-24.1","outcome":"applied","parties":[{"role":"responsible","unit":"demo-town-1"}],"payloadHash":"60ee62ffc2e410e1bd18fda69042bbc447ace785a7595723942108a5e3ca89c2","posts":[{"kind":"chief","party":"responsible"}],"proceeding":{"id":"7","kind":"matter","number":"演示治水办整改〔2026〕1号","parent":null},"receivedAt":"2026-11-24T09:59:59.123456+08:00","refusal":null,"role":"township","rules":{"calendar":"cd","ladder":"default@1","ladderHash":"ab"},"seq":2}"`,
  );
  expect(hash.toString("hex")).toMatchInlineSnapshot(
    `"9a8d7c257e1e06688605b4c65ff87b818b4a8649501b30119106cb3c5595ca69"`,
  );
});

test("so is that of a due instant", () => {
  const { canonical, hash } = leafOf(DUE, zeros);
  expect(canonical).toMatchInlineSnapshot(
    `"{"decided":{"hidden":"0012e935786e802b57b28e93d3df69a16f25956b4a02824243ecf67ed1c7db6c","phase":"acknowledged"},"dueAt":"2026-11-24T09:00:00+08:00","duty":3,"format":2,"judgedAt":"2026-11-24T10:00:00.000001+08:00","kind":"due","lawRevision":"2026-11-24.1","parties":[{"role":"responsible","unit":"demo-town-1"}],"proceeding":{"id":"7","kind":"matter","number":"演示治水办整改〔2026〕1号","parent":null},"rules":{"calendar":"cd","ladder":"default@1","ladderHash":"ab"},"rung":"supervision-order","step":"plan","trigger":"end"}"`,
  );
  expect(hash.toString("hex")).toMatchInlineSnapshot(
    `"1c5661e39f58f64faab2cbe9610f91dfa907fa23d24aec16e3e5f46e4edf7d80"`,
  );
});

test("so is that of a release", () => {
  expect(leafOf(RELEASE, zeros).canonical).toMatchInlineSnapshot(
    `"{"actor":"fb7c2c89d6cb48fbf291cb0c66c106aa7e27a08d9e6bba054cda90dd75f7df7d","address":null,"format":2,"kind":"release","lawRevision":"2026-11-24.1","opened":true,"preparer":"15c51e65ff15ccc2b7ffce625725e1a9557eb5df00eedf0dbed7c4cea58ccd10","proceeding":"7","refused":null,"release":"9b2f7c1e-0000-4000-8000-000000000002","releasedAt":"2026-11-24T10:00:00.000001+08:00","section":"demo-1","verdict":{"id":"5","outcome":"missed"}}"`,
  );
});

test("so is that of rules brought into the book", () => {
  expect(leafOf(RULES, zeros).canonical).toMatchInlineSnapshot(
    `"{"added":[{"hash":"ab","id":"default","kind":"ladder","status":"assumption","version":1}],"ended":[],"format":2,"keptAt":"2026-11-24T10:00:00.000001+08:00","kind":"rules","login":"dafe0642224a92a943d79263e530f81df7854c9c2e37e5f2974c6f87a7f1fa82"}"`,
  );
});

test("a leaf is hashed as RFC 6962 hashes leaves", () => {
  // The empty leaf of the test vectors of Certificate Transparency.
  expect(leafHash("").toString("hex")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
});

test("no account and no address stands in a leaf; its salts open the hashes", () => {
  const { canonical, salts } = leafOf(ACT);
  expect(canonical).not.toContain("d3399010");
  expect(canonical).not.toContain("192.0.2.7");
  const leaf = JSON.parse(canonical) as Record<string, unknown>;
  const fields = { ...leaf, hidden: (leaf["decided"] as { readonly hidden: string }).hidden } as Record<
    string,
    unknown
  >;
  expect(salts.map(({ field, salt, plain }) => [field, fields[field] === saltedHash(salt, plain)])).toEqual([
    ["hidden", true],
    ["actor", true],
    ["address", true],
  ]);
});

test("nor what some alone see, nor whether there was anything: two leaves that hide the same say nothing alike of it", () => {
  const hidden = { state: "ef", duties: [{ change: "overdue", no: 7 }], letters: [], events: [] };
  const [one, other] = [leafOf({ ...DUE, hidden }), leafOf({ ...DUE, hidden })];
  expect(one.canonical).not.toContain("overdue");
  expect(one.canonical.length).toBe(leafOf(DUE).canonical.length);
  expect(one.canonical).not.toBe(other.canonical);
  expect(JSON.parse(one.salts[0]?.plain ?? "")).toEqual(hidden);
});

test("nor who released and who prepared, nor which login brought rules", () => {
  const { canonical, salts } = leafOf(RELEASE);
  expect(canonical).not.toContain("d3399010");
  expect(salts.map(({ field }) => field)).toEqual(["actor", "preparer"]);
  expect(leafOf(RULES).canonical).not.toContain("heqing_owner");
});

test("two leaves of one person can't be told to be of one person", () => {
  const actor = (): unknown => (JSON.parse(leafOf(ACT).canonical) as Record<string, unknown>)["actor"];
  expect(actor()).not.toBe(actor());
});

test("an act of the engine has no actor, and a salt for what it decided alone", () => {
  const { canonical, salts } = leafOf({ ...ACT, accountId: null, address: null, role: "system" });
  expect(canonical).toContain('"actor":null');
  expect(salts.map(({ field }) => field)).toEqual(["hidden"]);
});

test("the same payload has the same hash whatever the order of its keys", () => {
  expect(payloadHash({ a: 1, b: "二" })).toEqual(payloadHash({ b: "二", a: 1 }));
  expect(payloadHash({ a: 1 })).not.toEqual(payloadHash({ a: 2 }));
  expect(() => canonicalJson(undefined)).toThrow("expected a JSON value");
  for (const half of ["\ud800", "x\udc00", "\\\ud83d", "\udc00\ud83d"]) {
    expect(() => canonicalJson({ text: [half] })).toThrow("half of a surrogate pair");
    expect(() => canonicalJson({ [half]: 1 })).toThrow("half of a surrogate pair");
    expect(() => payloadHash(JSON.parse(JSON.stringify({ half })))).toThrow("half of a surrogate pair");
  }
  for (const whole of ["\ud83d\ude00", "\\ud800", "\\\\ud83d", "ud800"]) {
    expect(JSON.parse(canonicalJson({ whole }))).toEqual({ whole });
  }
});
