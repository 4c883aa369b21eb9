import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { ERROR_CATALOGUE } from "../../domain/errors";
import { openPage, type PageSize } from "../setup/browser";
import { missingGlyphs } from "../setup/glyphs";
import { smallTargets } from "../setup/tap-targets";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(180_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };

async function expectWhole(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  expect(await missingGlyphs(page, await page.locator("body").innerText())).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

test("the second step on a small phone: by the demonstration's code, then with an authenticator and by keyboard alone", async () => {
  const { port, line } = await startSystem({ args: ["--temporal", "none"] });
  await line(/^The pages can be used/);
  const page = await openPage(SMALL_PHONE);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));

  // The county office goes on by one tap, to where it wanted to go.
  await page.goto(`http://127.0.0.1:${port}/sections`);
  await page.getByLabel("账号").fill("county");
  await page.getByLabel("密码").fill("demo-county");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByText("演示验证码", { exact: false }).first().waitFor();
  await expectWhole(page);
  await page.getByRole("button", { name: "用演示验证码继续" }).click();
  await page.getByRole("heading", { name: "断面", level: 1 }).waitFor();
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("button", { name: "退出" }).click();

  // A township chief needs no code until an authenticator is set up.
  await page.getByLabel("账号").fill("town3");
  await page.getByLabel("密码").fill("demo-town3");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor(); // not where the other was
  await page.goto(`http://127.0.0.1:${port}/account`);
  await page.getByRole("button", { name: "启用第二步验证" }).click();
  await page.getByRole("img", { name: "验证器二维码" }).waitFor();
  await page.locator(".qr path[d^=M]").waitFor(); // drawn by what is fetched when it is needed
  await expectWhole(page);
  const totp = new TOTP({ secret: (await page.locator(".secret").innerText()).replaceAll(" ", "") });
  await page.getByLabel("验证器显示的 6 位数字").fill(totp.generate());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "恢复码" }).waitFor();
  const [recoveryCode = ""] = await page.locator(".recovery-codes code").allInnerTexts();
  await expectWhole(page);
  await page.getByRole("button", { name: "已保存好，继续" }).click();
  await page.getByText("还剩 10 个恢复码").waitFor();
  await page.getByText("密码加验证码").waitFor();
  await expectWhole(page);

  // From then on a code is asked for; the field has the focus, and a recovery code does in English too.
  await page.getByRole("button", { name: "Switch to English" }).click();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("Account").focus();
  await page.keyboard.type("town3");
  await page.keyboard.press("Tab");
  await page.keyboard.type("demo-town3");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Second step" }).waitFor();
  expect(await page.getByText("Code of the demonstration").count()).toBe(0);
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("The code is wrong").waitFor();
  await page.getByLabel("Code").fill(recoveryCode);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "My tasks" }).waitFor();
  await page.goto(`http://127.0.0.1:${port}/account`);
  await page.getByText("9 recovery codes left").waitFor();
  await expectWhole(page);
  expect(errors).toEqual([]);
});

test("who signed in too long ago does so once more from where the refusal stands, and nothing typed is lost", async () => {
  const { port, line } = await startSystem({ args: ["--temporal", "none"] });
  await line(/^The pages can be used/);
  const page = await openPage(SMALL_PHONE);
  const { status, title, titleZh } = ERROR_CATALOGUE.SIGN_IN_AGAIN;
  /** As a quarter of an hour after the sign-in: the next request there is refused. */
  const refuseOnce = (path: string, on = page) =>
    on.route(
      `**/api/v1/${path}`,
      (route) =>
        route.fulfill({
          status,
          contentType: "application/problem+json",
          body: JSON.stringify({ code: "SIGN_IN_AGAIN", title, titleZh }),
        }),
      { times: 1 },
    );
  const signIn = async () => {
    await page.getByLabel("账号").fill("station");
    await page.getByLabel("密码").fill("demo-station");
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByRole("button", { name: "用演示验证码继续" }).click();
  };

  await page.goto(`http://127.0.0.1:${port}/tokens`);
  await signIn();
  await page.getByText("新建令牌").click();
  await page.getByLabel("程序名称").fill("实验室系统");
  await page.getByRole("checkbox").first().check();
  await refuseOnce("tokens");
  await page.getByRole("button", { name: "生成令牌" }).click();
  await page.getByRole("alert").getByText(titleZh).waitFor();
  await expectWhole(page);
  await page.getByRole("button", { name: "重新登录" }).click();
  await signIn();
  await page.getByRole("heading", { level: 1, name: "机器令牌" }).waitFor();
  expect(await page.getByLabel("程序名称").inputValue()).toBe("实验室系统");
  expect(await page.getByRole("checkbox").first().isChecked()).toBe(true);
  await page.getByRole("button", { name: "生成令牌" }).click();
  await page.getByText("heqing_").first().waitFor();

  // Whoever may do without a second step sets one up; that asks for the same.
  const own = await openPage(SMALL_PHONE);
  await own.goto(`http://127.0.0.1:${port}/account`);
  await own.getByLabel("账号").fill("town1");
  await own.getByLabel("密码").fill("demo-town1");
  await own.getByRole("button", { name: "登录" }).click();
  const enrol = own.getByRole("button", { name: "启用第二步验证" });
  await enrol.waitFor();
  await refuseOnce("session/second-factor/enrolment", own);
  await enrol.click();
  await own.getByRole("alert").getByText(titleZh).waitFor();
  await own.getByRole("button", { name: "Switch to English" }).click();
  await own.getByRole("alert").getByText(title).waitFor();
  await expectWhole(own);
  await own.getByRole("button", { name: "Sign in again" }).click();
  await own.getByLabel("Account").fill("town1");
  await own.getByLabel("Password").fill("demo-town1");
  await own.getByRole("button", { name: "Sign in" }).click();
  await own.getByRole("heading", { level: 1, name: "My account" }).waitFor();
});
