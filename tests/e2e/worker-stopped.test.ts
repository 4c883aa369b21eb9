import { openPage, type PageSize } from "../setup/browser";
import { cast, open, openPaper, sign } from "./matter-road";
import { endSystems, startSystem, type RunningSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const SECTION = "演示溪乙丙交接断面";

/** Lets the worker stand still, or go on: a process that is there and does nothing. */
function worker({ processes }: RunningSystem, signal: "SIGSTOP" | "SIGCONT"): void {
  const found = processes().find(({ part }) => part === "worker");
  if (found === undefined) throw new Error("expected the worker to run");
  process.kill(found.pid, signal);
}

test("while the worker stands still a chief's acknowledgement shows as received at its instant, and counts at it once the worker goes on", async () => {
  const system = await startSystem({ environment: { DEMO: "1" } });
  await system.line(/^ready in/);
  const people = await cast(system.port, "town2");
  const matterId = await open(people, SECTION);
  await sign(people, matterId);
  await openPaper(people, matterId);
  await people.county.seen(matterId, "served", ({ phase }) => phase === "served");

  const page = await openPage(SMALL_PHONE);
  await page.goto(`http://127.0.0.1:${system.port}/`);
  await page.getByLabel("账号").fill("town2");
  await page.getByLabel("密码").fill("demo-town2");
  await page.getByRole("button", { name: "登录" }).click();
  const task = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "签收" }) });
  const button = task.getByRole("button", { name: "签收" });
  await button.waitFor();

  worker(system, "SIGSTOP");
  try {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await button.click();
    expect((await answered).status()).toBe(202);
    await task.getByText(/收到时间 .+以此为准/).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);

    const matter = await page.context().newPage();
    await matter.goto(`http://127.0.0.1:${system.port}/matters/${matterId}`);
    const now = matter.getByRole("region", { name: "现在要办的" });
    await now.getByText("签收：已收到，处理中").waitFor();
    expect(await matter.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  } finally {
    worker(system, "SIGCONT");
  }

  await page.getByText("签收：已办理").waitFor();
  const { acts, events } = await people.town.seen(matterId, "acknowledged", ({ phase }) => phase === "acknowledged");
  // The instant of the act is that of its receipt, before the worker went on.
  expect(acts.filter(({ kind }) => kind === "acknowledge").map(({ receivedAt }) => receivedAt)).toEqual([
    events.find(({ kind }) => kind === "acknowledged")?.at,
  ]);
});
