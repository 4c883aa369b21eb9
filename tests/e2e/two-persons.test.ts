import type { Page } from "playwright-core";
import { DESK, openPage, type PageSize } from "../setup/browser";
import { cast, open, openPaper } from "./matter-road";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };

/** Signs in on a page of its own; with the demonstration's code where a second factor is asked for. */
async function signedIn(port: number, login: string, size: PageSize): Promise<Page> {
  const page = await openPage(size);
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  if (login.startsWith("county")) await page.getByRole("button", { name: "用演示验证码继续" }).click();
  await page.getByRole("heading", { name: "我的待办" }).waitFor();
  return page;
}

const SECTION = "演示溪甲乙交接断面";

/** Opens the only task of a name that the section has, and goes where its button leads. */
async function openTask(page: Page, port: number, name: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/`);
  const task = page.getByRole("article").filter({ hasText: SECTION, has: page.getByRole("heading", { name }) });
  await task.getByRole("link", { name: "去办理" }).click();
}

/** The Shanghai date so many days from now. */
const inDays = (days: number): string => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

const fitsPhone = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

test("a clerk submits and a head signs; a liaison officer drafts and the chief confirms; an extension takes both", async () => {
  const system = await startSystem();
  await system.line(/^ready in/);
  const { port } = system;
  const people = await cast(port);
  const id = await open(people, SECTION);
  await people.county.seen(id, "warned", ({ phase }) => phase === "warned");

  const clerk = await signedIn(port, "county", DESK);
  await openTask(clerk, port, "送签");
  await clerk.getByLabel("给签发人的说明（可不填）").fill("条款已核对");
  await clerk.getByRole("button", { name: "送签" }).click();
  await clerk.getByText("送签：已办理").waitFor();
  expect(await clerk.getByRole("button", { name: "签发", exact: true }).count()).toBe(0);

  const head = await signedIn(port, "countyhead", SMALL_PHONE);
  await openTask(head, port, "文书签发");
  await head.getByRole("button", { name: "签发", exact: true }).click();
  await head.getByText("签发：已办理").waitFor();
  expect(await fitsPhone(head)).toBeLessThanOrEqual(0);
  await openPaper(people, id);

  const liaison = await signedIn(port, "liaison1", SMALL_PHONE);
  await liaison.goto(`http://127.0.0.1:${port}/matters/${id}#plan`);
  await liaison.getByText("由本单位负责人确认后才算提交").first().waitFor();
  for (const label of ["方案概述", "问题", "责任单位", "目标", "措施", "验收单位"])
    await liaison.getByRole("textbox", { name: new RegExp(`^${label}（必填）`) }).fill(`${label}已写明`);
  await liaison.getByLabel(/完成时限/).fill(inDays(20));
  await liaison.getByRole("button", { name: "提交负责人确认" }).click();
  await liaison.getByText("提交整改方案：已办理").waitFor();
  await liaison.getByText("演示乙（演示甲镇联络员）代 演示甲（演示甲镇乡镇级河长）").first().waitFor();

  const chief = await signedIn(port, "town1", SMALL_PHONE);
  await openTask(chief, port, "待负责人确认");
  await chief.getByText("方案概述已写明").first().waitFor();
  await chief.getByRole("button", { name: "确认", exact: true }).click();
  await chief.getByText("确认：已办理").waitFor();
  expect(await fitsPhone(chief)).toBeLessThanOrEqual(0);

  await clerk.goto(`http://127.0.0.1:${port}/matters/${id}#propose`);
  await clerk.getByLabel("申请事项").selectOption({ label: "延期：整改情况报告" });
  await clerk.getByLabel(/^延长天数/).fill("10");
  await clerk.getByLabel(/^理由/).fill("连续强降雨");
  await clerk.getByLabel(/^佐证/).fill("气象证明〔2026〕3号");
  await clerk.getByRole("button", { name: "提请审批" }).click();
  await clerk.getByText("提请审批：已办理").waitFor();
  await openTask(head, port, "待审批");
  await head.getByText("理由：连续强降雨").first().waitFor();
  await head.getByRole("button", { name: "批准", exact: true }).click();
  await head.getByText("批准：已办理").waitFor();
  await head.getByText(/^延期：由.*改为/).waitFor();
  expect(await fitsPhone(head)).toBeLessThanOrEqual(0);
});
