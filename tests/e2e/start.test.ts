import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listen } from "../../telemetry/health-server";
import type { Connection } from "../../cli/connection";
import { serverFolder } from "../setup/server-folder";
import { checkout, endSystems, heqing, startSystem, survivors, type RunningSystem } from "./running-system";

/** Where the server must be built first, this is how long it may take. */
const FIRST_BUILD = 900_000;
jest.setTimeout(120_000);

beforeAll(async () => {
  const obtained = await heqing(["temporal", "obtain"], {});
  if (obtained.status !== 0) throw new Error(obtained.stderr);
}, FIRST_BUILD);
afterEach(endSystems);

const get = (system: RunningSystem, path: string) => fetch(`http://127.0.0.1:${system.port}${path}`);
const connection = ({ dataFolder }: RunningSystem) =>
  JSON.parse(readFileSync(join(dataFolder, "connection.json"), "utf8")) as Connection;

/** The supervisor prints nothing when a part is back: only asking shows it. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 50));
}

test("a system comes up whole, says so on /readyz, and ends without a trace when npm alone gets SIGTERM", async () => {
  const system = await startSystem({ environment: { HOST: "" } });
  await system.line(/^ready in /);
  const ready = await get(system, "/readyz");
  expect([ready.status, ((await ready.json()) as { ready: boolean }).ready]).toEqual([200, true]);
  expect(system.printed()).toContain(`http://localhost:${system.port}`);
  // Without HOST for this machine alone: who listens on every address answers on its other ones too.
  for (const host of ["127.0.0.2", "[::1]"]) {
    await expect(fetch(`http://${host}:${system.port}/healthz`)).rejects.toMatchObject({
      cause: { code: expect.stringMatching(/^(ECONNREFUSED|EADDRNOTAVAIL)$/) },
    });
  }
  const records = system.processes();
  expect(records.map(({ part }) => part).sort()).toEqual([
    "api",
    "mail",
    "postgres",
    "relay",
    "supervisor",
    "temporal",
    "worker",
  ]);
  for (const secret of ["connection.json", "passwords.json", "pids.json"]) {
    expect(statSync(join(system.dataFolder, secret)).mode & 0o077).toBe(0);
  }

  system.npm.kill("SIGTERM");
  expect(await system.ended).toEqual([0, null]);
  expect(await survivors(records)).toEqual([]);
  expect(existsSync(join(system.dataFolder, "connection.json"))).toBe(false);
});

test("Ctrl-C, which npm and the system both get, stops in order: pages first, database last", async () => {
  const system = await startSystem();
  await system.line(/^ready in /);
  const records = system.processes();
  process.kill(-(system.npm.pid ?? 0), "SIGINT");
  await system.ended;
  expect(system.printed()).toContain("SIGINT: stopping");
  expect(system.printed()).toMatch(/stopped\n$/);
  expect(await survivors(records)).toEqual([]);
  const lastWord = (part: string): string => {
    const lines = readFileSync(join(system.dataFolder, "logs", `${part}.log`), "utf8")
      .trim()
      .split("\n");
    const stopped = lines
      .map((line) => JSON.parse(line) as { msg: string; time: string })
      .filter(({ msg }) => msg === "stopped");
    return stopped.at(-1)?.time ?? "never";
  };
  const times = ["api", "relay", "worker", "mail"].map(lastWord);
  expect(times).not.toContain("never");
  expect([...times].sort()).toEqual(times);
  // Postgres removes its own file only when it was shut down well.
  expect(existsSync(join(system.dataFolder, "postgres", "postmaster.pid"))).toBe(false);
});

test("after kill -9 of the supervisor the next start ends what was left and finds the data", async () => {
  const first = await startSystem();
  await first.line(/^ready in /);
  const records = first.processes();
  const { api: address, database } = connection(first);
  const [supervisor] = records;
  process.kill(supervisor?.pid ?? 0, "SIGKILL");
  await first.ended;

  const second = await startSystem({ dataFolder: first.dataFolder, port: first.port });
  await second.line(/^Ending what an earlier start left running/);
  await second.line(/^ready in /);
  expect(await survivors(records)).toEqual([]);
  expect((await get(second, "/readyz")).status).toBe(200);
  // The same ports and passwords, so that a page left open and a person's own tool go on.
  expect(connection(second)).toMatchObject({ api: address, database });
  const now = second.processes();
  second.npm.kill("SIGTERM");
  await second.ended;
  expect(await survivors(now)).toEqual([]);
});

test("a part that dies is named, missed on /readyz, and comes back", async () => {
  const system = await startSystem({ args: ["--temporal", "none"] });
  await system.line(/^ready in /);
  const before = system.processes().find(({ part }) => part === "mail");
  process.kill(before?.pid ?? 0, "SIGKILL");
  expect(await system.line(/ended/)).toMatch(/^mail catcher \(mail\) ended: SIGKILL; it starts again in 0\.5 s/);
  await eventually(async () => {
    const missed = await get(system, "/readyz");
    return missed.status === 503 && (await missed.text()).includes('{"part":"mail","state":"down"');
  });
  await eventually(async () => (await get(system, "/readyz")).status === 200);
  expect(system.processes().find(({ part }) => part === "mail")?.pid).not.toBe(before?.pid);
});

test("a second copy, a taken port, and an unusable folder are one sentence and exit 2", async () => {
  const system = await startSystem({ args: ["--temporal", "none"] });
  await system.line(/^The pages can be used/);
  const again = await heqing(["start"], { HEQING_DATA: system.dataFolder, DATABASE_URL: "" });
  expect(again).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^heqing start: Another copy \(process \d+\) runs on .*\n$/m),
  });

  const other = createServer();
  const port = await listen(other, 0, "127.0.0.1");
  const elsewhere = serverFolder("taken");
  const taken = await heqing(["start"], {
    HEQING_DATA: elsewhere,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: "",
  });
  expect(taken).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`Port ${port} is in use by another program.`),
  });
  other.close();

  writeFileSync(join(elsewhere, "file"), "");
  const unusable = await heqing(["start"], { HEQING_DATA: join(elsewhere, "file", "below"), DATABASE_URL: "" });
  expect(unusable).toMatchObject({ status: 2, stderr: expect.stringContaining("[FOLDER_UNUSABLE]") });
});

test("data of another Postgres version are left alone and said in one sentence", async () => {
  const folder = serverFolder("older");
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "12\n");
  const older = await heqing(["start"], { HEQING_DATA: folder, PORT: "65001", DATABASE_URL: "" });
  expect(older).toMatchObject({ status: 2, stderr: expect.stringContaining("[DATA_FOLDER_OLDER]") });
});

test("doctor finds the running system, and says when none runs", async () => {
  const system = await startSystem({ args: ["--temporal", "none"] });
  await system.line(/^ready in /);
  const well = await heqing(["doctor"], { HEQING_DATA: system.dataFolder, TEMPORAL_ADDRESS: "" });
  expect(well.stdout).toMatch(/^ok +database/m);
  expect(well.stdout).toMatch(/^ok +migrations/m);
  expect(well.stdout).toMatch(/^ok +mail/m);
  expect(well.status).toBe(0);
  const none = await heqing(["doctor"], { HEQING_DATA: join(checkout, "nowhere"), DATABASE_URL: "" });
  expect(none).toMatchObject({ status: 3, stderr: expect.stringContaining("[SYSTEM_NOT_RUNNING]") });
});
