import type { Limit } from "../../domain/calendar";
import { useEngine } from "../setup/engine";
import { PLAN } from "../setup/matter-fixture";
import { writeHistory } from "../setup/history";
import type { SunkMail } from "../setup/mail-sink";
import { useTwoSides } from "../setup/two-sides";

jest.setTimeout(60_000);

const engine = useEngine();
const { matters, mail } = engine;
const { month } = useTwoSides(engine.database);

const to =
  (address: string, words: string) =>
  ({ to: reached, mail: { subject = "" } }: SunkMail): boolean =>
    reached.includes(`${address}@demo.heqing.example`) && subject.includes(words);

const hearingOf = async (matter: string): Promise<string> => {
  await engine.until(matter, ({ todo }) => todo.includes("await-finding"));
  return matters.value(
    "select id from heqing.proceeding where kind = 'hearing' and parent_id = $1 order by id desc",
    matter,
  );
};
const find = async (hearing: string, said: object): Promise<void> => {
  const step = await engine.step(hearing, "find");
  await matters.receive("cityhead", hearing, { kind: "find", step, ...said } as never);
};
/** The limit of the upstream side's answer, as the hearing keeps it, made short. */
const hasten = async (hearing: string, limit: Limit): Promise<void> => {
  await matters.rows(
    "update heqing.proceeding set state = jsonb_set(state, '{attribution,limits,respond,limit}', $2) where id = $1",
    hearing,
    JSON.stringify(limit),
  );
};

test("a dispute with the county above travels from the verdict to a split, and a matter begins upstream", async () => {
  const matter = await month("2024-06", { out: "1.38", in: "1.48" }, "default");
  const hearing = await hearingOf(matter);
  const call = await mail.waitFor(to("upperhead", "听取上游意见"));
  // The numbers of both sides stand in the call, and no file number of the other's matter.
  const number = await matters.value<string>("select number from heqing.proceeding where id = $1", matter);
  expect(call.mail.text).toContain("出境 1.38 mg/L，入境 1.48 mg/L");
  expect(`${call.mail.subject}${call.mail.text}`).not.toContain(number);
  expect(call.mail.text).toContain(`/hearings/${hearing}`);

  await matters.receive("upper", hearing, { kind: "open" });
  await engine.until(hearing, ({ phase }) => phase === "hearing");
  // The matter's run offers no letter meanwhile.
  const refused = await matters.receive("cityclerk", matter, {
    kind: "submit",
    step: await engine.step(matter, "sign"),
  });
  await engine.until(matter, ({ handled }) => handled >= refused.seq);
  expect(
    await matters.value("select refusal from heqing.act where proceeding_id = $1 and seq = $2", matter, refused.seq),
  ).toBe("hearing-open");

  await matters.receive("upperhead", hearing, { kind: "respond", note: "入境断面达到Ⅳ类目标" });
  await mail.waitFor(to("cityhead", "待认定"));
  await find(hearing, { as: "split", own: "四成", upstream: "六成", opens: true, reason: "入境浓度高于出境" });
  const told = await mail.waitFor(to("upperhead", "认定结果"));
  expect(told.mail.text).toContain("分担");
  await mail.waitFor(to("countychief", "认定结果"));
  await engine.until(hearing, ({ phase, todo }) => phase === "ended" && !todo.includes("notify"));
  await engine.client().workflow.getHandle(engine.workflowId(hearing, "hearing")).result();
  await writeHistory(engine.client(), engine.workflowId(hearing, "hearing"), "hearing-found@1");

  const upstream = await matters.value<string>("select id from heqing.proceeding where linked_from = $1", matter);
  await engine.until(upstream, ({ phase }) => phase === "warned");
  await mail.waitFor(to("uppergov", "预警提示"));
  // Below the letter goes on as it was.
  const step = await engine.step(matter, "sign");
  await matters.receive("cityclerk", matter, { kind: "submit", step });
  await matters.receive("cityhead", matter, { kind: "sign", step });
  await engine.until(matter, ({ phase }) => phase === "assigned");
});

test("silence upstream is recorded by the clock, and the superior finds without it", async () => {
  const matter = await month("2024-07", { out: "1.38", in: "1.48" }, "default");
  const hearing = await hearingOf(matter);
  await engine.until(hearing, ({ phase }) => phase === "called");
  await hasten(hearing, { count: 2, unit: "second" });
  await matters.receive("upperhead", hearing, { kind: "open" });
  await engine.until(hearing, ({ events }) => events.includes("silent"));
  await find(hearing, { as: "stays", reason: "上游未提交意见" });
  await engine.until(hearing, ({ phase }) => phase === "ended");
  await engine.until(matter, ({ todo }) => !todo.includes("await-finding"));
  expect(await matters.rows("select 1 from heqing.stop where proceeding_id = $1 and until_at is null", matter)).toEqual(
    [],
  );
});

test("a closed matter is re-opened by two persons with a ground, and goes on where it stood", async () => {
  const matter = await matters.release({ section: "demo-2", ladder: "default" });
  await engine.step(matter, "sign");
  await matters.sign(matter);
  await engine.until(matter, ({ phase }) => phase === "assigned");
  await matters.receive("town2", matter, { kind: "acknowledge" });
  await matters.receive("town2", matter, PLAN);
  await matters.receive("town2", matter, { kind: "report", summary: "已完成" });
  const filed = await engine.step(matter, "accept");
  await matters.receive("county", matter, { kind: "accept", step: filed, note: "现场核查，整改到位" });
  await engine.until(matter, ({ phase }) => phase === "awaiting-result");
  const order = await matters.order(matter);
  await matters.release({ section: "demo-2", order: order.number, outcome: "met" });
  await engine.until(matter, ({ open }) => !open);
  await engine.client().workflow.getHandle(engine.workflowId(matter)).result();

  await matters.receive("county", matter, {
    kind: "propose",
    what: "reopening",
    ground: "复测数据经核实有误",
    evidence: "监测站情况说明〔2026〕2号",
  });
  await engine.until(matter, ({ todo }) => todo.includes("approve"));
  await matters.receive("countyhead", matter, { kind: "approve", step: await engine.step(matter, "approve") });
  await mail.waitFor(to("town2", "复办通知"));
  const seen = await engine.until(matter, ({ open }) => open);
  expect(seen.phase).toBe("awaiting-result");
  expect((await matters.order(matter)).id).not.toBe(order.id);
});
