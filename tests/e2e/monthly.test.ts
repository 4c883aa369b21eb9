import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { DESK, openPage, type PageSize } from "../setup/browser";
import { smallTargets } from "../setup/tap-targets";
import { cast, open, openPaper, sign } from "./matter-road";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const SECTION = "演示溪甲乙交接断面";

async function signIn(page: Page, port: number, login: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/sign-in`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  const second = page.getByRole("button", { name: "用演示验证码继续" });
  const tasks = page.getByRole("heading", { name: "我的待办" });
  await second.or(tasks).waitFor();
  if (await second.isVisible()) await second.click();
  await tasks.waitFor();
}

/** Nothing is wider than the phone, and everything can be tapped with a finger. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  expect(await smallTargets(page)).toEqual([]);
}

test("jobs are seen and started by the system administrator; the office then reads brief and burden, and the file says what became of each message", async () => {
  const system = await startSystem();
  await system.line(/^ready in/);
  const at = (path: string): string => `http://127.0.0.1:${system.port}${path}`;
  const people = await cast(system.port);

  // Before any job ran the office has no brief, and is told when one comes.
  const office = await openPage(DESK);
  await signIn(office, system.port, "county");
  await office.getByRole("navigation").getByRole("link", { name: "月度分析会材料" }).click();
  await office.getByText("还没有材料。").waitFor();

  const matterId = await open(people, SECTION);
  await sign(people, matterId);
  await openPaper(people, matterId);

  const admin = await openPage(SMALL_PHONE);
  await signIn(admin, system.port, "admin");
  // What can't be read says so, and is asked again.
  await admin.route("**/api/v1/jobs", (route) => route.fulfill({ status: 500, body: "" }));
  await admin.goto(at("/jobs"));
  await admin.getByRole("alert").getByRole("button", { name: "重试" }).waitFor({ timeout: 60_000 });
  await admin.unroute("**/api/v1/jobs");
  await admin.getByRole("button", { name: "重试" }).click();
  for (const job of ["月末缺数", "月度分析会材料"]) {
    const card = admin.getByRole("article").filter({ has: admin.getByRole("heading", { name: job, exact: true }) });
    await card.getByText(/^每月 \d+ 日 08:00 · 下次 /).waitFor();
    await card.getByRole("button", { name: "立即运行一次" }).click();
    await card.getByText("已完成", { exact: true }).first().waitFor();
    await card
      .getByText(/手工启动/)
      .first()
      .waitFor();
  }
  await fits(admin);
  await admin.getByRole("button", { name: "Switch to English" }).click();
  await admin.getByRole("heading", { name: "brief of the monthly meeting" }).waitFor();
  await fits(admin);

  await office.goto(at("/briefs"));
  await office
    .getByRole("link", { name: /^\d{4}年\d{1,2}月$/ })
    .first()
    .click();
  await office.getByRole("heading", { name: /^月度分析会材料 \d{4}年\d{1,2}月$/ }).waitFor();
  await office.getByText("演示县治水办（河长办）").first().waitFor();
  await office.getByText(/^材料校验值/).waitFor();
  const download = office.waitForEvent("download");
  await office.getByRole("link", { name: "下载 CSV" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("断面或事项");
  await office.goto(at("/burden"));
  await office.getByText("演示甲镇乡镇级河长").first().waitFor();
  const rows = office.getByRole("listitem").filter({ hasText: "演示甲镇乡镇级河长" });
  await rows.first().getByText("分种类").click();
  await rows
    .first()
    .getByText(/^查阅 点击 1 次 · 折合 1 分钟$/)
    .waitFor();
  await office.getByLabel("月份").selectOption({ index: 12 });
  await office.getByText("这个月没有消息，也没有办理。").waitFor();

  const phone = await openPage(SMALL_PHONE);
  await signIn(phone, system.port, "county");
  for (const path of ["/briefs", "/burden"]) {
    await phone.goto(at(path));
    await phone.locator(".rows").waitFor();
    await fits(phone);
  }
  await phone.goto(office.url().replace(/\/burden.*/, "/briefs"));
  await phone
    .getByRole("link", { name: /^\d{4}年\d{1,2}月$/ })
    .first()
    .click();
  await phone.getByText(/^材料校验值/).waitFor();
  await fits(phone);

  // The township has the file before it; the office sees that its message was read, and that this serves nothing.
  const town = await openPage(SMALL_PHONE);
  await signIn(town, system.port, "town1");
  const read = town.waitForResponse(
    (answer) => answer.url().endsWith(`/proceedings/${matterId}/read`) && answer.status() === 200,
  );
  await town.goto(at(`/matters/${matterId}`));
  await read;
  await office.goto(at(`/matters/${matterId}`));
  const messages = office.getByRole("region", { name: "通知发送" });
  await messages
    .getByText(/^收件人打开页面 /)
    .first()
    .waitFor();
});
