import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { temporalProbe } from "../../../cli/parts/temporal-probe";

jest.setTimeout(30_000);

test("however long a server is not there, it is asked again every second or so, not after pauses that grow", async () => {
  const tries: number[] = [];
  const server = createServer((socket) => {
    tries.push(performance.now());
    socket.on("error", () => undefined).destroy();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { connection, answers } = temporalProbe({ connectionOptions: { address }, address, namespace: "heqing" });
  try {
    // The fifth pause of gRPC's own choice is above five seconds.
    while (tries.length < 7) await answers().catch(() => undefined);
    const pauses = tries.slice(1).map((at, n) => at - (tries[n] ?? 0));
    expect(Math.max(...pauses.slice(3))).toBeLessThan(2_500);
  } finally {
    await connection.close();
    server.close();
  }
});
