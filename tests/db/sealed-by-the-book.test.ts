import { createHash } from "node:crypto";
import { canonicalJson } from "../../db/ledger/canonical";
import { leafHash, saltedHash } from "../../db/ledger/leaf";
import { changeSection, changeTarget, changeUnit, makeUnit } from "../../db/registry/change";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { retractValue } from "../../intake/retract-value";
import { loadRules } from "../../rules";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { decided } from "../setup/proposals";
import { asked, useDemonstration } from "./intake/demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const matters = useMatters(database);
const owner = () => database.pool("owner");

interface Sealed {
  readonly id: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly canonical: string;
  readonly hash: Buffer;
  readonly salts: readonly { readonly field: string; readonly salt: string; readonly plain: string }[];
}

const leaves = async (kind: string, subject = "%"): Promise<readonly Sealed[]> =>
  asked(
    owner(),
    `select l.id, l.canonical::jsonb as said, l.canonical, l.leaf_hash as hash,
            (select coalesce(jsonb_agg(jsonb_build_object('field', s.field, 'salt', encode(s.salt, 'hex'), 'plain', s.plain)), '[]')
               from heqing.ledger_salt s where s.leaf_id = l.id) as salts
       from heqing.ledger_leaf l where l.kind = $1 and l.subject like $2 order by l.written_at, l.id`,
    [kind, subject],
  ) as Promise<readonly Sealed[]>;

/** Whether a leaf is what its format says: canonical, hashed as RFC 6962 says, with salts that open its hashes. */
function expectSound({ said, canonical, hash, salts }: Sealed): void {
  expect(said["format"]).toBe(2);
  expect(canonical).toBe(canonicalJson(said));
  expect(hash.equals(leafHash(canonical))).toBe(true);
  for (const { field, salt, plain } of salts) expect(said[field]).toBe(saltedHash(Buffer.from(salt, "hex"), plain));
}

/** Which accounts read a leaf of a subject. */
const readers = async (subject: string, logins: readonly string[]): Promise<readonly string[]> => {
  const seen = await Promise.all(
    logins.map(async (login) =>
      withActor(database.pool("api"), await actor(login), async (session) => {
        const { rows } = await session.query("select from heqing.ledger_leaf where subject = $1", [subject]);
        return rows.length > 0 ? [login] : [];
      }),
    ),
  );
  return seen.flat();
};

const accountOf = (login: string) =>
  matters.value<string>("select id::text from heqing.account where login = $1", login);

test("the book writes canonical JSON as our own code does", async () => {
  const hard = {
    z: 1,
    "a b": [null, true, false, -3, 12_345_678_901, []],
    A: { ü: '〔2026〕"\\/\b\f\n\r\t\u0001\u001f\u007f', "": {} },
    text: "演示溪 😀 é",
  };
  const [row] = await asked(owner(), "select heqing.canonical($1::jsonb) as text", [JSON.stringify(hard)]);
  expect(row?.text).toBe(canonicalJson(hard));
});

test("a signature leaves a leaf with the letter's number, its content and, salted, whoever signed; seen by whoever sees the letter", async () => {
  const id = await matters.release({ section: "demo-1" });
  await matters.settled(id);
  expect(await leaves("letter")).toEqual([]);
  await matters.sign(id);
  await matters.settled(id);
  const [letter] = await asked(
    owner(),
    "select id, number, encode(content_hash, 'hex') as hash from heqing.letter where proceeding_id = $1 and number is not null",
    [id],
  );
  const [leaf, ...more] = await leaves("letter");
  expect(more).toEqual([]);
  expectSound(leaf!);
  expect(leaf!.said).toMatchObject({
    letter: letter?.id,
    number: letter?.number,
    contentHash: letter?.hash,
    rung: "supervision-order",
    proceeding: { id, kind: "matter" },
  });
  expect(leaf!.salts).toMatchObject([{ field: "actor", plain: await accountOf("countyhead") }]);
  expect(await readers(`letter/${letter?.id}`, ["county", "town1", "town2", "station"])).toEqual([
    "county",
    "town1",
    "station",
  ]);
});

test("what is stated leaves a leaf in the transaction that states it: a batch by its hash, a retraction by itself", async () => {
  const sheet = (value: string, reason = "") =>
    `section,date,item,value,reason\n演示溪甲乙交接断面,2021-03-05,tp,${value},${reason}\n演示溪甲乙交接断面,2021-03-05,nh3n,0.2,\n`;
  const before = (await leaves("statement")).length;
  await take(sheet("0.05"));
  await take(sheet("0.35", "抄录错误"));
  const stated = (await leaves("statement")).slice(before);
  stated.forEach(expectSound);
  expect(stated.map(({ said }) => [said["accepted"], said["corrected"], said["retracted"]])).toEqual([
    [2, 0, 0],
    [0, 1, 0],
  ]);
  const rows = await asked(
    owner(),
    `select t.id, t.reading_id, t.section_id, t.about, t.state, t.reason, encode(r.row_hash, 'hex') as row
       from heqing.statement t join heqing.reading r on r.month = t.month and r.id = t.reading_id
      where t.batch_id::text = $1 order by t.id`,
    [stated[0]!.said["batch"]],
  );
  const lines = rows.map((r) => canonicalJson([r.id, r.reading_id, r.section_id, r.about, r.state, r.reason, r.row]));
  expect(stated[0]!.said["statements"]).toBe(createHash("sha256").update(lines.join("\n"), "utf8").digest("hex"));
  const [last] = await asked(owner(), "select reading_id from heqing.statement where state = 'corrected'", []);
  await retractValue({
    pool: database.pool("api"),
    actor: await actor("station"),
    library: loadRules(),
    readingId: last?.reading_id,
    reason: "采样日期有误",
  });
  const [retraction] = (await leaves("statement")).slice(-1);
  expectSound(retraction!);
  expect(retraction!.said).toMatchObject({ batch: null, accepted: 0, corrected: 0, retracted: 1 });
  expect(retraction!.salts).toMatchObject([{ field: "actor", plain: await accountOf("station") }]);
  expect(
    await readers(`batch/${String(stated[0]!.said["batch"])}`, ["county", "station", "town1", "discipline"]),
  ).toEqual(["county", "station"]);
});

test("each change of the registry leaves a leaf: what, from when, on which document and by whom; a holder enters salted alone", async () => {
  const source = "编办〔2026〕9号";
  const as = async (login: string, work: (session: Queryable) => Promise<void>) =>
    withActor(database.pool("api"), await actor(login), work);
  const unit = { id: "demo-lab", name: "演示化验室", kind: "monitoring_station", divisionCode: "339901", mark: null };
  await as("admin", (session) => makeUnit(session, { ...unit, from: "2026-01-01", source }));
  await as("admin", (session) =>
    changeUnit(session, { id: "demo-lab", name: "演示化验站", mark: null, from: "2026-02-01", until: null, source }),
  );
  await as("admin", (session) =>
    changeSection(session, {
      id: "demo-2",
      unitId: "demo-town-2",
      stationId: "demo-lab",
      body: "river",
      from: "2026-03-01",
      source,
    }),
  );
  await as("admin", (session) =>
    changeTarget(session, {
      sectionId: "demo-2",
      scheme: "township-handover",
      targetClass: 2,
      from: "2026-07-01",
      to: null,
      source,
      status: "binding",
    }),
  );
  const person = await matters.value<string>("select person_id::text from heqing.account where login = 'housing'");
  await decided(database, {
    kind: "holding-change",
    subject: "demo-farming",
    data: { personId: person, holds: true, from: "2026-05-01", to: null },
    reason: source,
  });
  const changes = await leaves("registry");
  changes.forEach(expectSound);
  expect(changes.map(({ said }) => [said["what"], said["id"], said["source"]])).toEqual([
    ["unit", "demo-lab", source],
    ["unit", "demo-lab", source],
    ["section", "demo-2", source],
    ["target", "demo-2/township-handover", source],
    ["holding", "demo-farming", source],
  ]);
  const holding = changes.at(-1)!;
  expect(holding.canonical).not.toContain(person);
  expect(holding.salts.map(({ field, plain }) => `${field} ${plain}`).sort()).toEqual([
    `actor ${await accountOf("admin")}`,
    `person ${person}`,
  ]);
  expect(await readers("registry/unit/demo-lab", ["county", "discipline", "town1"])).toEqual(["county", "discipline"]);
  // Refused, it leaves none.
  await expect(
    as("admin", (session) =>
      changeUnit(session, { id: "demo-lab", name: "甲", mark: null, from: "2026-03-01", until: null, source: " " }),
    ),
  ).rejects.toMatchObject({ code: "ACT_REFUSED" });
  expect(await leaves("registry")).toHaveLength(5);
});
