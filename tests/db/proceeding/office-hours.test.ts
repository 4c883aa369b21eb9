import { deliverWave } from "../../../activities/deliver";
import { lateProceedings, livingProceedings } from "../../../db/proceeding/reconcile";
import { type OfficeHours, shanghaiDate } from "../../../domain/calendar";
import { articlesOf, loadRules } from "../../../rules";
import { createLogger } from "../../../telemetry/logger";
import { useDatabase } from "../../setup/database";
import { LAW, useMatters } from "../../setup/matter-fixture";
import { NO_SOURCES } from "../../setup/no-sources";

const database = useDatabase();
const matters = useMatters(database);

/** The office works an hour a day, and not now: whatever the hour at which this runs. */
const hours = (): OfficeHours =>
  new Date(Date.now() + 8 * 3_600_000).getUTCHours() < 12
    ? { days: "every", from: "13:00", until: "14:00" }
    : { days: "every", from: "00:00", until: "01:00" };
const CLOSED = { ...LAW, law: { ...LAW.law, officeHours: hours } };

/** A matter of a county that is not the demonstration's, whose mail keeps no hours. */
async function released(section: string, ladder: string): Promise<string> {
  const id = await matters.release({ section, ladder });
  await matters.rows("update heqing.proceeding set demo = false where id = $1", id);
  return id;
}

const steps = (id: string): Promise<readonly { no: number; notice: string; held: boolean }[]> =>
  matters.rows(
    `select no, payload ->> 'notice' as notice, not_before is not null as held from heqing.step
      where proceeding_id = $1 and not by_person and state = 'todo' order by no`,
    id,
  );

/** Tries to send every message of a matter that is not sent yet; gives the addresses that were written to. */
async function sendAll(id: string): Promise<readonly string[]> {
  const written: string[] = [];
  const ports = {
    pool: database.pool("worker"),
    mailer: {
      close: () => undefined,
      send: ({ to }: { readonly to: string }) => {
        written.push(to);
        return Promise.resolve({ state: "sent" as const, response: "250 taken" });
      },
    },
    lawBook: CLOSED.law,
    articles: articlesOf(loadRules()),
    logger: createLogger("tests", "fatal"),
    publicUrl: "http://heqing.test",
    sources: NO_SOURCES,
  };
  await deliverWave(ports, { proceedingId: id, steps: (await steps(id)).map(({ no }) => no) }, CLOSED);
  return written.sort();
}

const late = async (): Promise<readonly string[]> =>
  (await lateProceedings(database.pool("relay"), { judging: 15, sending: 15 }, 100)).map(
    ({ proceedingId }) => proceedingId,
  );

test("outside office hours the warning goes to the township at once and the office's task waits: it is no message to send, but an instant to wait for", async () => {
  const id = await released("demo-1", "default");
  const life = await matters.advance(id, CLOSED);
  expect(await steps(id)).toEqual([
    { no: 1, notice: "early-warning", held: false },
    { no: 3, notice: "letter-drafted", held: true },
  ]);
  expect([life.notices, life.heldBack]).toEqual([[{ step: 1, notice: "early-warning" }], 1]);
  const [row] = await matters.rows<{ until: string; due: string; decided: string; first: boolean }>(
    `select heqing.instant(s.not_before) as until, heqing.instant(m.next_due) as due, heqing.instant(s.created_at) as decided,
            s.not_before < m.next_due as first
       from heqing.step s join heqing.proceeding m on m.id = s.proceeding_id where s.proceeding_id = $1 and s.no = 3`,
    id,
  );
  expect([row?.first, life.due]).toEqual([true, row?.until]);
  expect(shanghaiDate(row?.decided ?? "")).toBe(shanghaiDate(new Date().toISOString()));
  expect(life.wait).toBeGreaterThan(0);
});

test("nothing is sent before its instant, not even when it is asked for, and it is not late; then it goes", async () => {
  const id = await released("demo-2", "default");
  await matters.advance(id, CLOSED);
  expect(await sendAll(id)).toEqual(["liaison2@demo.heqing.example", "town2@demo.heqing.example"]);
  expect(await sendAll(id)).toEqual([]);
  const old = "now() - interval '1 minute'";
  await matters.rows(`update heqing.step set created_at = ${old} where proceeding_id = $1`, id);
  await matters.rows(`update heqing.proceeding set handled_until = ${old} where id = $1`, id);
  await matters.rows("update heqing.outbox set done_at = now() where proceeding_id = $1", id);
  expect(await late()).not.toContain(id);
  await matters.rows(
    `update heqing.step set not_before = ${old} where proceeding_id = $1 and not_before is not null`,
    id,
  );
  expect(await late()).toContain(id);
  expect(await sendAll(id)).toEqual(["county@demo.heqing.example", "countyhead@demo.heqing.example"]);
  const life = await matters.advance(id, CLOSED);
  expect([life.notices, life.heldBack, await steps(id)]).toEqual([[], 0, []]);
});

test("what is over or parked keeps its run until the last message has gone", async () => {
  const id = await released("demo-3", "default");
  await matters.advance(id, CLOSED);
  await matters.rows("update heqing.proceeding set parked_at = now(), parked_code = 'INTERNAL' where id = $1", id);
  const parked = await matters.advance(id, CLOSED);
  expect([parked.parked, parked.heldBack, parked.due === null]).toEqual([true, 1, false]);
  await matters.rows(
    "update heqing.proceeding set parked_at = null, parked_code = null, open = false, next_due = null where id = $1",
    id,
  );
  await sendAll(id);
  const living = await livingProceedings(database.pool("relay"), "0", 100);
  expect(living.map(({ proceedingId }) => proceedingId)).toContain(id);
});

test("a demonstration ladder counts in seconds and waits for no office", async () => {
  const id = await released("demo-4", "fast");
  const life = await matters.advance(id, CLOSED);
  expect([life.notices.length, life.heldBack]).toEqual([2, 0]);
});
