import { join } from "node:path";
import type { Page } from "playwright-core";
import { DESK, openPage, type PageSize } from "../setup/browser";
import { smallTargets } from "../setup/tap-targets";
import { sheetOf } from "../setup/two-sides";
import { ApiClient, until } from "./api-client";
import { today } from "./matter-road";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const SECTION = "演示溪县出境断面";
/** The month before this one: its samples lie in the past on every day. */
const MONTH = new Date(Date.parse(`${today().slice(0, 7)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);

/** Signs in on a page of its own, with the demonstration's code where a second step is asked for. */
async function signedIn(port: number, login: string, size: PageSize): Promise<Page> {
  const page = await openPage(size);
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  const code = page.getByRole("button", { name: "用演示验证码继续" });
  const heading = page.getByRole("heading", { name: "我的待办" });
  await code.or(heading).first().waitFor();
  if (await code.isVisible()) await code.click();
  await heading.waitFor();
  return page;
}

const fitsPhone = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

/** A picture of the page as it stands, where HEQING_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["HEQING_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test("a dispute with the county above goes to a split, by pages, on phone and desk", async () => {
  const system = await startSystem();
  await system.line(/^ready in/);
  const { port } = system;
  const go = (page: Page, path: string) => page.goto(`http://127.0.0.1:${port}${path}`);
  const openTask = async (page: Page, name: string): Promise<void> => {
    const link = page
      .getByRole("article")
      .filter({ hasText: SECTION, has: page.getByRole("heading", { name }) })
      .getByRole("link", { name: "去办理" });
    await until(`the task ${name}`, async () => {
      await go(page, "/");
      await link.first().waitFor({ timeout: 3_000 });
      return true;
    });
    await link.first().click();
  };
  const brings = await ApiClient.signIn(port, "citystation");
  const releases = await ApiClient.signIn(port, "citystation2");
  await brings.import("双方月报.csv", sheetOf(MONTH, { out: "1.38", in: "1.48" }));
  const reached = await releases.release(
    ({ period, sectionId }) => period === MONTH && sectionId.startsWith("demo-county"),
  );

  const matter = reached.at(-1) ?? "";

  // Below no letter is offered; why its clocks stand still is said.
  const clerk = await signedIn(port, "cityclerk", DESK);
  await until("the hearing", async () => {
    await go(clerk, `/matters/${matter}`);
    await clerk.getByText("听取上游意见中").first().waitFor({ timeout: 3_000 });
    return true;
  });
  expect(await clerk.getByRole("button", { name: "送签" }).count()).toBe(0);
  await picture(clerk, "matter-while-upstream-is-asked-desk");
  await clerk.locator("section[aria-labelledby=related]").getByRole("link").first().waitFor();

  // Above, the numbers of both sides and the answer; nothing of the matter.
  const upper = await signedIn(port, "upperhead", SMALL_PHONE);
  await openTask(upper, "上游提交意见");
  await upper.getByRole("heading", { name: "双方同期数据" }).waitFor();
  for (const number of ["1.38", "1.48"]) await upper.getByText(number, { exact: true }).first().waitFor();
  expect(await upper.getByRole("link", { name: /整改〔/ }).count()).toBe(0);
  expect(await fitsPhone(upper)).toBeLessThanOrEqual(0);
  expect(await smallTargets(upper)).toEqual([]);
  await picture(upper, "hearing-upstream-phone");
  await upper.getByLabel(/^贵单位意见/).fill("入境断面达到Ⅳ类目标，沿线无新增排口。");
  await upper.getByRole("button", { name: "提交上游意见" }).click();
  await upper.getByText("提交上游意见：已办理").waitFor();
  await go(upper, "/hearings");
  await upper.getByText(SECTION).first().waitFor();
  await picture(upper, "hearings-phone");
  await go(upper, `/matters/${matter}`);
  await upper
    .getByText(/不存在|无权|找不到|没有/)
    .first()
    .waitFor();

  // The common superior splits it.
  const head = await signedIn(port, "cityhead", DESK);
  await openTask(head, "待认定");
  await head.getByText("沿线无新增排口").first().waitFor();
  await head.getByLabel("分担").check();
  await head.getByLabel(/^下游自身的部分/).fill("四成：镇区截污");
  await head.getByLabel(/^上游的部分（/).fill("六成：上县排口整治");
  await head.getByLabel(/^上游的部分另立/).check();
  await head.getByLabel(/^理由/).fill("入境浓度高于出境，下游亦有新增负荷");
  await picture(head, "finding-desk");
  await head.getByRole("button", { name: "作出认定" }).click();
  await head.getByText("作出认定：已办理").waitFor();

  // Below the letter goes on; above a matter began, and each side reads the finding.
  await openTask(clerk, "送签");
  await clerk
    .getByText(/认定：分担/)
    .first()
    .waitFor();
  const chief = await signedIn(port, "countychief", SMALL_PHONE);
  await go(chief, `/matters/${matter}`);
  await chief
    .getByText(/认定：分担/)
    .first()
    .waitFor();
  expect(await fitsPhone(chief)).toBeLessThanOrEqual(0);
  const above = await signedIn(port, "uppergov", SMALL_PHONE);
  await until("the matter above", async () => {
    await go(above, "/matters");
    await above.getByText("演示溪上县入境断面").first().waitFor({ timeout: 3_000 });
    return true;
  });
  await above
    .getByRole("link", { name: /整改〔/ })
    .first()
    .click();
  await above
    .getByText(/转由本事项办理/)
    .first()
    .waitFor();
  expect(await fitsPhone(above)).toBeLessThanOrEqual(0);
  await picture(above, "matter-above-phone");
});
