import { createHash, randomUUID } from "node:crypto";
import {
  forgetLooseAttachments,
  keepAttachment,
  readAttached,
  readAttachment,
  readContent,
  removeAttachment,
} from "../../db/attachment/attachments";
import { withActor } from "../../db/session/with-actor";
import { ATTACHMENT_LIMITS } from "../../domain/proceeding";
import { useDatabase } from "../setup/database";
import { actor, PLAN, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

const as = async <T>(login: string, work: Parameters<typeof withActor<T>>[2]): Promise<T> =>
  withActor(database.pool("api"), await actor(database, login), work);

const CONTENT = Buffer.from("a document");
const SHA256 = createHash("sha256").update(CONTENT).digest("hex");

/** Brings a file in; gives its id. */
async function bring(login: string, proceedingId: string | null, differing: { id?: string; content?: Buffer } = {}) {
  const { id = randomUUID(), content = CONTENT } = differing;
  const full = await as(login, (session) =>
    keepAttachment(session, {
      id,
      proceedingId,
      kind: "pdf",
      name: "整改方案.pdf",
      content,
      publicCopy: null,
      thumbnail: null,
      facts: {},
    }),
  );
  return { id, full };
}

/** The open matter of a township, served: a further miss joins it. */
const matter = async (place = 1): Promise<string> => {
  const id = await matters.release({ section: `demo-${place}` });
  await matters.advance(id);
  if ((await matters.step(id, "sign")) !== undefined) await matters.serve(id, `town${place}`);
  return id;
};

const sees = (login: string, id: string): Promise<boolean> =>
  as(login, async (session) => {
    const [record, content] = [await readAttachment(session, id), await readContent(session, id, "original")];
    expect(content === null).toBe(record === null);
    return record !== null;
  });

test("the book and the law name the same ceilings", async () => {
  const [limits] = await matters.rows<Record<string, unknown>>(
    "select file, of_one_act, proceeding, account_a_day, extract(epoch from loose)::integer / 3600 as hours from heqing.attachment_limits()",
  );
  const { file, ofOneAct, proceeding, accountADay, looseHours } = ATTACHMENT_LIMITS;
  expect(limits).toEqual({
    file,
    of_one_act: ofOneAct,
    proceeding: String(proceeding),
    account_a_day: String(accountADay),
    hours: looseHours,
  });
});

test("one that no act carries is seen by whoever brought it in alone, and removed by nobody else", async () => {
  const id = await matter();
  const { id: file } = await bring("liaison1", id);
  expect(await sees("liaison1", file)).toBe(true);
  for (const login of ["town1", "county", "liaison2", "city"])
    expect([login, await sees(login, file)]).toEqual([login, false]);
  expect(await as("town1", (session) => removeAttachment(session, file))).toBe(false);
  expect(await as("liaison1", (session) => removeAttachment(session, file))).toBe(true);
  expect(await sees("liaison1", file)).toBe(false);
});

test("one that an act carries is seen as the act is: a draft's by the unit, a counted plan's by everybody who reaches it", async () => {
  const id = await matter();
  const { id: file } = await bring("liaison1", id);
  await matters.receive("liaison1", id, { ...PLAN, attachments: [file] });
  await matters.advance(id);
  const seen = async () =>
    Object.fromEntries(
      await Promise.all(["town1", "county", "city", "town2"].map(async (login) => [login, await sees(login, file)])),
    );
  expect(await seen()).toEqual({ town1: true, county: false, city: false, town2: false });
  await matters.receive("town1", id, { kind: "confirm", step: await matters.step(id, "confirm") });
  await matters.advance(id);
  expect(await seen()).toEqual({ town1: true, county: true, city: true, town2: false });
  const carried = await as("county", (session) => readAttached(session, id));
  expect(carried).toMatchObject([{ id: file, sha256: SHA256, name: "整改方案.pdf", kind: "pdf" }]);
  expect(await as("liaison1", (session) => removeAttachment(session, file))).toBe(false);
});

test("the leaf of the act carries the hash of its content", async () => {
  const id = await matter();
  const { id: file } = await bring("town1", id);
  await matters.receive("town1", id, { ...PLAN, attachments: [file] });
  await matters.advance(id);
  const leaves = await matters.rows<{ attachments: unknown }>(
    `select canonical::jsonb -> 'attachments' as attachments from heqing.ledger_leaf
      where proceeding_id = $1 and canonical::jsonb -> 'attachments' -> 0 ->> 'id' = $2`,
    id,
    file,
  );
  expect(leaves).toEqual([{ attachments: [{ id: file, sha256: SHA256 }] }]);
});

test("an act that names a file which is not there, is another unit's or another matter's is refused and kept", async () => {
  const [id, other] = [await matter(), await matter(2)];
  const [ofOther, ofNeighbour] = [(await bring("town1", null)).id, (await bring("county", id)).id];
  const elsewhere = (await bring("county", other)).id;
  for (const attachments of [[randomUUID()], [ofNeighbour], [elsewhere], ["x"]]) {
    await matters.receive("town1", id, { ...PLAN, attachments });
  }
  await matters.receive("town1", id, { ...PLAN, attachments: [ofOther, ofOther] });
  await matters.advance(id);
  const refusals = await matters.rows<{ refusal: string }>(
    "select refusal from heqing.act where proceeding_id = $1 and outcome = 'refused'",
    id,
  );
  expect(refusals).toEqual(Array.from({ length: 5 }, () => ({ refusal: "attachment-unknown" })));
});

test("a file for what is still to be opened belongs to whatever its first act opens or joins", async () => {
  const id = await matter();
  const { id: file } = await bring("town1", null);
  await matters.receive("town1", id, { ...PLAN, attachments: [file] });
  await matters.advance(id);
  expect(await matters.value<string>("select proceeding_id::text from heqing.attachment where id = $1", file)).toBe(id);
});

test("nobody brings a file in for what they do not reach", async () => {
  const id = await matter();
  await expect(bring("town2", id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(bring("evaluator", id)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
});

test("the same under the same id is the same, another content is refused", async () => {
  const id = await matter();
  const first = await bring("town1", id);
  expect(await bring("town1", id, { id: first.id })).toEqual(first);
  await expect(bring("town1", id, { id: first.id, content: Buffer.from("other") })).rejects.toMatchObject({
    code: "KEY_REUSED",
  });
  await expect(bring("liaison1", id, { id: first.id })).rejects.toMatchObject({ code: "KEY_REUSED" });
});

test("beyond the ceiling of a day or of a proceeding nothing is kept, and it is said which", async () => {
  const id = await matter();
  const { id: file } = await bring("town1", id);
  await matters.rows("update heqing.attachment set bytes = $2 where id = $1", file, ATTACHMENT_LIMITS.accountADay - 1);
  expect((await bring("town1", id)).full).toBe("attachments-of-day");
  await matters.rows(
    "update heqing.attachment set bytes = $2, uploaded_at = now() - interval '2 days' where id = $1",
    file,
    ATTACHMENT_LIMITS.proceeding - 1,
  );
  expect((await bring("town1", id)).full).toBe("attachments-of-proceeding");
  await matters.rows("update heqing.attachment set bytes = 1 where id = $1", file);
  expect((await bring("town1", id)).full).toBeNull();
});

test("what no act carried for a day is deleted with its bytes, and nothing else", async () => {
  const id = await matter();
  const [loose, young, carried] = [await bring("town1", id), await bring("town1", id), await bring("town1", id)];
  await matters.receive("town1", id, { ...PLAN, attachments: [carried.id] });
  await matters.rows("update heqing.attachment set uploaded_at = now() - interval '25 hours' where id = any ($1)", [
    loose.id,
    carried.id,
  ]);
  await forgetLooseAttachments(database.pool("worker"));
  const left = await matters.rows<{ id: string }>(
    "select attachment_id as id from heqing.attachment_copy where attachment_id = any ($1)",
    [loose.id, young.id, carried.id],
  );
  expect(left.map((row) => row.id).sort()).toEqual([young.id, carried.id].sort());
});
