import type { Page } from "playwright-core";
import { openPage, type PageSize } from "../setup/browser";
import { missingGlyphs } from "../setup/glyphs";
import { smallTargets } from "../setup/tap-targets";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };

/** The field for a file is tapped by its label, a button. */
const UNSEEN = "1x1 INPUT ";

async function expectWhole(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  expect(await missingGlyphs(page, await page.locator("body").innerText())).toEqual([]);
  expect((await smallTargets(page)).filter((target) => target !== UNSEEN)).toEqual([]);
}

async function signIn(page: Page, port: number, login: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/sign-in`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  if (login === "station") await page.getByRole("button", { name: "用演示验证码继续" }).click();
  await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
}

test("a station brings history and retracts a value on a small phone, with a reason that stays beside it", async () => {
  const { port, line } = await startSystem({ args: ["--temporal", "none"] });
  await line(/^The pages can be used/);
  const page = await openPage(SMALL_PHONE);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await signIn(page, port, "station");

  await page.goto(`http://127.0.0.1:${port}/import`);
  await page.getByText("但不建立、也不并入整改事项", { exact: false }).waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "旧数据.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("section,date,item,value\n演示溪甲乙交接断面,2019-05-05,tp,0.35\n"),
  });
  await page.getByLabel("历史数据（只入账，不立案）").check();
  await expectWhole(page);
  await page.getByRole("button", { name: "导入", exact: true }).click();
  const card = page.getByRole("article").filter({ hasText: "旧数据.csv" });
  await card.getByText("完成", { exact: true }).waitFor();
  await card.getByText("历史数据", { exact: true }).waitFor();
  await expectWhole(page);

  await page.goto(`http://127.0.0.1:${port}/sections/demo-1`);
  const rows = page.getByRole("region", { name: "监测数据" }).getByRole("listitem");
  const row = rows.first();
  const what = (await row.locator(".row-main").innerText()).trim();
  await expectWhole(page);
  await row.getByRole("button", { name: /^作废/ }).click();
  const sure = row.getByRole("button", { name: "确认作废" });
  expect(await sure.isDisabled()).toBe(true);
  await row.getByLabel(/^作废原因/).fill("采样日期有误");
  await expectWhole(page);
  await sure.click();
  await page.getByText("等待他人审核发布", { exact: false }).first().waitFor();
  await row.getByText("已作废", { exact: true }).waitFor();
  expect(await row.locator("s").innerText()).toBe(what);
  await row.getByText("原因：采样日期有误").waitFor();
  await row.getByText(/ 于 \d{4}年\d{1,2}月\d{1,2}日 /).waitFor();
  expect(await row.getByRole("button").count()).toBe(0);
  await expectWhole(page);

  // A chief sees no single values and retracts none.
  const chief = await openPage(SMALL_PHONE);
  await signIn(chief, port, "town1");
  await chief.goto(`http://127.0.0.1:${port}/sections/demo-1`);
  await chief.getByRole("heading", { name: "历次评价" }).waitFor();
  expect(await chief.getByRole("heading", { name: "监测数据" }).count()).toBe(0);
  expect(errors).toEqual([]);
});
