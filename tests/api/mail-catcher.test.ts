import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { startMailCatcher, type MailCatcher } from "../../local/mail/catcher";
import { MailFolder } from "../../local/mail/mail-folder";

let folder: string;
let catcher: MailCatcher;
const page = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${catcher.httpPort}${path}`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "heqing-mail-"));
  catcher = await startMailCatcher({ folder: join(folder, "mail"), host: "127.0.0.1", smtpPort: 0, httpPort: 0 });
});
afterEach(async () => {
  await catcher.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send(message: object): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: catcher.smtpPort, secure: false });
  await transport.sendMail({ from: "河清 <heqing@localhost>", to: "张三 <zhang@example.cn>", ...message });
  transport.close();
}

test("every message is taken and shown, Chinese and all, with whom it really went to", async () => {
  await send({ subject: "预警提示：演示溪", text: "请于收到之日起办理", bcc: "hidden@example.cn" });
  const { total, letters } = (await (await page("/mail.json")).json()) as {
    total: number;
    letters: { id: string; subject: string; text: string; delivered: string[] }[];
  };
  expect(total).toBe(1);
  expect(letters[0]).toMatchObject({
    subject: "预警提示：演示溪",
    delivered: ["zhang@example.cn", "hidden@example.cn"],
  });
  expect(await (await page("/")).text()).toContain("预警提示：演示溪");
  expect(await (await page(`/mail/${letters[0]?.id}`)).text()).toContain("请于收到之日起办理");
  expect(await (await page(`/mail/${letters[0]?.id}.eml`)).text()).toContain("Delivered-To: hidden@example.cn");
});

test("nothing in a message becomes part of the page, and its HTML may neither run nor load", async () => {
  await send({ subject: '"><script>x</script>', text: "</pre><b>", html: '<img src="http://x/y"><script>z</script>' });
  const { letters } = (await (await page("/mail.json")).json()) as { letters: { id: string }[] };
  for (const path of ["/", `/mail/${letters[0]?.id}`]) {
    const response = await page(path);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).not.toContain("<script");
    expect(html).not.toContain("</pre><b>");
  }
  expect(await (await page(`/mail/${letters[0]?.id}`)).text()).toContain("<iframe sandbox srcdoc=");
});

test("an id that is none reads no other file", async () => {
  for (const path of ["/mail/..%2f..%2fetc%2fpasswd", "/mail/1795481661716-000009", "/mail/1.eml", "/x"]) {
    expect((await page(path)).status).toBe(404);
  }
});

test("messages survive a restart, are the owner's alone, and the oldest are forgotten", async () => {
  const mail = new MailFolder(join(folder, "few"), 3);
  await mail.prepare();
  for (const minute of [1, 2, 3, 4, 5]) {
    await mail.add({ from: "a@b", to: ["c@d"] }, Buffer.from(`Subject: ${minute}\r\n\r\n`), new Date(minute * 60_000));
  }
  const again = new MailFolder(join(folder, "few"), 3);
  const ids = await again.ids();
  expect(ids.map((id) => Number(id.split("-")[0]) / 60_000)).toEqual([5, 4, 3]);
  const [file] = readdirSync(join(folder, "few"));
  expect(statSync(join(folder, "few", file ?? "")).mode & 0o077).toBe(0);
});

test("a taken port is one sentence", async () => {
  const options = { folder: join(folder, "other"), host: "127.0.0.1", httpPort: 0 };
  await expect(startMailCatcher({ ...options, smtpPort: catcher.smtpPort })).rejects.toMatchObject({
    code: "PORT_TAKEN",
  });
});
