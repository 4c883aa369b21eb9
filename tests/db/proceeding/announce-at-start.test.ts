import { announceAtStart } from "../../../cli/parts/announce-calendar";
import { migrate } from "../../../db/migrate/migrate";
import { createLogger } from "../../../telemetry/logger";
import { useDatabase } from "../../setup/database";
import { calendarWith, lawWith, noticeNumber, THIS_YEAR } from "../../setup/invented-calendar";
import { PLAN, useMatters } from "../../setup/matter-fixture";

const running = (): AbortSignal => new AbortController().signal;

/** A logger that says nothing, and each warning as something to await. */
function warned() {
  const logger = createLogger("tests", "silent");
  let told: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (told = resolve));
  const warn = jest.spyOn(logger, "warn").mockImplementation(() => told());
  return { logger, first, warn };
}

describe("on a book with a provisional end", () => {
  const database = useDatabase();
  const matters = useMatters(database);
  const before = lawWith(calendarWith("before the notice", null));
  const after = lawWith(calendarWith("with the notices", []));
  let id: string;

  const provisional = () =>
    matters.value<boolean>("select provisional from heqing.duty where proceeding_id = $1 and kind = 'rectify'", id);
  const told = () =>
    matters.rows<{ payload: object; outcome: string | null }>(
      "select payload, outcome from heqing.act where proceeding_id = $1 and kind = 'calendar'",
      id,
    );

  beforeAll(async () => {
    id = await matters.release({ section: "demo-1", ladder: "default" });
    await matters.advance(id, { law: before });
    await matters.sign(id);
    await matters.advance(id, { law: before });
    await matters.receive("town1", id, { kind: "open" });
    await matters.receive("town1", id, PLAN);
    await matters.advance(id, { law: before });
  }, 60_000);

  test("a worker that ends before it began tells nobody anything", async () => {
    expect(await provisional()).toBe(true);
    await announceAtStart(database.pool("worker"), after, createLogger("tests", "silent"), AbortSignal.abort());
    expect(await told()).toEqual([]);
    expect(await matters.rows("select 1 from heqing.job where done_at is not null")).toEqual([]);
  });

  test("a worker's start puts the calendar of its release into the inbox, and the next judgement makes the end final", async () => {
    await announceAtStart(database.pool("worker"), after, createLogger("tests", "silent"), running());
    const message = { kind: "calendar", notices: expect.arrayContaining([noticeNumber(THIS_YEAR)]) };
    expect(await told()).toEqual([{ payload: message, outcome: null }]);
    await matters.advance(id, { law: after });
    expect(await told()).toEqual([{ payload: message, outcome: "applied" }]);
    expect(await provisional()).toBe(false);
  });

  test("the start after it, by the same release, tells nobody again", async () => {
    await announceAtStart(database.pool("worker"), after, createLogger("tests", "silent"), running());
    expect(await told()).toHaveLength(1);
  });
});

describe("on a book that is not migrated yet", () => {
  const database = useDatabase({ migrated: false });
  const law = lawWith(calendarWith("with the notices", []));

  test("a worker that ends while it waits is not held up by the wait", async () => {
    const { logger, first } = warned();
    const over = new AbortController();
    const ended = announceAtStart(database.pool("worker"), law, logger, over.signal, 3_600_000);
    await first;
    over.abort();
    await ended; // or the hour would run into this test's limit
  });

  test("it is tried again until the book is there, and then announced to the end", async () => {
    const { logger, first, warn } = warned();
    const ended = announceAtStart(database.pool("worker"), law, logger, running(), 20);
    await first;
    expect(warn.mock.calls[0]?.[0]).toMatchObject({ err: { code: "MIGRATIONS_MISSING" } });
    await migrate({ ownerUrl: database.url("owner") });
    await ended;
    const { rows } = await database
      .pool("owner")
      .query("select name, target, done_at is not null as done from heqing.job");
    expect(rows).toEqual([{ name: "calendar", target: "with the notices", done: true }]);
  });
});
