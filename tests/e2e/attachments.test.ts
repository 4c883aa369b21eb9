import type { Page } from "playwright-core";
import { openPage } from "../setup/browser";
import { photo } from "../setup/files";
import { missingGlyphs } from "../setup/glyphs";
import { smallTargets } from "../setup/tap-targets";
import { cast, open, openPaper, sign } from "./matter-road";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

async function expectWhole(page: Page, name: string): Promise<void> {
  const folder = process.env["HEQING_TEST_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  expect(await missingGlyphs(page, await page.locator("body").innerText())).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

async function signIn(page: Page, port: number, login: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/sign-in`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  await page
    .getByRole("button", { name: "用演示验证码继续" })
    .or(page.getByRole("heading", { name: "我的待办" }))
    .first()
    .waitFor();
  const code = page.getByRole("button", { name: "用演示验证码继续" });
  if (await code.isVisible()) await code.click();
  await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
}

test("on a small phone a plan carries a photo: a script is refused in a sentence, what is sent is seen, and it goes with the plan", async () => {
  const { port, line } = await startSystem();
  await line(/^ready in/);
  const people = await cast(port);
  const id = await open(people, "演示溪甲乙交接断面");
  await sign(people, id);
  await openPaper(people, id);
  const page = await openPage({ width: 360, height: 740 });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await signIn(page, port, "town1");
  await page.goto(`http://127.0.0.1:${port}/matters/${id}#plan`);
  const form = page.locator("form").filter({ hasText: "方案概述" });
  const files = form.locator("input[type=file]").nth(1);
  await files.setInputFiles([
    { name: "现场照片.jpg", mimeType: "image/jpeg", buffer: await photo("jpeg", 9) },
    { name: "其实是网页.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html><script></script></html>") },
  ]);
  await form.getByRole("img", { name: "现场照片.jpg" }).waitFor();
  await form.getByText("按内容识别，与文件名无关").waitFor();
  await expectWhole(page, "attachments-form");
  await page.reload();
  await form.getByRole("img", { name: "现场照片.jpg" }).waitFor();
  await form.getByLabel(/^方案概述/).fill("截污纳管");
  for (const label of ["问题", "责任单位", "目标", "措施", "验收单位"]) {
    await form
      .getByLabel(new RegExp(`^${label}`))
      .last()
      .fill("演示");
  }
  await form.getByLabel(/^完成时限/).fill("2099-12-20");
  await form.getByRole("button", { name: "提交整改方案" }).click();
  await page.getByText("提交整改方案：已办理").waitFor();
  await page.reload();
  const acts = page.locator("section[aria-labelledby=acts]");
  const link = acts.getByRole("link", { name: "下载 现场照片.jpg" });
  await link.waitFor();
  await expectWhole(page, "attachments-acts");
  expect(errors).toEqual([]);
});
