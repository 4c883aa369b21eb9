import { sendDigests } from "../../../activities/digest";
import type { Mail } from "../../../activities/mail/mailer";
import { recordBounce } from "../../../engine/bounce";
import { loadRules, messagingOn } from "../../../rules";
import { createLogger } from "../../../telemetry/logger";
import { useDatabase } from "../../setup/database";
import { LAW, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

/** As the shipped rules, with the digest in force. */
const messaging = messagingOn(loadRules(), "2026-11-30");
const GATHERED = { ...LAW, law: { ...LAW.law, messaging: () => messaging } };

/** A matter of a county that is not the demonstration's, judged with the digest in force. */
async function released(section: string): Promise<string> {
  const id = await matters.release({ section, ladder: "default" });
  await matters.rows("update heqing.proceeding set demo = false where id = $1", id);
  await matters.advance(id, GATHERED);
  return id;
}

const ripen = (...ids: readonly string[]): Promise<unknown> =>
  matters.rows(
    "update heqing.step set not_before = now() - interval '1 minute' where gathered and state = 'todo' and proceeding_id = any ($1)",
    ids,
  );

const mails: Mail[] = [];
let answer: "sent" | "down" = "sent";
const ports = () => ({
  pool: database.pool("worker"),
  mailer: {
    close: () => undefined,
    send: (mail: Mail) => {
      if (answer === "down") return Promise.resolve({ state: "pending" as const, error: "connection refused" });
      mails.push(mail);
      return Promise.resolve({ state: "sent" as const, response: "250 taken" });
    },
  },
  lawBook: GATHERED.law,
  logger: createLogger("tests", "fatal"),
  publicUrl: "http://heqing.test",
});

beforeEach(() => {
  mails.length = 0;
  answer = "sent";
});

afterEach(async () => {
  // The next test has a day of its own.
  await matters.rows("update heqing.digest set day = day - 1 - (select count(*)::int from heqing.digest)");
});

test("what is not urgent of several matters reaches each person in one mail, the urgent went by itself; run twice is run once", async () => {
  const [a, b] = [await released("demo-1"), await released("demo-2")];
  const life = await matters.advance(a, GATHERED);
  expect([life.notices.map(({ notice }) => notice), life.heldBack]).toEqual([["early-warning"], 1]);
  expect(await sendDigests(ports())).toEqual({ gathered: 0, sent: 0, waiting: 0 });
  await ripen(a, b);
  expect(await sendDigests(ports())).toEqual({ gathered: 4, sent: 2, waiting: 0 });
  expect(mails.map(({ to }) => to).sort()).toEqual(["county@demo.heqing.example", "countyhead@demo.heqing.example"]);
  const numbers = await matters.rows<{ number: string }>(
    "select number from heqing.proceeding where id in ($1, $2)",
    a,
    b,
  );
  for (const { number } of numbers) for (const { text } of mails) expect(text).toContain(number);
  expect(mails[0]?.subject).toBe("【河清】今日消息汇总：2 个事项，2 条");
  expect(await sendDigests(ports())).toEqual({ gathered: 0, sent: 0, waiting: 0 });
  expect(mails.length).toBe(2);
  // Told to both matters by the outbox; each then owes nothing.
  for (const id of [a, b]) {
    const after = await matters.advance(id, GATHERED);
    expect([after.notices.map(({ notice }) => notice), after.heldBack]).toEqual([["early-warning"], 0]);
    expect(
      await matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'delivered'", id),
    ).toBe(1);
  }
});

test("while no mail server answers the digest waits, and its messages do not go by themselves", async () => {
  const id = await released("demo-3");
  await ripen(id);
  answer = "down";
  expect(await sendDigests(ports())).toEqual({ gathered: 2, sent: 0, waiting: 2 });
  await matters.rows(
    "update heqing.step set not_before = now() - interval '5 hours' where gathered and state = 'todo'",
  );
  const life = await matters.advance(id, GATHERED);
  expect([life.notices.map(({ notice }) => notice), life.heldBack]).toEqual([["early-warning"], 1]);
  answer = "sent";
  expect(await sendDigests(ports())).toEqual({ gathered: 0, sent: 2, waiting: 0 });
});

test("what no digest took up for two hours goes by itself: a job that never ran loses nothing", async () => {
  const id = await released("demo-4");
  await matters.rows(
    "update heqing.step set not_before = now() - interval '121 minutes' where gathered and proceeding_id = $1",
    id,
  );
  const life = await matters.advance(id, GATHERED);
  expect([life.notices.map(({ notice }) => notice), life.heldBack]).toEqual([["early-warning", "letter-drafted"], 0]);
});

test("a message that was settled before its digest went is withdrawn, and a digest with nothing left in it goes to nobody", async () => {
  const id = await released("demo-5");
  await ripen(id);
  answer = "down";
  await sendDigests(ports());
  await matters.sign(id);
  await matters.advance(id, GATHERED);
  const states = await matters.rows<{ state: string }>(
    `select distinct d.state from heqing.delivery d join heqing.step s on s.id = d.step_id
      where s.proceeding_id = $1 and s.payload ->> 'notice' = 'letter-drafted'`,
    id,
  );
  expect(states).toEqual([{ state: "withdrawn" }]);
  answer = "sent";
  expect((await sendDigests(ports())).sent).toBe(0);
  expect(mails).toEqual([]);
  expect(await matters.rows("select state from heqing.digest where state = 'pending'")).toEqual([]);
});

test("a digest that comes back is told to every matter in it", async () => {
  const id = await released("demo-6");
  await ripen(id);
  await sendDigests(ports());
  await matters.advance(id, GATHERED);
  const digest = await matters.value<string>(
    "select id from heqing.digest where state = 'sent' order by created_at desc, id limit 1",
  );
  expect(await recordBounce(database.pool("worker"), digest, "550 unknown")).toBe(true);
  expect(await recordBounce(database.pool("worker"), digest, "550 unknown")).toBe(false);
  expect(
    await matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'bounced'", id),
  ).toBe(1);
  expect(
    await matters.value(
      "select count(*)::int from heqing.delivery where digest_id = $1 and bounced_at is not null",
      digest,
    ),
  ).toBe(1);
});
