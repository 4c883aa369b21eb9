import { Client } from "pg";
import type { ActivityPorts } from "../../../activities";
import { deliverWave } from "../../../activities/deliver";
import { claim, nudged } from "../../../db/proceeding/outbox";
import { createLogger } from "../../../telemetry/logger";
import { useDatabase } from "../../setup/database";
import { LAW, useMatters } from "../../setup/matter-fixture";
import { NO_SOURCES } from "../../setup/no-sources";

const database = useDatabase();
const matters = useMatters(database);

/** What an opening may cost, in statements: one transaction of few (docs/architecture.md, How a matter moves). */
const MOST = 20;

const sqlOf = (query: unknown): string =>
  typeof query === "string" ? query : String((query as { readonly text?: unknown }).text);

/** Statements that this process sends while something is done; several in one message count each. */
async function sent<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const queries = jest.spyOn(Client.prototype, "query");
  try {
    const result = await work();
    const statements = queries.mock.calls
      .flatMap(([query]) => sqlOf(query).split(";"))
      .filter((statement) => statement.trim() !== "");
    return { result, statements };
  } finally {
    queries.mockRestore();
  }
}

// Both pools have their sessions, so that no opening pays for one.
beforeAll(async () => {
  await matters.settled(await matters.release({ section: "demo-2", ladder: "default" }));
}, 60_000);

test("the advance that opens a matter, with its letter, duties, notices, events and leaf, sends few statements", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  expect(await matters.value("select phase from heqing.proceeding where id = $1", id)).toBe("opened");
  const { result, statements } = await sent(() => matters.advance(id));
  expect(result).toMatchObject({ phase: "warned", parked: false });
  expect(result.notices.length).toBeGreaterThan(0);
  expect(statements).toContain("commit");
  expect(statements.length).toBeLessThanOrEqual(MOST);
});

test("so does the whole way of an opening, from the relay's claim to mail that was taken and told", async () => {
  const id = await matters.release({ section: "demo-6", ladder: "default" });
  const [worker, relay] = [database.pool("worker"), database.pool("relay")];
  const ports: ActivityPorts = {
    pool: worker,
    mailer: { send: () => Promise.resolve({ state: "sent", response: "250 taken" }), close: () => undefined },
    lawBook: LAW.law,
    articles: LAW.articles,
    logger: createLogger("tests", "fatal"),
    publicUrl: "http://heqing.test",
    sources: NO_SOURCES,
  };
  const { statements } = await sent(async () => {
    const entries = await claim(relay, { by: "a relay", limit: 10, leaseSeconds: 30 });
    for (const entry of entries.filter(({ proceedingId }) => proceedingId === id)) await nudged(relay, entry.id);
    const { notices } = await matters.advance(id);
    expect(notices).toHaveLength(2);
    const life = await deliverWave(ports, { proceedingId: id, steps: notices.map(({ step }) => step) }, LAW);
    expect(life.notices).toEqual([]);
  });
  expect(statements.length).toBeLessThanOrEqual(MOST);
});

test("how many does not hang on how much there is to write", async () => {
  const counts: number[] = [];
  for (const section of ["demo-3", "demo-4"]) {
    const id = await matters.release({ section, ladder: "default" });
    // A second verdict that missed waits in the inbox with the first.
    if (section === "demo-4") await matters.release({ section, ladder: "default" });
    counts.push((await sent(() => matters.advance(id))).statements.length);
  }
  expect(counts[1]).toBe(counts[0]);
});
