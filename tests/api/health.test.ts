import { createLogger } from "../../telemetry/logger";
import { startHealthServer } from "../../telemetry/health-server";
import { createMetrics, watchPool } from "../../telemetry/metrics";
import { startApi, type RunningApi } from "../../api/server";
import { SystemState } from "../../api/system/system-state";
import { createPool } from "../../db/connect/pool";
import { apiParts } from "../setup/api";
import { useDatabase } from "../setup/database";

const database = useDatabase();
const lines: string[] = [];
let api: RunningApi | undefined;
let temporal = () => Promise.resolve("there");

afterEach(async () => {
  await api?.close();
  api = undefined;
  temporal = () => Promise.resolve("there");
});

/** A running API on a port of its own. */
async function start({ supervised = false, pool = database.pool("api") } = {}) {
  const registry = createMetrics("api");
  watchPool(registry, pool);
  const system = new SystemState(supervised);
  const logger = createLogger("api", "info", { write: (line: string) => void lines.push(line) });
  api = await startApi({
    ...apiParts(database),
    pool,
    temporal: () => temporal(),
    system,
    logger,
    registry,
    port: 0,
    host: "127.0.0.1",
    readinessKept: 0,
  });
  const { port } = api;
  return {
    system,
    registry,
    get: (path: string, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers }),
  };
}

const state = async (response: Response) => {
  const { parts } = (await response.json()) as { parts: { part: string; state: string }[] };
  return [response.status, Object.fromEntries(parts.map((part) => [part.part, part.state]))];
};

test("a single API is ready by its database alone, Temporal's absence only degrades it", async () => {
  const { get } = await start();
  expect(await state(await get("/readyz"))).toEqual([200, { database: "ready", temporal: "ready" }]);
  temporal = () => Promise.reject(new Error("no answer in time"));
  expect(await state(await get("/readyz"))).toEqual([200, { database: "ready", temporal: "degraded" }]);
});

test("without its database the API lives but is not ready, and says why", async () => {
  const pool = createPool({ url: "postgres://x:y@127.0.0.1:1/z", applicationName: "test", connectionTimeout: 500 });
  const { get } = await start({ pool });
  expect((await get("/healthz")).status).toBe(200);
  const response = await get("/readyz");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("ECONNREFUSED");
  const told = await (await get("/api/system")).text();
  expect(JSON.parse(told)).toMatchObject({ ready: false, parts: [{ part: "database", state: "down" }, {}] });
  expect(told).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
  await pool.end();
});

test("under a supervisor it is ready only when all parts are, and names the one that is not", async () => {
  const { system, get } = await start({ supervised: true });
  expect((await get("/readyz")).status).toBe(503);
  const part = (name: string, word: "ready" | "starting") => ({ part: name, state: word, message: "" });
  system.setParts([part("api", "starting"), part("worker", "starting"), part("relay", "ready")]);
  expect(await state(await get("/readyz"))).toEqual([503, { database: "ready", worker: "starting", relay: "ready" }]);
  system.setParts([part("worker", "ready"), part("relay", "ready")]);
  expect((await get("/readyz")).status).toBe(200);
});

test("the page shows how far the Temporal server is", async () => {
  const { system, get } = await start({ supervised: true });
  system.setTemporal({ state: "obtaining", done: 3, total: 9, message: "正在编译流程服务器（3/9）" });
  expect(await (await get("/")).text()).toContain("正在编译流程服务器（3/9）");
  expect(await (await get("/api/system")).json()).toMatchObject({ temporal: { done: 3, total: 9 } });
});

test("every answer carries a request id of ours, whatever the caller sent, and the log line has it", async () => {
  const { get } = await start();
  const own = (await get("/", { "x-request-id": "chosen-by-caller" })).headers.get("x-request-id");
  expect(own).toMatch(/^[0-9a-f-]{36}$/);
  const logged = lines.map((line) => JSON.parse(line) as { requestId?: string; req?: unknown });
  expect(logged.find(({ requestId }) => requestId === own)?.req).toEqual({ method: "GET", path: "/" });
  expect(lines.join()).not.toContain("chosen-by-caller");
});

test("metrics tell of Node, the pool and requests by route, never by path", async () => {
  const { get, registry } = await start();
  await get("/readyz?secret=1");
  await get("/matters/4711");
  const text = await registry.metrics();
  expect(text).toContain('heqing_pool_connections{state="open",part="api"}');
  expect(text).toMatch(/heqing_http_request_seconds_count\{.*route="\/readyz".*\} 1/);
  expect(text).toContain("process_cpu_seconds_total");
  expect(text).not.toContain("4711");
});

test("closing finishes the request under way and takes no new one", async () => {
  let answer: (where: string) => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    temporal = () => {
      resolve();
      return new Promise((done) => (answer = done));
    };
  });
  const { get } = await start();
  const slow = get("/readyz");
  await asked;
  const closed = api?.close();
  answer("there");
  const response = await slow;
  expect([response.status, response.headers.get("connection")]).toEqual([200, "close"]);
  await response.text();
  await closed;
  await expect(get("/healthz")).rejects.toThrow("fetch failed");
  api = undefined;
});

test("a part without pages shows the same on its health port, and a taken port is one sentence", async () => {
  let ready = false;
  const options = {
    host: "127.0.0.1",
    registry: createMetrics("worker"),
    readiness: () => Promise.resolve({ ready, parts: [] }),
  };
  const health = await startHealthServer({ ...options, port: 0 });
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${health.port}${path}`)).status;
  expect([await status("/healthz"), await status("/readyz"), await status("/metrics"), await status("/x")]).toEqual([
    200, 503, 200, 404,
  ]);
  ready = true;
  expect(await status("/readyz")).toBe(200);
  await expect(startHealthServer({ ...options, port: health.port })).rejects.toMatchObject({ code: "PORT_TAKEN" });
  await health.close();
});
