import { DESK } from "../setup/browser";
import { cast, GOOD, open, openPaper, resample, sheet, sign, today } from "./matter-road";
import { PersonAtPages, SMALL_PHONE } from "./person-at-pages";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(300_000);
afterAll(endSystems);

const SECTION = "演示溪甲乙交接断面";
/** A moment of today that has passed, and one to come, as a field of day and time takes them. */
const clock = (minutes: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + minutes * 60_000).toISOString().slice(0, 16);

test("a chief asks a department, objects, sees a joint sampling through, and the matter is closed, by pages on phone and desk", async () => {
  const { port, line } = await startSystem();
  await line(/^ready in/);
  const people = await cast(port);
  const id = await open(people, SECTION);
  await sign(people, id);
  await openPaper(people, id);
  const matter = `/matters/${id}`;

  // The chief asks on a phone; the plan's clock shall stand still meanwhile.
  const chief = await PersonAtPages.signIn(port, "town1", SMALL_PHONE);
  await chief.go(`${matter}#ask-department`);
  await chief.act("提请部门办理", { 提请办理的事项: "修复入河管网破损点" }, async (form) => {
    await form.getByLabel("部门", { exact: true }).selectOption({ label: "演示县住房和城乡建设局" });
    await form.getByLabel("整改方案").check();
  });
  await chief.page
    .getByText(/中止计时/)
    .first()
    .waitFor();
  await chief.expectWhole("matter-while-a-department-is-asked");

  const department = await PersonAtPages.signIn(port, "housing", DESK);
  const request = await department.task("办理提请");
  await department.page.getByText("修复入河管网破损点").first().waitFor();
  expect(await department.page.getByRole("link", { name: /整改〔/ }).count()).toBe(0);
  await department.act("受理提请");
  await department.act("办结反馈", { 办结情况: "三处破损点均已修复，附验收单" });
  await chief.task("确认部门办结反馈");
  await chief.page.getByText("三处破损点均已修复").first().waitFor();
  await chief.act("确认办结");
  await chief.expectWhole("request-confirmed");
  await chief.go("/requests?open=");
  await chief.page.getByText(SECTION).first().waitFor();
  await chief.expectWhole("requests");
  await department.sees(request, "办结");
  await department.expectWhole("request-confirmed");

  // The plan, then the objection to the data.
  await chief.go(`${matter}#plan`);
  await chief.act("提交整改方案", {
    方案概述: "截污纳管",
    问题: "管网破损",
    责任单位: "演示甲镇人民政府",
    目标: "氨氮稳定达到Ⅲ类",
    措施: "修复、封堵",
    验收单位: "县治水办（河长办）",
    完成时限: "2099-12-20",
  });
  await chief.go(`${matter}#object`);
  await chief.act("提出异议", { 异议理由: "采样时上游电站放水", 佐证: "放水记录一份" }, async (form) => {
    await form.getByLabel("数据", { exact: true }).check();
  });
  const office = await PersonAtPages.signIn(port, "county", DESK);
  const objection = await office.task("异议审查");
  await office.page.getByText("采样时上游电站放水").first().waitFor();
  await office.expectWhole("objection-raised");
  await office.act("受理异议");
  await office.act("组织联合采样、仲裁监测");

  // The station samples with the township beside it.
  const station = await PersonAtPages.signIn(port, "station", SMALL_PHONE);
  const sampling = await station.task("复测采样");
  await station.act("查阅");
  await station.act("约定采样", { 约定时间: clock(60), 地点: "断面中泓" });
  await station.act("登记采样记录", { 采样时间: clock(-10), 地点: "断面中泓" }, async (form) => {
    await form.getByLabel(/^封签号/).fill("F-2026-001");
    await form.getByRole("button", { name: "再加一件样品" }).click();
    await form
      .getByLabel(/^封签号/)
      .nth(1)
      .fill("F-2026-002");
    await form.getByLabel("由谁检测").nth(1).selectOption({ label: "留样备查" });
    await form.getByLabel("到场", { exact: true }).check();
  });
  await chief.task("会签采样记录");
  await chief.page.getByText("F-2026-001").first().waitFor();
  await chief.act("会签采样记录", {}, (form) => form.getByLabel("无异议").check());
  await chief.expectWhole("sampling-countersigned");
  await station.sees(sampling, "F-2026-002");
  await station.act("登记送检", { 实验室名称: "县监测站实验室", 送检时间: clock(-1) }, (form) =>
    form.getByLabel("完好").check(),
  );
  await station.act("登记检测报告", { 报告编号: "JC-2026-17", 出具日期: today() });
  await station.expectWhole("sampling-reported");
  const order = await station.page.getByRole("heading", { level: 1 }).innerText();
  const number = order.split(" ")[0] ?? "";
  await people.station.import("联合采样.csv", sheet(SECTION, { nh3n: "2.25" }, number));
  await people.station2.release(({ period }) => period === `resample:${number}`);

  // Both values side by side; one person proposes the finding, another approves it.
  await office.sees(objection, "在允许差内");
  await office.expectWhole("objection-compared");
  await office.act("提出异议结论", { 理由: "联合采样与原数据在允许差内" }, (form) => form.getByLabel("不成立").check());
  const head = await PersonAtPages.signIn(port, "countyhead", DESK);
  await head.task("异议结论待批准");
  await head.act("批准");
  await head.expectWhole("objection-dismissed");
  await chief.sees(objection, "不成立");
  await chief.expectWhole("objection-dismissed");

  // The road goes on to its re-sampling.
  await chief.go(`${matter}#report`);
  await chief.act("提交整改情况报告", { 整改情况: "管网已修复，排口已封堵" });
  await office.task("待验收");
  await office.act("验收", { 验收意见: "现场核查，整改到位" });
  await resample(people, id, SECTION, GOOD);
  await people.county.seen(id, "closed", ({ phase }) => phase === "closed");
  await chief.sees(matter, "销号");
  await chief.page.getByRole("heading", { name: "相关程序" }).waitFor();
  await chief.expectWhole("matter-closed");
});

test("a department lets its request lapse: the chief decides, interviews it, and the public reads problem, measures and result", async () => {
  const { port, line } = await startSystem({ environment: { DEMO_LADDER: "fast" } });
  await line(/^ready in/);
  const people = await cast(port);
  const chief = await PersonAtPages.signIn(port, "countychief", SMALL_PHONE);
  const waterHead = await PersonAtPages.signIn(port, "waterhead", SMALL_PHONE);
  const office = await PersonAtPages.signIn(port, "county", DESK);
  const water = await PersonAtPages.signIn(port, "water", DESK);
  const id = await open(people, SECTION);
  await sign(people, id);
  await openPaper(people, id);

  // The office asks and sets a period; the department takes on and does nothing.
  await office.go(`/matters/${id}#ask-department`);
  await office.act("提请部门办理", { 提请办理的事项: "闸坝生态流量调度", 办理期限: "1" }, async (form) => {
    await form.getByLabel("部门", { exact: true }).selectOption({ label: "演示县水利局" });
  });
  await water.task("办理提请");
  await water.act("受理提请");

  // Nothing is called by itself: the county's river chief decides, in person.
  const request = await chief.task("决定是否约谈");
  await chief.page.getByText("闸坝生态流量调度").first().waitFor();
  await chief.act("决定约谈", {
    决定约谈的理由: "逾期未办理，督促未果",
    存在问题: "闸坝调度滞后，下游断流",
    约谈日期: today(),
    地点: "县政府会议室",
  });
  const interview = await waterHead.opens("/interviews");
  await waterHead.page.getByText("闸坝调度滞后").first().waitFor();
  await waterHead.act("查阅");
  await waterHead.expectWhole("interview-called");

  await chief.task("约谈并登记纪要");
  await chief.act(
    "登记约谈纪要",
    { 约谈进行的日期: today(), 存在问题: "闸坝调度滞后", 整改措施: "三日内恢复生态流量", 整改要求: "书面报告" },
    async (form) => {
      await form.getByLabel(/^姓名/).fill("演示盈");
      await form.getByLabel(/^单位和职务/).fill("县水利局主要负责人");
    },
  );
  await waterHead.task("报告约谈整改落实情况");
  await waterHead.page.getByText("三日内恢复生态流量").first().waitFor();
  await waterHead.act("报告约谈整改落实情况", { 整改措施落实情况: "生态流量已恢复，附调度记录" });
  await chief.task("认定约谈整改结果");
  await chief.page.getByText("生态流量已恢复").first().waitFor();
  await chief.act("认定约谈整改结果", { 说明: "现场核查，流量达标" });

  // The office publishes for the chief: first problem and measures, then what came of it.
  const published = async () =>
    (await (await fetch(`http://127.0.0.1:${port}/api/v1/public/interviews`)).json()) as {
      readonly items: readonly { readonly minutes: unknown; readonly result: unknown }[];
    };
  expect(await published()).toMatchObject({ items: [] });
  await office.go(interview);
  await office.act("公布约谈情况", { 公布内容: "问题：闸坝调度滞后。措施：三日内恢复生态流量。" });
  // That it was carried out is not told before it is published.
  expect(await published()).toMatchObject({ items: [{ minutes: {}, result: null }] });
  await office.go(interview);
  await office.act("公布约谈情况", { 公布内容: "结果：生态流量已恢复。" });
  await chief.sees(interview, "结果：生态流量已恢复。");
  await chief.expectWhole("interview-ended");
  await chief.sees(request, /河长约谈/);
  await chief.expectWhole("request-after-interview");

  const citizen = await PersonAtPages.visit(port, SMALL_PHONE);
  await citizen.go("/public");
  await citizen.expectWhole("public");
  await citizen.page.getByRole("link", { name: "约谈公布" }).click();
  for (const text of [
    "演示县水利局",
    "河长约谈",
    "问题：闸坝调度滞后。措施：三日内恢复生态流量。",
    "结果：生态流量已恢复。",
    "已落实",
  ])
    await citizen.page.getByText(text).first().waitFor();
  // Of the files it says nothing: neither number nor section nor who took part.
  const said = await citizen.page.locator("main").innerText();
  for (const hidden of ["〔", SECTION, "演示盈", "演示甲镇"]) expect(said).not.toContain(hidden);
  await citizen.expectWhole("public-interviews");
});
