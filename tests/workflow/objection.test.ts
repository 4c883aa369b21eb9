import { useEngine } from "../setup/engine";
import type { SunkMail } from "../setup/mail-sink";

jest.setTimeout(60_000);

const engine = useEngine();
const { matters, mail } = engine;

const to =
  (address: string, words: string) =>
  ({ to: reached, mail: { subject = "" } }: SunkMail): boolean =>
    reached.includes(`${address}@demo.heqing.example`) && subject.includes(words);

const child = async (of: string, kind: string): Promise<{ id: string; number: string }> => {
  const [found] = await matters.rows<{ id: string; number: string }>(
    "select id, number from heqing.proceeding where parent_id = $1 and kind = $2 order by child_no desc limit 1",
    of,
    kind,
  );
  if (found === undefined) throw new Error(`expected a ${kind} of ${of}`);
  return found;
};
const stopped = (id: string): Promise<number> =>
  matters.value(
    "select count(*)::int from heqing.duty where proceeding_id = $1 and status = 'running' and stopped_since is not null",
    id,
  );

/** A matter whose unit has opened the letter and whose head then objects; gives both, each with its run. */
async function objected(section: string, town: string, period: string, ladder: "fast" | "default") {
  const samples = [{ item: "nh3n", text: "1.32", sampledOn: "2001-01-08" }];
  const matter = await matters.release({ section, period, ladder, samples });
  await engine.step(matter, "sign");
  await matters.sign(matter);
  await engine.until(matter, ({ phase }) => phase === "assigned");
  await matters.receive(town, matter, { kind: "open" });
  await engine.until(matter, ({ phase }) => phase === "served");
  const verdict = await matters.value<string>("select verdict_id::text from heqing.proceeding where id = $1", matter);
  const ground = "采样时电站放水";
  const { seq } = await matters.receive(town, matter, {
    kind: "object",
    about: "data",
    verdict,
    against: null,
    ground,
    evidence: "放水记录",
  });
  await engine.until(matter, ({ handled }) => handled >= seq);
  const objection = await child(matter, "objection");
  const step = await engine.step(objection.id, "examine");
  await matters.receive("county", objection.id, { kind: "accept-objection", step, note: "" });
  await engine.until(objection.id, ({ phase }) => phase === "examining");
  return { matter, objection, step };
}

async function found(objection: string, finding: "dismissed" | "to-correct"): Promise<void> {
  const step = await engine.step(objection, "examine");
  await matters.receive("county", objection, { kind: "propose-finding", step, finding, reason: "比对结果" });
  await matters.receive("countyhead", objection, { kind: "approve", step: await engine.step(objection, "finding") });
}

test("an objection, its joint sampling and the correction that follows are runs beside the matter; the matter closes", async () => {
  const period = "2001-01";
  const { matter, objection, step } = await objected("demo-1", "town1", period, "default");
  expect(await stopped(matter)).toBe(2);
  await matters.receive("county", objection.id, { kind: "order-sampling", step, station: null, note: "" });
  await engine.until(objection.id, ({ phase }) => phase === "sampling");
  const joint = await child(objection.id, "sampling");
  await mail.waitFor(to("station", "复测通知"));
  await matters.receive("station", joint.id, { kind: "acknowledge" });
  await engine.until(joint.id, ({ phase }) => phase === "sampling");
  const at = new Date(Date.now() + 3_600_000).toISOString();
  await matters.receive("station", joint.id, { kind: "appoint", at, place: "断面中泓", note: "" });
  await mail.waitFor(to("town1", "约定采样通知"));
  await matters.receive("station", joint.id, {
    kind: "record-sampling",
    step: await engine.step(joint.id, "sample"),
    takenAt: "2026-01-02T03:00:00Z",
    place: "断面中泓",
    samples: [{ seal: "F-1", items: ["nh3n"], holder: "station" }],
    otherSide: "absent",
    attendance: "电话通知两次，等候四十分钟",
    note: "",
  });
  // It waits for the laboratory, and for nobody's signature.
  await engine.until(joint.id, ({ phase }) => phase === "analysing");
  const samples = [{ item: "nh3n", text: "0.81", sampledOn: "2001-02-20" }];
  await matters.release({ section: "demo-1", order: joint.number, outcome: "met", samples });
  await engine.until(joint.id, ({ open }) => !open);
  await engine.until(objection.id, ({ phase }) => phase === "examining");
  await found(objection.id, "to-correct");
  await engine.until(objection.id, ({ phase }) => phase === "correcting");
  await matters.release({ section: "demo-1", period, outcome: "met", samples });
  await engine.until(objection.id, ({ open, todo }) => !open && !todo.includes("notify"));
  const withdrawal = { kind: "propose", what: "withdrawal", ground: "数据更正后达标", evidence: "异议结论" } as const;
  await engine.step(matter, "no-miss-left");
  await matters.receive("county", matter, withdrawal);
  await matters.receive("countyhead", matter, { kind: "approve", step: await engine.step(matter, "approve") });
  await engine.until(matter, ({ open, todo }) => !open && !todo.includes("notify"));
  expect(await stopped(matter)).toBe(0);
  for (const [id, kind] of [
    [matter, "matter"],
    [objection.id, "objection"],
    [joint.id, "sampling"],
  ] as const)
    await engine.client().workflow.getHandle(engine.workflowId(id, kind)).result();
});

test("after a dismissed objection the clock runs on: what stood still passes, and the unit is told", async () => {
  const { matter, objection } = await objected("demo-2", "town2", "2001-02", "fast");
  expect(await stopped(matter)).toBe(2);
  await found(objection.id, "dismissed");
  await engine.until(objection.id, ({ open }) => !open);
  await mail.waitFor(to("town2", "异议答复通知"));
  // The plan was overdue and its grace is over: the office is asked.
  await engine.until(matter, ({ events }) => events.includes("climb-asked"));
  const [moved] = await matters.rows<{ from: string; to: string }>(
    "select from_at::text as from, until_at::text as to from heqing.stop where proceeding_id = $1 and ground = 'objection'",
    matter,
  );
  expect(moved?.to).not.toBeNull();
});
