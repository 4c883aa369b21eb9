import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { waitHealthy } from "../../../local/temporal/health";

describe("a server that does not serve is named", () => {
  it("after the limit, with its address", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.close();
    await once(server, "close");
    await expect(waitHealthy(address, { limitMs: 150 })).rejects.toMatchObject({
      code: "TEMPORAL_UNREACHABLE",
      message: expect.stringMatching(new RegExp(`${address} to serve within 0\\.15 s: connect ECONNREFUSED`)),
    });
  });

  it("at once when stopped", async () => {
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(waitHealthy("127.0.0.1:1", { signal })).rejects.toThrow("stopped");
  });
});
