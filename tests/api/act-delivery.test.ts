import { Client, Connection } from "@temporalio/client";
import { actDelivery } from "../../api/proceedings/act-delivery";
import { freePort } from "../setup/free-port";

test("where Temporal is not there, a person waits for it once at most, and not at all where it is known to be down", async () => {
  const connection = Connection.lazy({ address: `127.0.0.1:${await freePort()}` });
  const client = new Client({ connection });
  const asked = jest.spyOn(client, "withDeadline");
  let up = false;
  const deliver = actDelivery(client, () => up);
  const tell = (): Promise<void> => deliver({ kind: "matter", id: "1" }, "5f3a7c1e-0000-4000-8000-000000000001");

  await tell();
  expect(asked).not.toHaveBeenCalled();

  up = true;
  const before = Date.now();
  await tell();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(Number(asked.mock.calls[0]?.[0]) - before).toBeLessThan(3_500); // three seconds of patience

  await tell();
  expect(asked).toHaveBeenCalledTimes(1);
  await connection.close();
}, 30_000);
