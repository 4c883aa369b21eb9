import { Client, Connection } from "@temporalio/client";
import { actDelivery } from "../../api/act-delivery";
import { freePort } from "../setup/free-port";

test("where Temporal is not there, a person waits for it once at most, and not at all where it is known to be down", async () => {
  const connection = Connection.lazy({ address: `127.0.0.1:${await freePort()}` });
  const client = new Client({ connection });
  let up = false;
  const deliver = actDelivery(client, () => up);
  const took = async (): Promise<number> => {
    const began = performance.now();
    await deliver("1", "5f3a7c1e-0000-4000-8000-000000000001");
    return performance.now() - began;
  };
  expect(await took()).toBeLessThan(100);
  up = true;
  expect(await took()).toBeLessThan(4_000);
  expect(await took()).toBeLessThan(100);
  await connection.close();
});
