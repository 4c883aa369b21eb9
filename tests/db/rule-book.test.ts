import { keepRules, type RuleRow, type RulesKept } from "../../db/migrate/rule-book";
import { leafHash, saltedHash } from "../../db/ledger/leaf";
import { hashRule, loadRules } from "../../rules";
import { useDatabase } from "../setup/database";

const database = useDatabase();
const { rules: shipped } = loadRules();

/** Everything of a rule that its hash covers, as Postgres gives it back. */
const STORED = `
  select kind, id, version, effective_from as "effectiveFrom", effective_to as "effectiveTo", status, source, body, hash
    from heqing.rule order by kind, id, version`;

const bring = (...rules: readonly RuleRow[]): Promise<RulesKept> =>
  keepRules({ ownerUrl: database.url("owner"), rules });

/** An invented rule; its hash is made as the rule files' is. */
const invented = (changes: Partial<RuleRow> = {}): RuleRow => {
  const rule = {
    kind: "ladder",
    id: "invented",
    version: 1,
    effectiveFrom: "2024-01-01",
    effectiveTo: null,
    status: "assumption" as const,
    source: { instrument: "invented", article: null, address: null },
    body: { limit: "0.20", steps: [1, 2.5] },
    ...changes,
  };
  return { ...rule, hash: hashRule(rule) };
};

describe("the rule book", () => {
  test("holds every shipped rule once migrated, each provable by its hash from the database alone", async () => {
    const { rows } = await database.pool("readonly").query<RuleRow>(STORED);
    expect(rows).toHaveLength(shipped.length);
    expect(rows.map(({ hash }) => hash).sort()).toEqual(shipped.map(({ hash }) => hash).sort());
    expect(rows.filter(({ hash, ...rule }) => hashRule(rule) !== hash)).toEqual([]);
  });

  test("takes a rule once, also when three starts bring it at once", async () => {
    const kept = await Promise.all([bring(invented()), bring(invented()), bring(invented())]);
    expect(kept.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 0, 1]);
    expect(await bring(invented())).toEqual({ added: 0, ended: 0, outdated: 0 });
  });

  test.each([
    ["another body", { body: { limit: "0.30", steps: [1, 2.5] } }],
    ["another first day", { effectiveFrom: "2024-02-01" }],
    ["another status", { status: "binding" as const }],
    ["another source", { source: { instrument: "someone else", article: null, address: null } }],
    ["a last day and another body", { effectiveTo: "2025-12-31", body: {} }],
  ])("refuses a version that is there with %s, and takes nothing else of that call", async (_name, changes) => {
    const other = invented({ id: "beside" });
    await expect(bring(other, invented(changes))).rejects.toMatchObject({
      code: "RULE_CHANGED",
      fields: { kind: "ladder", id: "invented", version: 1 },
      message: expect.stringMatching(
        /^expected ladder\/invented@1 as the book keeps it .+: a change is a new version$/,
      ) as string,
    });
    const { rows } = await database.pool("owner").query("select from heqing.rule where id = 'beside'");
    expect(rows).toHaveLength(0);
  });

  test("learns the last day of an open-ended version once, when its successor comes", async () => {
    const ended = invented({ effectiveTo: "2025-12-31" });
    const next = invented({ version: 2, effectiveFrom: "2026-01-01" });
    expect(await bring(ended, next)).toEqual({ added: 1, ended: 1, outdated: 0 });
    expect(await bring(ended, next)).toEqual({ added: 0, ended: 0, outdated: 0 });
    const { rows } = await database
      .pool("api")
      .query("select effective_to, hash from heqing.rule_end where id = 'invented' and version = 1");
    expect(rows).toEqual([{ effective_to: "2025-12-31", hash: ended.hash }]);
    await expect(bring(invented({ effectiveTo: "2026-06-30" }))).rejects.toMatchObject({ code: "RULE_CHANGED" });
    await expect(bring(invented())).rejects.toMatchObject({ code: "RULE_CHANGED" });
  });

  describe("leaves in the ledger", () => {
    interface Kept {
      readonly id: string;
      readonly canonical: string;
      readonly leaf_hash: Buffer;
    }
    const leaves = async (): Promise<readonly Kept[]> =>
      (
        await database
          .pool("owner")
          .query<Kept>(
            "select id, canonical, leaf_hash from heqing.ledger_leaf where kind = 'rules' order by written_at",
          )
      ).rows;
    const said = ({ canonical }: Kept) =>
      JSON.parse(canonical) as { added: { hash: string }[]; ended: object[]; login: string };

    test("one for what the migration brought, naming every version with its hash", async () => {
      const [first] = await leaves();
      expect(
        said(first!)
          .added.map(({ hash }) => hash)
          .sort(),
      ).toEqual(shipped.map(({ hash }) => hash).sort());
      expect(first?.leaf_hash.equals(leafHash(first.canonical))).toBe(true);
    });

    test("one for what a start brings, opened by its salt alone, and none for a start that brings nothing", async () => {
      const before = await leaves();
      const rule = invented({ id: "invented-sealed" });
      await bring(rule);
      await bring(rule);
      const last = invented({ id: "invented-sealed", effectiveTo: "2025-12-31" });
      await bring(last);
      const [first, second, ...more] = (await leaves()).slice(before.length);
      expect(more).toEqual([]);
      expect(said(first!)).toMatchObject({
        added: [{ kind: "ladder", id: "invented-sealed", version: 1, status: "assumption", hash: rule.hash }],
        ended: [],
      });
      expect(said(second!)).toMatchObject({ added: [], ended: [{ effectiveTo: "2025-12-31", hash: last.hash }] });
      const { rows } = await database
        .pool("owner")
        .query<{ salt: Buffer; plain: string }>("select salt, plain from heqing.ledger_salt where leaf_id = $1", [
          first?.id,
        ]);
      expect(rows.map(({ salt, plain }) => saltedHash(salt, plain))).toEqual([said(first!).login]);
    });
  });

  test.each(["rule", "rule_end"])("never changes %s, whoever asks", async (table) => {
    for (const change of [`update heqing.${table} set hash = repeat('0', 64)`, `delete from heqing.${table}`]) {
      await expect(database.pool("owner").query(change)).rejects.toMatchObject({ code: "HQ001" });
    }
    await expect(database.pool("owner").query(`truncate heqing.${table} cascade`)).rejects.toMatchObject({
      code: "HQ001",
    });
  });

  test.each(["api", "worker", "relay", "sequencer"] as const)(
    "is read by %s and written by the owner alone",
    async (role) => {
      const { rows } = await database
        .pool(role)
        .query("select count(*)::int as rules from heqing.rule where id not like 'invented%'");
      expect(rows).toEqual([{ rules: shipped.length }]);
      await expect(
        database.pool(role).query("insert into heqing.rule select * from heqing.rule where false"),
      ).rejects.toMatchObject({ code: "42501" });
    },
  );
});
