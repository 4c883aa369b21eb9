import { createMailer } from "../../../activities";
import { deliverStep } from "../../../activities/deliver";
import { renderNotice } from "../../../letters";
import { useDatabase } from "../../setup/database";
import { freePort } from "../../setup/free-port";
import { LAW, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

test("while no mail server answers, a notice is delayed: tried again, and on record as waiting", async () => {
  const id = await matters.release();
  await matters.advance(id);
  const step = await matters.value<string>(
    "select id::text from heqing.step where proceeding_id = $1 and kind = 'notify' and state = 'todo' limit 1",
    id,
  );
  const mailer = createMailer({ url: `smtp://127.0.0.1:${await freePort()}`, from: "heqing@heqing.test" });
  const sending = deliverStep(
    {
      pool: database.pool("worker"),
      mailer,
      lawBook: LAW.law,
      renderNotice,
      publicUrl: "http://heqing.test",
      linkHours: 72,
    },
    step,
  );
  await expect(sending).rejects.toMatchObject({ type: "MAIL_DELAYED", nonRetryable: false });
  mailer.close();
  expect(await matters.value("select state from heqing.step where id = $1", step)).toBe("todo");
});
