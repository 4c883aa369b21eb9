import { createMailer } from "../../../activities";
import { deliverWave } from "../../../activities/deliver";
import { articlesOf, loadRules } from "../../../rules";
import { createLogger } from "../../../telemetry/logger";
import { useDatabase } from "../../setup/database";
import { freePort } from "../../setup/free-port";
import { NO_SOURCES } from "../../setup/no-sources";
import { LAW, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

test("while no mail server answers, a wave of notices is delayed: tried again, and on record as waiting", async () => {
  const id = await matters.release();
  const { notices } = await matters.advance(id);
  const mailer = createMailer({ url: `smtp://127.0.0.1:${await freePort()}`, from: "heqing@heqing.test" });
  const ports = {
    pool: database.pool("worker"),
    mailer,
    lawBook: LAW.law,
    articles: articlesOf(loadRules()),
    logger: createLogger("tests", "fatal"),
    publicUrl: "http://heqing.test",
    sources: NO_SOURCES,
  };
  const sending = deliverWave(ports, { proceedingId: id, steps: notices.map(({ step }) => step) }, LAW);
  await expect(sending).rejects.toMatchObject({ type: "MAIL_DELAYED", nonRetryable: false });
  mailer.close();
  expect((await matters.advance(id)).notices).toEqual(notices);
  const tried = await matters.rows(
    "select distinct state, attempts, last_error is not null as told, subject is not null as kept from heqing.delivery where proceeding_id = $1",
    id,
  );
  expect(tried).toEqual([{ state: "pending", attempts: 1, told: true, kept: true }]);
});

test("what one wave could not send holds up nothing that was sent: the law hears of it, and only the rest is left", async () => {
  const id = await matters.release({ section: "demo-2" });
  const { notices } = await matters.advance(id);
  const steps = notices.map(({ step }) => step);
  const [early = 0] = steps;
  const office = await matters.rows<{ address: string }>(
    "select d.address from heqing.delivery d join heqing.step s on s.id = d.step_id where d.proceeding_id = $1 and s.no <> $2",
    id,
    early,
  );
  const silent = office.map(({ address }) => address);
  const tried: string[] = [];
  const mailer = {
    close: () => undefined,
    send: ({ to }: { readonly to: string }) => {
      tried.push(to);
      return Promise.resolve(
        silent.includes(to)
          ? { state: "pending" as const, error: "no answer" }
          : { state: "sent" as const, response: "250 taken" },
      );
    },
  };
  const ports = {
    pool: database.pool("worker"),
    mailer,
    lawBook: LAW.law,
    articles: articlesOf(loadRules()),
    logger: createLogger("tests", "fatal"),
    publicUrl: "http://heqing.test",
    sources: NO_SOURCES,
  };
  const life = await deliverWave(ports, { proceedingId: id, steps }, LAW);
  expect(life.notices.map(({ step }) => step)).toEqual(steps.slice(1));
  const again = deliverWave(ports, { proceedingId: id, steps: steps.slice(1) }, LAW);
  await expect(again).rejects.toMatchObject({ type: "MAIL_DELAYED" });
  expect(tried.filter((to) => !silent.includes(to)).length).toBe(
    new Set(tried.filter((to) => !silent.includes(to))).size,
  );
});
