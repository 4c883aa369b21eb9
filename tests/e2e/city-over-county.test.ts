import type { Page } from "playwright-core";
import { until } from "./api-client";
import { GOOD, MISS, sheet } from "./matter-road";
import { firstAdministrators, firstSignIn, linkTo, route } from "./real-book";
import { endSystems, type RunningSystem, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SECTION = "苏庄";
const source = "试用：虚构，不作依据";
const CITY = "衢州市治水办（河长办）";
const ORDER = `${CITY}复测〔${new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()}〕1号`;

/** Login, name, unit, post and account of each; the posts are invented, the units are those that ship. */
const PEOPLE = [
  { login: "jingban", name: "试经办", unitId: "quzhou-city-office", kind: "clerk", role: "city", reach: "3308" },
  { login: "zhuren", name: "试主任", unitId: "quzhou-city-office", kind: "head", role: "city", reach: "3308" },
  { login: "hezhang", name: "试河长", unitId: "kaihua-government", kind: "chief", role: "county", reach: "330824" },
  { login: "lianluo", name: "试联络", unitId: "kaihua-government", kind: "liaison", role: "liaison", reach: "330824" },
  { login: "caiyang", name: "试采样", unitId: "kaihua-station", kind: "sampler", role: "station", reach: "330824" },
  { login: "shenhe", name: "试审核", unitId: "kaihua-station", kind: "reviewer", role: "station", reach: "330824" },
] as const;
type Login = (typeof PEOPLE)[number]["login"];

/** Target, station, posts, accounts and their holders by the product's own routes. */
async function furnish(running: RunningSystem): Promise<Readonly<Record<Login, Page>>> {
  const { port } = running;
  const [system, security, audit] = await firstAdministrators(running);
  const decided = async (body: object) => {
    const { id } = await route<{ id: string }>(security, "POST", "/proposals", { reason: source, ...body });
    return route<{ personId: string }>(audit, "POST", `/proposals/${id}/confirm`);
  };
  const station = { id: "kaihua-station", name: "开化县监测站（试用）", kind: "monitoring_station" };
  await route(system, "POST", "/registry/units", {
    ...station,
    divisionCode: "330824",
    mark: null,
    from: null,
    source,
  });
  const today = sheet(SECTION, { ph: "7" }).split(",")[5] ?? "";
  const who = { unitId: "kaihua-government", stationId: station.id, body: "river", from: today, source };
  await route(system, "PUT", "/registry/sections/suzhuang", who);
  const target = {
    scheme: "township-handover",
    targetClass: 2,
    status: "assumption",
    from: "2020-01-01",
    to: null,
    source,
  };
  await route(system, "PUT", "/registry/sections/suzhuang/target", target);
  const pages: Partial<Record<Login, Page>> = {};
  for (const { login, name, unitId, kind, role, reach } of PEOPLE) {
    await route(system, "POST", "/registry/posts", {
      id: login,
      unitId,
      kind,
      title: `${name}岗`,
      reach: null,
      from: null,
      source,
    });
    const person = { name, email: `${login}@example.invalid` };
    const made = { kind: "account-new", login, person, unitId, role, jurisdiction: reach };
    const { personId } = await decided(made);
    await decided({ kind: "holding-change", postId: login, personId, holds: true, from: "2020-01-01", to: null });
    pages[login] = await firstSignIn(port, login, await linkTo(running, person.email));
  }
  return pages as Readonly<Record<Login, Page>>;
}

test("a city sees a county's miss on a real Quzhou section through to its closing, by pages, in a book of its own", async () => {
  const system = await startSystem({ environment: { DEMO: "0" } });
  await system.line(/^ready in/);
  const { port } = system;
  const { jingban, zhuren, hezhang, lianluo, caiyang, shenhe } = await furnish(system);
  const go = (page: Page, path: string) => page.goto(`http://127.0.0.1:${port}${path}`);
  /** Opens the task of that name once it is there. */
  const openTask = async (page: Page, name: string): Promise<void> => {
    const link = page
      .getByRole("article")
      .filter({ hasText: SECTION, has: page.getByRole("heading", { name, exact: true }) })
      .getByRole("link", { name: "去办理" });
    await until(`the task ${name}`, async () => {
      await go(page, "/");
      await link.first().waitFor({ timeout: 3_000 });
      return true;
    });
    await link.first().click();
  };
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole("button", { name, exact: true }).first().click();
    await page.getByText(`${name}：已办理`).waitFor();
  };
  const bringAndRelease = async (text: string): Promise<void> => {
    await go(caiyang, "/import");
    await caiyang
      .locator("input[type=file]")
      .setInputFiles({ name: "月报.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await caiyang.getByRole("button", { name: "导入", exact: true }).click();
    await caiyang.getByRole("link", { name: "去审核发布" }).first().waitFor();
    await openRelease(shenhe);
    await shenhe.getByText("全选可发布的").click();
    await shenhe.getByRole("button", { name: /^发布/ }).click();
    await shenhe
      .getByText(/^已发布 1 条/)
      .first()
      .waitFor();
  };
  const openRelease = (page: Page) =>
    until("a verdict to release", async () => {
      await go(page, "/release");
      await page.getByText(SECTION).first().waitFor({ timeout: 3_000 });
      return true;
    });

  await bringAndRelease(sheet(SECTION, MISS));
  await openTask(jingban, "送签");
  await jingban.getByText("开化县人民政府：").first().waitFor(); // to whom the letter is
  await press(jingban, "送签");
  await openTask(zhuren, "文书签发");
  await press(zhuren, "签发");
  await jingban.reload();
  await jingban.getByLabel(/^用印情况/).fill("市治水办印章（试用）");
  await press(jingban, "登记用印");

  await openTask(hezhang, "查阅");
  expect(await hezhang.getByText("问题线索办理机关").count()).toBe(0);
  await press(hezhang, "查阅");
  await press(hezhang, "签收");
  await go(lianluo, `${new URL(hezhang.url()).pathname}#plan`);
  for (const label of ["方案概述", "问题", "责任单位", "目标", "措施", "验收单位"])
    await lianluo.getByRole("textbox", { name: new RegExp(`^${label}（必填）`) }).fill(`${label}已写明`);
  await lianluo.getByLabel(/完成时限/).fill("2099-12-20");
  await lianluo.getByRole("button", { name: "提交负责人确认" }).click();
  await lianluo.getByText("提交整改方案：已办理").waitFor();
  await route(lianluo, "DELETE", "/session");
  await openTask(hezhang, "待负责人确认：整改方案");
  await press(hezhang, "确认");
  // The open page of a session that has ended hears of it, and leads to the sign-in.
  await lianluo.getByLabel("账号").waitFor();
  await openTask(hezhang, "提交整改情况报告");
  await hezhang.getByLabel(/^整改情况/).fill("排口已封堵（虚构）");
  await press(hezhang, "提交整改情况报告");
  await openTask(jingban, "待验收：整改情况报告");
  await jingban.getByLabel(/^验收意见/).fill("现场核查，整改到位（虚构）");
  await press(jingban, "验收");

  await openTask(caiyang, "复测采样");
  await press(caiyang, "查阅");
  await caiyang.getByText("复测通知已送达（对方在系统中查阅）").waitFor();
  await bringAndRelease(sheet(SECTION, GOOD, ORDER));
  await zhuren.reload();
  await zhuren.getByText("已销号").first().waitFor();
  await zhuren.getByRole("heading", { name: new RegExp(`^${CITY}整改〔\\d{4}〕1号 ${SECTION}$`) }).waitFor();
  expect(await zhuren.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
});
