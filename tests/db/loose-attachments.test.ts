import { randomUUID } from "node:crypto";
import { forgetLooseAttachmentsUntil } from "../../cli/parts/loose-attachments";
import { createLogger } from "../../telemetry/logger";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

test("the worker deletes all that no act has carried for a day, a hundred at a time, and ends when it is told to", async () => {
  const made = Array.from({ length: 250 }, () => randomUUID());
  await matters.rows(
    `insert into heqing.attachment (id, kind, name, bytes, content_hash, account_id, division_code, uploaded_at)
     select x, 'pdf', 'x', 1, sha256('x'), a.id, '339901', now() - interval '25 hours' from unnest($1::uuid[]) x, heqing.account a where a.login = 'town1'`,
    made,
  );
  const over = new AbortController();
  const lines: string[] = [];
  const logger = createLogger("worker", "info", {
    write: (line: string) => {
      lines.push(line);
      if (lines.length === 3) over.abort();
    },
  });
  await forgetLooseAttachmentsUntil(database.pool("worker"), logger, over.signal, 1);
  expect(lines.map((line) => (JSON.parse(line) as { gone: number }).gone)).toEqual([100, 100, 50]);
  expect(await matters.value<string>("select count(*) from heqing.attachment")).toBe("0");
});
