import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser, type ParsedMail } from "mailparser";
import { openPage, type PageSize } from "../setup/browser";
import { smallTargets } from "../setup/tap-targets";
import { cast, open, openPaper, sign } from "./matter-road";
import { endSystems, startSystem, type RunningSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const SECTION = "演示溪甲乙交接断面";
/** Another one that the same township answers for. */
const OTHER_SECTION = "演示南溪甲丙交接断面";

let running: Promise<RunningSystem> | undefined;
const ready = (): Promise<RunningSystem> =>
  (running ??= startSystem().then(async (system) => {
    await system.line(/^ready in/);
    return system;
  }));

/** The last mail that the catcher took for an address, about these words. */
async function mailTo({ dataFolder }: RunningSystem, address: string, words: readonly string[]): Promise<ParsedMail> {
  const folder = join(dataFolder, "mail");
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(files.map((name) => simpleParser(readFileSync(join(folder, name)))));
  const found = mails.findLast(
    ({ to, subject = "" }) =>
      [to ?? []].flat().some(({ text }) => text.includes(address)) && words.every((word) => subject.includes(word)),
  );
  if (found === undefined) throw new Error(`expected a mail to ${address} about ${words.join(", ")}, got none`);
  return found;
}

test("a township chief signs in on a small phone, opens the paper, sees the task with its day and why, and acknowledges with one tap", async () => {
  const system = await ready();
  const people = await cast(system.port);
  const matterId = await open(people, SECTION);
  await sign(people, matterId);
  await people.town.seen(matterId, "assigned", ({ phase }) => phase === "assigned");

  const page = await openPage(SMALL_PHONE);
  await page.goto(`http://127.0.0.1:${system.port}/`);
  await page.getByLabel("账号").fill("town1");
  await page.getByLabel("密码").fill("demo-town1");
  await page.getByRole("button", { name: "登录" }).click();
  const paper = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "查阅" }) });
  await paper.getByRole("link", { name: "去办理" }).click();
  await page.getByText("当前没有正在计时的期限").waitFor(); // before it is served
  // The paper is not to be read past the button that serves it.
  await page.getByText("的督办单").click();
  await page.getByText(/^文书尚未查阅/).waitFor();
  await page.getByRole("button", { name: "查阅" }).click();
  await page.getByText("查阅：已办理").waitFor();
  await page.locator(".letter").filter({ visible: true }).first().waitFor();

  await page.goto(`http://127.0.0.1:${system.port}/`);
  const task = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "签收" }) });
  await task.getByText(/24时前/).waitFor();
  await task.getByText("待确认", { exact: true }).waitFor(); // before anybody asks why
  await task.getByText("为什么是这一天？").click();
  await task.getByText(/次日起算/).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);

  // Two taps in one moment are one act.
  await task.getByRole("button", { name: "签收" }).dblclick();
  await page.getByText("签收：已办理").waitFor();
  const matter = await people.town.matter(matterId);
  expect(matter.phase).toBe("acknowledged");
  expect(matter.acts.filter(({ kind }) => kind === "acknowledge")).toHaveLength(1);

  // Every page of the menu can be tapped with a finger, and what the chief reads there is Chinese.
  for (const path of ["/", "/matters", "/sections", "/public", `/matters/${matterId}`]) {
    await page.goto(`http://127.0.0.1:${system.port}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByText("正在读取…").first().waitFor({ state: "hidden" });
    expect(await smallTargets(page)).toEqual([]);
  }
  await page.getByText(/^\d{4}年\d{1,2}月未达目标，建立整改事项$/).waitFor();
  // The versions of the rules stand behind all words, and nowhere among them.
  expect(await page.getByText(/^按正式评价，/).innerText()).toMatch(/^[^@]*，规则版本 gb-3838-2002@1[^，。]*。$/);
});

test("a chief taps the link in the mail: what, by when and why, one button without a password, once", async () => {
  const system = await ready();
  const people = await cast(system.port);
  const matterId = await open(people, OTHER_SECTION);
  await sign(people, matterId);
  await openPaper(people, matterId);
  const { text = "" } = await mailTo(system, "town1@", ["交办通知", OTHER_SECTION]);
  const path = /http:\/\/localhost:\d+(\/link\/\w+)/.exec(text)?.[1] ?? "";
  const address = `http://127.0.0.1:${system.port}${path}`;

  const page = await openPage(SMALL_PHONE);
  const answer = await page.goto(address);
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await page.getByText(OTHER_SECTION).waitFor();
  await page.getByText(/24时前/).waitFor();
  await page
    .getByText(/（待确认）$/)
    .filter({ visible: true })
    .waitFor(); // before anybody asks why
  await page.getByText("为什么是这一天？").click();
  await page.getByText(/次日起算/).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "签收" }).dblclick();
  await page.getByText(/签收成功|签收已收到/).waitFor();
  const matter = await people.county.seen(matterId, "acknowledged", ({ phase }) => phase === "acknowledged");
  expect(matter.acts.filter(({ kind }) => kind === "acknowledge")).toHaveLength(1);

  const again = await openPage(SMALL_PHONE);
  await again.goto(address);
  await again.getByText("此链接已经使用过。").waitFor();
  expect(await again.getByRole("button", { name: "签收" }).count()).toBe(0);
  const logs = join(system.dataFolder, "logs");
  const logged = readdirSync(logs).map((name) => readFileSync(join(logs, name), "utf8"));
  expect(logged.join("")).toContain("/link/");
  expect(logged.join("")).not.toContain(path);
});
