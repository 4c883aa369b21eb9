import { createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { createMailer } from "../../activities";
import { useEngine } from "../setup/engine";

jest.setTimeout(180_000);

const engine = useEngine();
const { matters } = engine;

const PROCEEDINGS = 30;

test("a mail server that accepts connections and never answers starves nobody: thirty matters are judged all the same", async () => {
  await engine.stopWorker();
  const held = new Set<Socket>();
  const silent = createServer((socket) => {
    held.add(socket.on("error", () => undefined));
  }).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: "河清 <heqing@localhost>" });
  await engine.startWorker({ mailer });
  const ids: string[] = [];
  for (let n = 0; n < PROCEEDINGS; n += 1) {
    const section = `demo-${(n % 6) + 1}`;
    if (n >= 6) await matters.rows("update heqing.proceeding set open = false where section_id = $1 and open", section);
    ids.push(await matters.release({ section, ladder: "default" }));
    await engine.until(ids.at(-1) ?? "", ({ phase }) => phase === "warned", 10_000);
  }
  expect(new Set(ids).size).toBe(PROCEEDINGS);
  expect(held.size).toBeGreaterThan(0);
  expect(
    await matters.value(
      "select count(*)::int from heqing.delivery where proceeding_id = any($1) and state = 'sent'",
      ids,
    ),
  ).toBe(0);
  for (const socket of held) socket.destroy();
  silent.close();
});
