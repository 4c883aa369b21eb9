import { createMailer } from "../../../activities";
import { deliverWave } from "../../../activities/deliver";
import { articlesOf, loadRules } from "../../../rules";
import { createLogger } from "../../../telemetry/logger";
import { useDatabase } from "../../setup/database";
import { freePort } from "../../setup/free-port";
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
