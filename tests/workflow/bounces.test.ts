import { createTransport } from "nodemailer";
import { startBounceServer, type BounceServer } from "../../activities";
import { bounceAddress } from "../../activities/mail/bounce-address";
import { recordBounce } from "../../engine/bounce";
import { createLogger } from "../../telemetry/logger";
import { deliveryReport, type ReportOptions } from "../setup/delivery-report";
import { useEngine } from "../setup/engine";
import type { SunkMail } from "../setup/mail-sink";

jest.setTimeout(60_000);

const HOST = "heqing.test";
const engine = useEngine();
const { matters, mail } = engine;
let server: BounceServer;

beforeAll(async () => {
  server = await startBounceServer({
    port: 0,
    listenOn: "127.0.0.1",
    bounceHost: HOST,
    record: (deliveryId, text) => recordBounce(engine.database.pool("worker"), deliveryId, text),
    logger: createLogger("tests", "fatal"),
  });
}, 60_000);
afterAll(() => server.close());

/** Sends a report by SMTP as another mail server would: with the empty sender. */
async function report(to: string | readonly string[], raw: string): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port: server.port, secure: false, ignoreTLS: true });
  try {
    const envelope = { from: "", to: [to].flat() };
    const { response } = (await transport.sendMail({ envelope, raw })) as { readonly response: string };
    return response;
  } finally {
    transport.close();
  }
}

const bounced = (message: SunkMail, options?: ReportOptions): Promise<string> =>
  report(message.from, deliveryReport(message.to[0] ?? "", options));

const assignmentTo =
  (address: string) =>
  ({ to, mail: { subject = "" } }: SunkMail): boolean =>
    to[0] === `${address}@demo.heqing.example` && subject.includes("交办通知");

test("a letter that comes back from every reader is to be served another way; one report of delay changes nothing", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  await engine.step(id, "sign");
  await matters.sign(id);
  await mail.waitFor(assignmentTo("town1"));
  await engine.until(id, ({ phase, todo }) => phase === "assigned" && !todo.includes("notify"));
  const letters = mail.taken.filter(({ mail: { subject = "" } }) => subject.includes("交办通知"));
  const toUnit = letters.filter(({ to: [reader = ""] }) => !reader.startsWith("county"));
  expect(toUnit.length).toBeGreaterThan(1);

  const [first, ...others] = toUnit;
  if (first === undefined) throw new Error("expected a letter");
  expect(await bounced(first, { action: "delayed", status: "4.4.7" })).toMatch(/^250/);
  expect(await matters.value("select count(*)::int from heqing.delivery where state = 'bounced'")).toBe(0);

  expect(await bounced(first)).toMatch(/^250/);
  for (const letter of others) await bounced(letter);
  await engine.step(id, "serve-otherwise");
  const [kept] = await matters.rows<{ bounce: string }>(
    "select bounce from heqing.delivery where proceeding_id = $1 and state = 'bounced' limit 1",
    id,
  );
  expect(kept?.bounce).toContain("user unknown");
  await mail.waitFor(
    ({ to, mail: { subject = "" } }) => (to[0] ?? "").startsWith("county") && subject.includes("未送达"),
  );
});

test("nothing is taken for others, nothing is passed on, and nothing large is kept", async () => {
  const unknown = bounceAddress("00000000-0000-4000-8000-000000000000", HOST);
  await expect(report("town1@demo.heqing.example", deliveryReport("x"))).rejects.toMatchObject({ responseCode: 550 });
  await expect(report(`postmaster@${HOST}`, deliveryReport("x"))).rejects.toMatchObject({ responseCode: 550 });
  await expect(report(unknown, `${deliveryReport("x")}${"x".repeat(600_000)}`)).rejects.toMatchObject({
    responseCode: 552,
  });
  // One recipient a report: the second is refused, the first is put off since the book does not know it as sent.
  const other = bounceAddress("00000000-0000-4000-8000-000000000001", HOST);
  await expect(report([unknown, other], deliveryReport("x"))).rejects.toMatchObject({ responseCode: 450 });
  expect(await report(unknown, deliveryReport("x"))).toMatch(/^250/);
});
