import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client, Connection } from "@temporalio/client";
import type { Connection as Addresses } from "../../cli/connection";
import type { SeenMatter } from "./api-client";
import { acknowledge, cast, open, openPaper, plan, sign, type Cast } from "./matter-road";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(600_000);
afterAll(endSystems);

const inPhase =
  (...phases: readonly string[]) =>
  ({ phase }: SeenMatter) =>
    phases.includes(phase);

/** What may happen once happened once. */
function expectOnce(matter: SeenMatter, once: readonly string[]): void {
  const kinds = matter.events.map(({ kind }) => kind);
  for (const kind of once) expect([kind, kinds.filter((other) => other === kind).length]).toEqual([kind, 1]);
}

test("matters go on after Temporal's data file is gone, and after a run was terminated by hand", async () => {
  const system = await startSystem({ environment: { DEMO: "1" } });
  await system.line(/^ready in /);
  const people = await cast(system.port, "town2");
  const id = await open(people, "演示溪乙丙交接断面");
  await sign(people, id);
  await openPaper(people, id);
  await people.town.seen(id, "served", inPhase("served"));
  const { temporal } = JSON.parse(readFileSync(join(system.dataFolder, "connection.json"), "utf8")) as Addresses;
  if (temporal === null) throw new Error("expected a Temporal address in connection.json");
  const connection = await Connection.connect({ address: temporal.address });
  try {
    await new Client({ connection, namespace: temporal.namespace }).workflow
      .getHandle(`matter-${id}`)
      .terminate("by hand");
  } finally {
    await connection.close();
  }
  await acknowledge(people, id);
  await people.town.seen(id, "acknowledged", inPhase("acknowledged"));

  system.npm.kill("SIGTERM");
  await system.ended;
  rmSync(join(system.dataFolder, "temporal"), { recursive: true, force: true });
  const again = await startSystem({
    dataFolder: system.dataFolder,
    port: system.port,
    environment: { DEMO: "1" },
  });
  await again.line(/^ready in /);
  await plan(people, id);
  const planned = await people.town.seen(id, "rectifying", inPhase("rectifying"));
  expectOnce(planned, ["opened", "letter-signed", "acknowledged", "plan-filed"]);
});

test("a matter left alone climbs nowhere: the office is asked, and what it leaves undone shows at the office", async () => {
  const system = await startSystem({ environment: { DEMO: "1", DEMO_LADDER: "fast" } });
  await system.line(/^ready in /);
  const people = await cast(system.port, "town3");
  const id = await open(people, "演示溪丙丁交接断面");
  await sign(people, id);
  await openPaper(people, id);
  const asked = await people.county.seen(id, "asked to climb, extend or explain", ({ events, duties }) => {
    const late = duties.some(({ kind, status, overdue }) => kind === "decide" && status === "running" && overdue);
    return late && events.some(({ kind }) => kind === "climb-asked");
  });
  expect(asked.rung).toBe("supervision-order");
  expect(asked.events.filter(({ kind }) => kind === "chased").length).toBeGreaterThan(0);
  expect(asked.events.map(({ kind }) => kind)).not.toContain("climbed");
  const seenByTown = JSON.stringify(await people.town.matter(id));
  expect(seenByTown).not.toContain("climb-asked");
});

/** Climbs the matter one rung, as the office does it: asked, decided, submitted, signed, opened by the unit. */
async function climb(people: Cast, id: string): Promise<void> {
  const question = (matter: SeenMatter) =>
    matter.steps.find(({ kind, state }) => kind === "climb-question" && state === "todo");
  const matter = await people.county.seen(id, "asked to climb", (seen) => question(seen) !== undefined);
  await people.county.act(id, { kind: "climb", step: question(matter)?.no ?? 0, reason: "逾期未完成" });
}

test("an office that climbs at every question comes up to a drafted clue, which the township does not see", async () => {
  const system = await startSystem({ environment: { DEMO: "1", DEMO_LADDER: "fast" } });
  await system.line(/^ready in /);
  const people = await cast(system.port, "town4");
  const id = await open(people, "演示溪丁戊交接断面");
  await sign(people, id);
  await openPaper(people, id);
  for (const rung of ["reminder-interview", "listed-supervision"]) {
    await climb(people, id);
    await sign(people, id);
    await people.town.seen(id, "sent another paper", ({ allowed }) => allowed.some(({ kind }) => kind === "open"));
    await people.town.act(id, { kind: "open" });
    await people.county.seen(id, `at ${rung}`, (matter) => matter.rung === rung);
  }
  await climb(people, id);
  await sign(people, id);
  // It is sealed 用印 before it is carried; of the letters that were opened here no seal is recorded yet.
  const underway = await people.county.seen(
    id,
    "signed for the province",
    ({ rung, allowed, steps }) =>
      rung === "listed-supervision" &&
      !steps.some(({ kind, state }) => kind === "sign" && state === "todo") &&
      allowed.some(({ kind }) => kind === "seal"),
  );
  const letter = Math.max(...underway.allowed.flatMap(({ kind, step = 0 }) => (kind === "seal" ? [step] : [])));
  await people.county.act(id, { kind: "seal", step: letter, note: "已用印" });
  const carried = await people.county.seen(id, "to be carried", ({ allowed }) =>
    allowed.some(({ kind }) => kind === "record-service"),
  );
  const { step = 0 } = carried.allowed.find(({ kind }) => kind === "record-service") ?? {};
  await people.county.act(id, { kind: "record-service", step, note: "已送达省级主管部门" });
  await climb(people, id);
  const drafted = await people.county.seen(id, "at its clue", ({ events }) =>
    events.some(({ kind }) => kind === "clue-drafted"),
  );
  expectOnce(drafted, ["opened", "clue-drafted"]);
  const seenByTown = JSON.stringify(await people.town.matter(id));
  expect(seenByTown).not.toContain("clue");
  expect(seenByTown).not.toContain("线索");
});
