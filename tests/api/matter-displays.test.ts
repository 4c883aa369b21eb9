import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { PLAN, useMatters } from "../setup/matter-fixture";
import { served as servedIn, settle as settleIn } from "../setup/served";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const settle = (id: string): Promise<void> => settleIn(matters, id);
const served = (section: string): Promise<string> => servedIn(matters, section);

test("a paused matter stands still in the list and in the tasks, and counts no days until it runs again", async () => {
  const id = await served("demo-6");
  const line = async () => {
    const { items } = (await (await api.as("county")).get("/matters?limit=200")).body as {
      items: { id: string; stopped: boolean; nextDue: string | null }[];
    };
    const { stopped, nextDue } = items.find((row) => row.id === id) ?? {};
    return { stopped, nextDue };
  };
  const tasks = async () => {
    const { items } = (await (await api.as("town6")).get("/tasks")).body as {
      items: { matterId: string; kind: string; stopped: boolean }[];
    };
    return items.filter(({ matterId }) => matterId === id).map(({ kind, stopped }) => [kind, stopped]);
  };
  const running = [
    ["acknowledge", false],
    ["plan", false],
    ["report", false],
  ];
  expect(await line()).toEqual({ stopped: false, nextDue: expect.any(String) });
  expect(await tasks()).toEqual(expect.arrayContaining(running));
  const propose = { kind: "propose", ground: "上游来水异常", evidence: "台账12号" } as const;
  const approved = async (body: Parameters<typeof matters.receive>[2]) => {
    await matters.receive("county", id, body);
    await settle(id);
    await matters.receive("countyhead", id, { kind: "approve", step: await matters.step(id, "approve") });
    await settle(id);
  };
  await approved({ ...propose, what: "pause", duties: null });
  expect(await line()).toEqual({ stopped: true, nextDue: null });
  expect(await tasks()).toEqual(expect.arrayContaining(running.map(([kind]) => [kind, true])));
  expect(await tasks()).toHaveLength(running.length);
  await approved({ ...propose, what: "resume" });
  expect(await line()).toEqual({ stopped: false, nextDue: expect.any(String) });
  expect(await tasks()).toEqual(expect.arrayContaining(running));
});

test("a closed matter shows the verdict of the re-sample that closed it, not the one that opened it", async () => {
  const id = await served("demo-7");
  for (const act of [PLAN, { kind: "report", summary: "已完成" } as const]) {
    await matters.receive("town1", id, act);
    await settle(id);
  }
  await matters.accept(id);
  await settle(id);
  const file = async () =>
    (await (await api.as("county")).get(`/matters/${id}`)).body as {
      phase: string;
      verdict: { id: string };
      closedBy: { id: string; outcome: string } | null;
    };
  expect((await file()).closedBy).toBeNull();
  const order = await matters.order(id);
  await settle(order.id);
  await matters.release({ section: "demo-7", order: order.number, outcome: "met" });
  await settle(order.id);
  await settle(id);
  const met = await matters.value<string>("select id::text from heqing.verdict where order_number = $1", order.number);
  const closed = await file();
  expect([closed.phase, closed.closedBy]).toEqual(["closed", expect.objectContaining({ id: met, outcome: "met" })]);
  expect(closed.verdict.id).not.toBe(met);
});
