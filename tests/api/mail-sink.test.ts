import { createTransport } from "nodemailer";
import { useMailSink } from "../setup/mail-sink";

const sink = useMailSink();

async function send(to: string, subject = "交办通知"): Promise<void> {
  const transport = createTransport(sink.url);
  await transport.sendMail({ from: "heqing@example.org", to, subject, text: "河清" }).finally(() => transport.close());
}

test("a message that was sent is taken, with its envelope and its text", async () => {
  const awaited = sink.waitFor(({ mail }) => mail.subject === "交办通知");
  await send("chief@example.org");
  expect(await awaited).toMatchObject({ from: "heqing@example.org", to: ["chief@example.org"] });
  expect((await awaited).mail.text?.trim()).toBe("河清");
  expect(sink.taken).toHaveLength(1);
});

test("one recipient is refused for now, another for good, others get theirs", async () => {
  sink.treat((to) =>
    to.startsWith("busy") ? "refuses for now" : to.startsWith("gone") ? "refuses for good" : "takes",
  );
  await expect(send("busy@example.org")).rejects.toMatchObject({ responseCode: 450 });
  await expect(send("gone@example.org")).rejects.toMatchObject({ responseCode: 550 });
  await send("chief@example.org");
  expect(sink.refused).toEqual(["busy@example.org", "gone@example.org"]);
  expect(sink.taken.map(({ to }) => to)).toEqual([["chief@example.org"]]);
  await sink.waitForRefusal((recipient) => recipient.startsWith("gone"));
});

test("it can break the connection after taking, so that the sender does not know", async () => {
  sink.treat("takes and breaks");
  await expect(send("chief@example.org")).rejects.toMatchObject({ code: "ECONNECTION" });
  expect(sink.taken).toHaveLength(1);
});

test("while it is down nobody can connect, then it is back at the same address", async () => {
  const { url } = sink;
  await sink.stop();
  await expect(send("chief@example.org")).rejects.toMatchObject({ code: "ESOCKET" });
  await sink.start();
  expect(sink.url).toBe(url);
  await send("chief@example.org");
  expect(sink.taken).toHaveLength(1);
});

test("what is awaited in vain is an error that names what came", async () => {
  await send("chief@example.org", "催办");
  await expect(sink.waitFor(() => false, 20)).rejects.toThrow("there came chief@example.org: 催办; refused: none");
});
