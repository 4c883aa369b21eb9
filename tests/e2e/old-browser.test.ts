import type { Page } from "playwright-core";
import { DESK, openPage, PHONE } from "../setup/browser";
import { cast, open } from "./matter-road";
import { endSystems, startSystem, type RunningSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SECTION = "演示溪甲乙交接断面";

interface Ready {
  readonly system: RunningSystem;
  readonly matterId: string;
}

let running: Promise<Ready> | undefined;
const ready = (): Promise<Ready> =>
  (running ??= startSystem().then(async (system) => {
    await system.line(/^ready in/);
    const people = await cast(system.port);
    const matterId = await open(people, SECTION);
    await people.county.seen(matterId, "waiting for a signature", ({ steps }) =>
      steps.some(({ kind }) => kind === "sign"),
    );
    return { system, matterId };
  }));

/** Takes away what Chromium got after 87 and the pages have polyfills for. Runs in the page. */
const takeNewerAway = (): void => {
  const lists = ["toSorted", "toReversed", "toSpliced", "findLast", "findLastIndex", "at", "with"];
  for (const name of lists) Reflect.deleteProperty(Array.prototype, name);
  Reflect.deleteProperty(String.prototype, "at");
  Reflect.deleteProperty(Object, "hasOwn");
  for (const name of ["structuredClone", "reportError", "URLPattern"]) Reflect.deleteProperty(globalThis, name);
  Reflect.deleteProperty(Object, "groupBy");
  Reflect.deleteProperty(Promise, "withResolvers");
  Reflect.deleteProperty(crypto, "randomUUID");
  Reflect.deleteProperty(Object.getPrototypeOf(crypto) as object, "randomUUID");
};

/** What the page complained of. */
function complaints(page: Page): readonly string[] {
  const said: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

async function signIn(page: Page, address: string, login: string): Promise<void> {
  await page.goto(`${address}/`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(`demo-${login}`);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("button", { name: "用演示验证码继续" }).click();
  await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
}

test("a browser without the functions that came after Chromium 87 shows every page of a day's work", async () => {
  const { system, matterId } = await ready();
  const address = `http://127.0.0.1:${system.port}`;
  const page = await openPage(DESK);
  await page.addInitScript(takeNewerAway);
  const said = complaints(page);
  await signIn(page, address, "station");
  // Ours stand where the browser's own were.
  expect(await page.evaluate("String([].toSorted) + String(Object.hasOwn)")).not.toContain("native code");
  const quiet = said.filter((text) => !/status of 401/.test(text)); // nobody was signed in yet
  expect(quiet).toEqual([]);
  const before = said.length;

  const paths = ["/", "/matters", `/matters/${matterId}`, "/import", "/sections", "/release", "/doubts", "/quarantine"];
  for (const path of [...paths, "/sources", "/tokens", "/public", "/account"]) {
    await page.goto(`${address}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByText("正在读取…").first().waitFor({ state: "hidden" });
    expect([path, await page.getByText("页面无法显示").count()]).toEqual([path, 0]);
  }
  await page.goto(`${address}/sections`);
  await page.getByRole("link", { name: SECTION }).first().click();
  await page.getByRole("heading", { level: 1, name: SECTION }).waitFor();
  await page.getByText("正在读取…").first().waitFor({ state: "hidden" });
  expect(await page.getByText("页面无法显示").count()).toBe(0);
  expect(said.slice(before)).toEqual([]);
});

test("a page that lacks something else says so in words, can be left and loaded again by keys, and typed words stay", async () => {
  const { system } = await ready();
  const page = await openPage(PHONE);
  await signIn(page, `http://127.0.0.1:${system.port}`, "station");
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("link", { name: "机器令牌" }).click();
  await page.getByText("新建令牌").click();
  const typed = page.getByLabel("程序名称");
  await typed.fill("甲站自动监测");

  // No polyfill gives this one, and a list of several pages needs it.
  await page.evaluate("delete Array.prototype.flatMap");
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("link", { name: "整改事项" }).click();
  const words = page.getByRole("alert").filter({ hasText: "页面无法显示" });
  await words.getByText("浏览器版本过旧，或程序出错。").waitFor();
  await page.getByText(/flatMap is not a function/).waitFor(); // what whoever repairs it is told
  expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);

  // The menu still leads to pages that do not need it, and those are shown.
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("link", { name: "我的待办" }).click();
  await page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
  await page.goBack();
  await words.waitFor();

  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("重新加载");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "整改事项" }).waitFor();
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("link", { name: "机器令牌" }).click();
  await page.getByRole("heading", { level: 1, name: "机器令牌" }).waitFor();
  expect(await typed.inputValue()).toBe("甲站自动监测");
});

test("where the frame itself cannot be drawn, and where no script can run, the page still has words", async () => {
  const { system } = await ready();
  const address = `http://127.0.0.1:${system.port}/`;
  const broken = await openPage(PHONE);
  // An answer without what the header shows.
  await broken.route("**/api/v1/session", (route) =>
    route.fulfill({ json: { csrf: "c", secondFactor: null, mustChangePassword: false, account: { id: "1" } } }),
  );
  await broken.addInitScript("localStorage.setItem('heqing.language', 'en')");
  await broken.goto(address);
  await broken.getByRole("heading", { name: "This page cannot be shown" }).waitFor();
  await broken.getByRole("button", { name: "Load again" }).waitFor();

  const far = await openPage(PHONE);
  await far.addInitScript(() => Reflect.deleteProperty(globalThis, "Map"));
  await far.goto(address);
  expect(await far.getByText(/页面没有打开/).isVisible()).toBe(false); // not while it may just be slow
  await far.getByText(/页面没有打开/).waitFor({ state: "visible" });
  await far.getByRole("button", { name: "重新加载" }).waitFor();
});
