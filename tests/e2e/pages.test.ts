import { openPage, type PageSize } from "../setup/browser";
import { cast, open, sign } from "./matter-road";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const SECTION = "演示溪甲乙交接断面";

test("a township chief signs in on a small phone, sees the task with its day and why, and acknowledges with one tap", async () => {
  const system = await startSystem();
  await system.line(/^ready in/);
  const people = await cast(system.port);
  const matterId = await open(people, SECTION);
  await sign(people, matterId);
  await people.county.seen(matterId, "served", ({ phase }) => phase === "served");

  const page = await openPage(SMALL_PHONE);
  await page.goto(`http://127.0.0.1:${system.port}/`);
  await page.getByLabel("账号").fill("town1");
  await page.getByLabel("密码").fill("demo-town1");
  await page.getByRole("button", { name: "登录" }).click();
  const task = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "签收" }) });
  await task.getByText(/24时前/).waitFor();
  await task.getByText("为什么是这一天？").click();
  await task.getByText(/次日起算/).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);

  // Two taps in one moment are one act.
  await task.getByRole("button", { name: "签收" }).dblclick();
  await page.getByText("签收：已办理").waitFor();
  const matter = await people.town.matter(matterId);
  expect(matter.phase).toBe("acknowledged");
  expect(matter.acts.filter(({ kind }) => kind === "acknowledge")).toHaveLength(1);
});
