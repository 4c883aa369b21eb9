import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { DESK, openPage, type PageSize } from "../setup/browser";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };

async function signIn(page: Page, port: number, login: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/sign-in`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("button", { name: "用演示验证码继续" }).click();
  await page.getByRole("heading", { name: "我的待办" }).waitFor();
}

const overflow = (page: Page) => page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

test("accounts are made and closed by one administrator, and another reads in the log that it was done", async () => {
  const system = await startSystem();
  await system.line(/^ready in/);
  const security = await openPage(SMALL_PHONE);
  await signIn(security, system.port, "security");
  await security.getByRole("button", { name: "菜单" }).click();
  await security.getByRole("navigation").getByRole("link", { name: "账号管理" }).click();
  await security.getByText("提出新建账号").first().click();
  const form = security.locator("form").first();
  await form.getByLabel(/^姓名/).fill("试用员");
  await form.getByLabel(/^登录名/).fill("shiyong");
  await form.getByLabel(/^邮箱/).fill("shiyong@demo.heqing.example");
  await form.getByLabel("单位").selectOption({ label: "演示甲镇人民政府" });
  await form.getByLabel("角色").selectOption({ label: "联络员" });
  await form.getByLabel(/^范围/).fill("3308");
  await form.getByLabel(/^依据/).fill("试用");
  await form.getByRole("button", { name: "提出新建账号" }).click();
  await form.getByText("没有权限").waitFor(); // wider than the own reach
  await form.getByLabel(/^范围/).fill("339901001");
  await form.getByRole("button", { name: "提出新建账号" }).click();
  await security.getByText("提出新建账号：已提出").waitFor();
  expect(await overflow(security)).toBeLessThanOrEqual(0);
  await security.getByRole("link", { name: "查看待确认事项" }).click();
  await security.getByText("您本人提出，须由另一类管理员确认。").waitFor();
  expect(await overflow(security)).toBeLessThanOrEqual(0);

  const admin = await openPage(SMALL_PHONE);
  await signIn(admin, system.port, "admin");
  await admin.goto(`http://127.0.0.1:${system.port}/proposals`);
  await admin.getByRole("button", { name: "确认", exact: true }).click();
  await admin
    .getByRole("button", { name: /^确认确认|^确认/ })
    .last()
    .click();
  await admin.getByText("没有待确认的事项。").waitFor();

  await security.goto(`http://127.0.0.1:${system.port}/holders`);
  await security.getByText("演示甲（2024-01-01 至 今）").first().waitFor();
  await security.getByLabel("职务、单位或姓名").fill("演示甲镇乡镇级河长");
  await security.getByText("演示乙镇联络员", { exact: true }).waitFor({ state: "detached" });
  await security.getByText("演示甲（2024-01-01 至 今）").waitFor();
  expect(await overflow(security)).toBeLessThanOrEqual(0);
  await security.goto(`http://127.0.0.1:${system.port}/accounts?q=shiyong`);

  const row = security.getByRole("listitem").filter({ hasText: "shiyong" });
  await row.getByText("管理", { exact: true }).click();
  await row.getByRole("button", { name: "停用" }).click();
  await row.getByRole("button", { name: "确认停用" }).click();
  await row.getByText("已停用").waitFor();
  // Of the own account nothing is offered.
  const own = security.getByRole("listitem").filter({ hasText: "· security" });
  expect(await own.getByText("管理", { exact: true }).count()).toBe(0);
  expect(await overflow(security)).toBeLessThanOrEqual(0);

  const audit = await openPage(DESK);
  await signIn(audit, system.port, "audit");
  await audit.getByRole("navigation").getByRole("link", { name: "审计日志" }).click();
  await audit.getByLabel("类别").selectOption({ label: "变更账号" });
  const line = audit.getByRole("listitem").filter({ hasText: "· security" });
  await line.getByText("详情").click();
  await line.getByText(/"active":\{"new":false,"old":true\}/).waitFor();
  await line.getByText("PATCH /accounts/:id").waitFor();
  const download = audit.waitForEvent("download");
  await audit.getByRole("link", { name: "导出表格（CSV）" }).click();
  const sheet = readFileSync(await (await download).path(), "utf8");
  expect(sheet.trim().split("\r\n")).toHaveLength(2);
  expect(sheet).toContain("account-changed,security");
  await audit.getByLabel("类别").selectOption({ label: "导出" });
  await audit.getByRole("listitem").filter({ hasText: "· audit" }).waitFor();
  await audit.getByLabel("截止日期").fill("2000-01-01");
  await audit.getByText("没有符合条件的记录。").waitFor();
  await audit.setViewportSize(SMALL_PHONE);
  expect(await overflow(audit)).toBeLessThanOrEqual(0);
  await audit.setViewportSize(DESK);

  // An office has neither page, by menu nor by address.
  await audit.getByRole("button", { name: "退出" }).click();
  await signIn(audit, system.port, "county");
  expect(await audit.getByRole("link", { name: /审计日志|账号管理/ }).count()).toBe(0);
  await audit.goto(`http://127.0.0.1:${system.port}/audit`);
  await audit.getByText("您的账号看不到这里的内容。").waitFor();
});
