import type { Page } from "playwright-core";
import { openPage, type PageSize } from "../setup/browser";
import { missingGlyphs } from "../setup/glyphs";
import { smallTargets } from "../setup/tap-targets";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const NAME = "演示溪甲乙交接断面";
/** Today in Shanghai: its values stand first on the section's page. */
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const UNSEEN = "1x1 INPUT ";

async function expectWhole(page: Page, name: string): Promise<void> {
  const folder = process.env["HEQING_TEST_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  expect(await missingGlyphs(page, await page.locator("body").innerText())).toEqual([]);
  expect((await smallTargets(page)).filter((target) => target !== UNSEEN)).toEqual([]);
}

async function signIn(page: Page, port: number, login: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/sign-in`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("button", { name: "用演示验证码继续" }).click();
  await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
}

async function bring(page: Page, port: number, name: string, lines: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/import`);
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(`section,date,item,value,reason\n${lines}`),
  });
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByRole("article").filter({ hasText: name }).getByText("完成", { exact: true }).waitFor();
}

test("on a small phone one person brings a doubtful value, another rejects it, sees a correction whole and sends it back", async () => {
  const { port, line } = await startSystem({ args: ["--temporal", "none"] });
  await line(/^The pages can be used/);
  const errors: string[] = [];
  const first = await openPage(SMALL_PHONE);
  first.on("pageerror", (error) => errors.push(error.message));
  await signIn(first, port, "station");
  await bring(first, port, "本月.csv", `${NAME},${TODAY},codmn,500,\n`);
  await bring(first, port, "更正.csv", `${NAME},2026-05-05,tp,0.35,抄录错误\n`);
  await first.goto(`http://127.0.0.1:${port}/doubts`);
  await first.getByText("须由监测站内另一人复核").waitFor();
  await expectWhole(first, "doubts-own");
  await first.goto(`http://127.0.0.1:${port}/release`);
  await first.getByText("数据存疑，复核后方可发布").waitFor();

  const second = await openPage(SMALL_PHONE);
  second.on("pageerror", (error) => errors.push(error.message));
  await signIn(second, port, "station2");
  await second.getByText("1 个监测值存疑，待第二人复核").waitFor();
  await expectWhole(second, "tasks");
  await second.getByRole("link", { name: "去复核" }).click();
  const row = second.getByRole("listitem").filter({ hasText: "高锰酸盐指数 500" }).first();
  await row.getByText("超出可信范围", { exact: false }).waitFor();
  await row.getByRole("button", { name: /^剔除/ }).click();
  const sure = row.getByRole("button", { name: "确认剔除", exact: true });
  expect(await sure.isDisabled()).toBe(true);
  await row.getByLabel(/^复核依据/).fill("小数点录入错误");
  await expectWhole(second, "doubts-form");
  await sure.click();
  await second.getByText("没有待复核的存疑数据。").waitFor();

  await second.goto(`http://127.0.0.1:${port}/sections/demo-1`);
  const readings = second.getByRole("region", { name: "监测数据" });
  await readings.getByText("数据剔除", { exact: true }).waitFor();
  await readings.getByText("小数点录入错误").first().waitFor();
  await expectWhole(second, "section");

  await second.goto(`http://127.0.0.1:${port}/release`);
  const line5 = second.getByRole("listitem").filter({ hasText: "抄录错误" });
  await line5.getByText("更正前", { exact: false }).waitFor();
  await line5.locator("strong", { hasText: "0.35" }).waitFor();
  await expectWhole(second, "release");
  await line5.getByRole("button", { name: /^退回/ }).click();
  await line5.getByLabel(/^退回原因/).fill("请附原始记录");
  await expectWhole(second, "release-form");
  await line5.getByRole("button", { name: "确认退回" }).click();
  await line5.getByText("已退回", { exact: true }).waitFor();
  await first.goto(`http://127.0.0.1:${port}/`);
  await first.getByRole("heading", { name: "退回的评价结论" }).waitFor();
  expect(errors).toEqual([]);
});
