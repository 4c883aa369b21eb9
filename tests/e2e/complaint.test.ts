import type { Page } from "playwright-core";
import { DESK, openPage, type PageSize } from "../setup/browser";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
/** Pictures of what the guide shows, where somebody asks for them. */
const PICTURES = process.env["HEQING_PICTURES"];

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

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

const fitsPhone = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

test("a complaint is registered, found true, handled by the township on a phone, and answered", async () => {
  const system = await startSystem();
  await system.line(/^ready in/);
  const { port } = system;

  const clerk = await signedIn(port, "county", DESK);
  await clerk.goto(`http://127.0.0.1:${port}/proceedings`);
  await clerk.getByRole("link", { name: "信访举报" }).waitFor();
  await picture(clerk, "proceedings-desk");
  await clerk.getByRole("link", { name: "信访举报" }).click();
  await clerk.getByText("没有符合条件的记录。").waitFor();
  await clerk.getByText("登记信访举报").first().click();
  await clerk.getByLabel(/^断面编号/).fill("demo-1");
  await clerk.getByLabel(/^标题/).fill("夜间排污");
  await clerk.getByLabel(/^举报内容/).fill("夜间有水色异常");
  await clerk.getByLabel(/^举报人姓名/).fill("张三丰");
  await clerk.getByLabel("联系方式").fill("13800000000");
  await picture(clerk, "complaint-register-desk");
  await clerk.getByRole("button", { name: "登记信访举报" }).click();
  await clerk.getByText("夜间有水色异常").first().waitFor();
  expect(await clerk.getByText("张三丰").count()).toBe(0);
  await clerk.getByRole("button", { name: "查看举报人信息" }).click();
  await clerk.getByText("张三丰").waitFor();
  const address = new URL(clerk.url()).pathname;

  await clerk.reload();
  await clerk.getByLabel(/^核实情况/).fill("管道渗漏，已拍照");
  await picture(clerk, "complaint-verify-desk");
  await clerk.getByRole("button", { name: "登记核实情况" }).click();
  await clerk.getByText("登记核实情况：已办理").waitFor();

  const chief = await signedIn(port, "town1", SMALL_PHONE);
  const task = chief.getByRole("article").filter({ has: chief.getByRole("heading", { name: "办理信访举报" }) });
  await picture(chief, "complaint-task-phone");
  await task.getByRole("link", { name: "去办理" }).click();
  await chief.getByText("管道渗漏，已拍照").first().waitFor();
  expect(await chief.getByText("夜间有水色异常").count()).toBe(0);
  expect(await fitsPhone(chief)).toBeLessThanOrEqual(0);
  await picture(chief, "complaint-handle-phone");
  await chief.getByLabel(/^办理情况/).fill("已封堵");
  await chief.getByRole("button", { name: "报送办理情况" }).click();
  await chief.getByText("报送办理情况：已办理").waitFor();

  await clerk.goto(`http://127.0.0.1:${port}${address}#answer-informant`);
  await clerk.getByLabel(/^答复方式和内容/).fill("已电话答复");
  await clerk.getByRole("button", { name: "登记答复举报人" }).click();
  await clerk.getByText("登记答复举报人：已办理").waitFor();
  await clerk.getByText("已答复", { exact: true }).first().waitFor();
  await picture(clerk, "complaint-ended-desk");
  await chief.goto(`http://127.0.0.1:${port}/complaints`);
  await chief.getByText("没有符合条件的记录。").waitFor();
  expect(await fitsPhone(chief)).toBeLessThanOrEqual(0);
});
