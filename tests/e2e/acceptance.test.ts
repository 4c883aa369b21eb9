import type { Page } from "playwright-core";
import { openPage } from "../setup/browser";
import { photo } from "../setup/files";
import { missingGlyphs } from "../setup/glyphs";
import { smallTargets } from "../setup/tap-targets";
import { cast, GOOD, open, openPaper, resample, sign } from "./matter-road";
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

/** Signed in on a small phone. */
async function signedIn(port: number, login: string): Promise<Page> {
  const page = await openPage({ width: 360, height: 740 });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  if (login === "county") await page.getByRole("button", { name: "用演示验证码继续" }).click();
  await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
  return page;
}

const card = (page: Page, id: string) => page.locator(`details[id^="${id}."]`);

test("a report comes with its plan, is given back with a reason and a limit of its own, comes again, is accepted and sampled, by two phones", async () => {
  const { port, line } = await startSystem();
  await line(/^ready in/);
  const people = await cast(port);
  const id = await open(people, "演示溪甲乙交接断面");
  await sign(people, id);
  await openPaper(people, id);

  const town = await signedIn(port, "town1");
  await town.goto(`http://127.0.0.1:${port}/matters/${id}#report`);
  const report = card(town, "report");
  await report.getByLabel(/^整改情况/).fill("排口已封堵");
  await report.getByRole("button", { name: "提交整改情况报告" }).click();
  // The plan is owed: the browser asks for the tick, and nothing was sent.
  expect(await report.locator("input[type=checkbox]:invalid").count()).toBe(1);
  await report.getByText("与报告一并提交整改方案").click();
  for (const label of ["方案概述", "问题", "责任单位", "目标", "措施", "验收单位"])
    await report.getByLabel(new RegExp(`^${label}`)).fill(`${label}已写明`);
  await report.getByLabel(/^完成时限/).fill("2099-12-20");
  await report
    .locator("input[type=file]")
    .nth(1)
    .setInputFiles([{ name: "现场照片.jpg", mimeType: "image/jpeg", buffer: await photo("jpeg", 9) }]);
  await report.getByRole("img", { name: "现场照片.jpg" }).waitFor();
  await expectWhole(town, "acceptance-together");
  await report.getByRole("button", { name: "提交整改情况报告" }).click();
  await town.getByText("提交整改情况报告：已办理").waitFor();

  const office = await signedIn(port, "county");
  const task = office.getByRole("article").filter({ has: office.getByRole("heading", { name: "待验收" }) });
  await expectWhole(office, "acceptance-task");
  await task.getByRole("link", { name: "去办理" }).first().click();
  const acceptance = card(office, "accept");
  await acceptance.getByText("方案概述已写明").waitFor();
  await acceptance.getByText("排口已封堵").waitFor();
  await acceptance.getByRole("img", { name: "现场照片.jpg" }).waitFor();
  await office.getByText("整改验收通过 → 复测达到目标").waitFor();
  await expectWhole(office, "acceptance-form");
  await office.getByRole("heading", { level: 3, name: "退回整改" }).click();
  await card(office, "give-back")
    .getByLabel(/^退回理由/)
    .fill("下游排口仍在出水");
  await card(office, "give-back").getByRole("button", { name: "退回整改" }).click();
  await office.getByText("退回整改：已办理").waitFor();

  await town.goto(`http://127.0.0.1:${port}/matters/${id}#report`);
  await town.getByText("下游排口仍在出水").first().waitFor();
  await town.getByText("验收未通过，退回整改，须重新提交整改情况报告").waitFor();
  expect(await report.locator("input[type=checkbox]").count()).toBe(0);
  await expectWhole(town, "acceptance-given-back");
  await report.getByLabel(/^整改情况/).fill("下游排口已封堵");
  await report.getByRole("button", { name: "提交整改情况报告" }).click();
  await town.getByText("提交整改情况报告：已办理").waitFor();

  await office.goto(`http://127.0.0.1:${port}/matters/${id}#accept`);
  await acceptance.getByText("下游排口已封堵").waitFor();
  await acceptance.getByLabel(/^验收意见/).fill("现场核查，整改到位");
  await acceptance.getByRole("button", { name: "验收" }).click();
  await office.getByText("验收：已办理").waitFor();
  await resample(people, id, "演示溪甲乙交接断面", GOOD);
  await people.county.seen(id, "closed", ({ phase }) => phase === "closed");
  await office.reload();
  await office.getByText("整改验收通过", { exact: true }).waitFor();
  await expectWhole(office, "acceptance-closed");
});
