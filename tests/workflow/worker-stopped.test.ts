import { randomUUID } from "node:crypto";
import { actDelivery } from "../../api/proceedings/act-delivery";
import { signedIn, useApi, type Person } from "../setup/api";
import { useEngine } from "../setup/engine";

jest.setTimeout(120_000);

const engine = useEngine();
const { matters } = engine;
const api = useApi(engine.database);

interface ActAnswer {
  readonly state: string;
  readonly actId: string;
  readonly seq: number;
  readonly receivedAt: string;
}

/** The township at an API that tells the engine of each act, as the product does. */
const town = (): Promise<Person> =>
  signedIn(api.app({ deliverAct: actDelivery(engine.client(), () => true) }), "town1");

test("with no worker an act is received and shows as pending; once the worker is back it counts at its instant", async () => {
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  await engine.until(id, ({ todo }) => todo.join() === "sign");
  await matters.sign(id);
  await engine.until(id, ({ phase }) => phase === "assigned");
  await matters.receive("town1", id, { kind: "open" });
  await engine.until(id, ({ phase }) => phase === "served");
  await engine.stopWorker();

  const person = await town();
  const key = randomUUID();
  const acknowledge = () => person.post(`/matters/${id}/acts`, { kind: "acknowledge" }, { "idempotency-key": key });
  const first = await acknowledge();
  expect([first.status, first.body]).toEqual([202, expect.objectContaining({ state: "pending", actId: key })]);
  const { seq, receivedAt } = first.body as ActAnswer;

  // Sent again it is the same act; the page of the matter shows it as received and not judged yet.
  const again = await acknowledge();
  expect([again.status, again.body]).toEqual([202, { state: "pending", actId: key, seq, receivedAt }]);
  const waiting = await person.get(`/matters/${id}`);
  const { phase, acts } = waiting.body as { phase: string; acts: { actId: string; outcome: string | null }[] };
  expect([phase, acts.filter(({ actId }) => actId === key)]).toEqual([
    "served",
    [expect.objectContaining({ kind: "acknowledge", outcome: null, receivedAt })],
  ]);
  expect((await person.get(`/matters/${id}/acts/${key}`)).body).toMatchObject({ state: "pending", receivedAt });

  const back = Date.now();
  await engine.startWorker();
  await engine.until(id, ({ phase: now }) => now === "acknowledged");
  expect((await person.get(`/matters/${id}/acts/${key}`)).body).toMatchObject({ state: "applied", seq, receivedAt });
  const [event] = await matters.rows<{ at: Date; ended: Date }>(
    `select e.at, (select y.ended_at from heqing.duty y where y.proceeding_id = e.proceeding_id and y.kind = 'acknowledge') as ended
       from heqing.event e where e.proceeding_id = $1 and e.kind = 'acknowledged'`,
    id,
  );
  expect([event?.at.toISOString(), event?.ended.toISOString()]).toEqual([
    new Date(receivedAt).toISOString(),
    new Date(receivedAt).toISOString(),
  ]);
  expect(new Date(receivedAt).getTime()).toBeLessThan(back);
  const answered = await acknowledge();
  expect([answered.status, answered.body]).toEqual([
    200,
    expect.objectContaining({ state: "applied", seq, receivedAt }),
  ]);
});
