import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { startApi, type RunningApi } from "../../api/server";
import type { ErrorCode } from "../../domain/errors";
import { apiParts } from "../setup/api";
import { useDatabase } from "../setup/database";
import { freePort } from "../setup/free-port";

const database = useDatabase();
let server: RunningApi;
beforeAll(async () => {
  server = await startApi({ ...apiParts(database), port: await freePort(), host: "127.0.0.1" });
});
afterAll(() => server.close());

/** What is answered to bytes as they are. */
async function sent(bytes: string): Promise<{ status: number; code: ErrorCode; requestId: string; head: string }> {
  const socket = connect({ port: server.port, host: "127.0.0.1" });
  socket.write(bytes);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { ...(JSON.parse(body) as { status: number; code: ErrorCode; requestId: string }), head };
}

describe("who sends byte by byte", () => {
  let impatient: RunningApi;
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });
  beforeAll(async () => {
    impatient = await startApi({
      ...apiParts(database),
      port: await freePort(),
      host: "127.0.0.1",
      patience: { headers: 50, request: 100, look: 20 },
    });
  });
  afterAll(() => impatient.close());

  test.each([
    ["headers", "POST /api/v1/session HTTP/1.1\r\nhost: x\r\n"],
    [
      "a body",
      "POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{",
    ],
  ])("%s that never end is told so, and holds no connection", async (_what, bytes) => {
    const socket = connect({ port: impatient.port, host: "127.0.0.1" });
    sockets.push(socket);
    socket.write(bytes);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [^]*expected a request that comes sooner/);
  });
});

test("and without a body where none is asked for", async () => {
  const socket = connect({ port: server.port, host: "127.0.0.1" });
  socket.write(`HEAD /api/v1/session HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(20_000)}\r\n\r\n`);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1.1 431 /);
  expect(answer.endsWith("\r\n\r\n")).toBe(true);
});

test.each([
  [
    "headers that are too large",
    `GET /api/v1/session HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(20_000)}\r\n\r\n`,
    431,
    "HEADERS_TOO_LARGE",
  ],
  [
    "an address that is too long",
    `GET /api/v1/${"x".repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    431,
    "HEADERS_TOO_LARGE",
  ],
  ["bytes that are no request", "what is this\r\n\r\n", 400, "INPUT_INVALID"],
])("%s are answered by a problem document like everything else", async (_what, bytes, status, code) => {
  const answer = await sent(bytes);
  expect(answer).toMatchObject({ status, code });
  expect(answer.head).toContain(`HTTP/1.1 ${status} `);
  expect(answer.head).toContain("application/problem+json");
  expect(answer.head).toContain(`X-Request-Id: ${answer.requestId}`);
});
