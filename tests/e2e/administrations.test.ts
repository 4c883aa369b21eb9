import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createPool } from "../../db/connect/pool";
import { bootstrapAdministrators, codeNow, FIRST, firstAdministrators, firstSignIn, linkTo } from "./real-book";
import { endSystems, type RunningSystem, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

/** Proofs of everybody become old, as after a quarter of an hour. */
async function age({ dataFolder }: RunningSystem): Promise<void> {
  const { database } = JSON.parse(readFileSync(join(dataFolder, "connection.json"), "utf8")) as {
    database: { roles: { owner: string } };
  };
  const pool = createPool({ url: database.roles.owner, applicationName: "tests: old proofs", max: 1 });
  try {
    await pool.query("update heqing.session set proven_at = now() - interval '16 minutes'");
  } finally {
    await pool.end();
  }
}

test("in an empty book three administrators come by their links, one proposes, another confirms, and the person alone has the password", async () => {
  const system = await startSystem({ environment: { DEMO: "0" } });
  await system.line(/^ready in/);
  const { port } = system;
  expect(() => bootstrapAdministrators(system, { ...FIRST, audit: FIRST.system })).toThrow(/three/);
  const [, security, audit] = await firstAdministrators(system);
  expect(() => bootstrapAdministrators(system)).toThrow(/has administrators/);

  await security.goto(`http://127.0.0.1:${port}/accounts`);
  await security.getByText("提出新建账号").first().click();
  const form = security.locator("form").first();
  await form.getByLabel(/^姓名/).fill("试经办");
  await form.getByLabel(/^登录名/).fill("jingban");
  await form.getByLabel(/^邮箱/).fill("jingban@example.invalid");
  await form.getByLabel("单位").selectOption({ label: "衢州市治水办（河长办）" });
  await form.getByLabel("角色").selectOption("city");
  await form.getByLabel(/^范围/).fill("3308");
  await form.getByLabel(/^依据/).fill("衢治水办〔2026〕1号（试用）");
  await form.getByRole("button", { name: "提出新建账号" }).click();
  await security.getByText("提出新建账号：已提出").waitFor();
  await security.getByRole("link", { name: "查看待确认事项" }).click();
  await security.getByText("您本人提出，须由另一类管理员确认。").waitFor();
  expect(await security.getByRole("button", { name: "确认", exact: true }).count()).toBe(0);

  // A proof of before is not enough: the page asks for the code in its place, and what was pressed goes on.
  await age(system);
  await audit.goto(`http://127.0.0.1:${port}/proposals`);
  await audit.getByText("试经办").first().waitFor();
  await audit.getByRole("button", { name: "确认", exact: true }).click();
  await audit.getByRole("button", { name: "确认确认" }).click();
  const dialog = audit.getByRole("dialog", { name: "请验证是您本人" });
  await dialog.getByLabel("验证码").fill(codeNow(FIRST.audit.login, 1));
  await dialog.getByRole("button", { name: "验证并继续" }).click();
  await audit.getByText("确认：已完成").waitFor();
  await audit.getByText("没有待确认的事项。").waitFor();
  expect(await audit.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);

  const person = await firstSignIn(port, "jingban", await linkTo(system, "jingban@example.invalid"));
  await person.getByRole("heading", { name: "我的待办" }).waitFor();
});
