import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readyCluster } from "../../local/postgres/cluster";
import { postgresPlace, startPostgres, type RunningPostgres } from "../../local/postgres";
import { connected } from "../../db/connect/connect";
import { freePort } from "../setup/free-port";
import { keep } from "../setup/keeper";
import { serverFolder } from "../setup/server-folder";

const checkout = resolve(__dirname, "..", "..");
const folder = serverFolder("embedded");
const ends: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const end of ends) await end();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Starts a server that surely ends with this file. */
async function start(durable = false): Promise<RunningPostgres> {
  const running = await startPostgres({ checkout, folder, port: await freePort(), durable });
  const release = keep(running.pid, "SIGINT");
  ends.push(async () => {
    await running.stop();
    await release();
  });
  return running;
}

const ask = (running: RunningPostgres, sql: string): Promise<readonly unknown[]> =>
  connected(
    { url: running.server.adminUrl, applicationName: "tests: server" },
    async (client) => (await client.query(sql)).rows as unknown[],
  );

test("what was written is there after a stop and a start, with the same password", async () => {
  const first = await start(true);
  expect(await ask(first, "show fsync")).toEqual([{ fsync: "on" }]);
  await ask(first, "create table kept as select 7 as n");
  await first.stop();
  const second = await start();
  expect(await ask(second, "select n from kept")).toEqual([{ n: 7 }]);
  expect(await ask(second, "show fsync")).toEqual([{ fsync: "off" }]);
  await second.stop();
}, 60_000);

test("the server listens to this machine alone, in UTC, and writes no parameters to its log", async () => {
  const running = await start();
  const settings = await ask(
    running,
    `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
            current_setting('password_encryption') as passwords, current_setting('server_encoding') as encoding,
            current_setting('log_parameter_max_length_on_error') as logged, current_setting('data_checksums') as checksums`,
  );
  expect(settings).toEqual([
    { listens: "127.0.0.1", sockets: "", passwords: "scram-sha-256", encoding: "UTF8", logged: "0", checksums: "on" },
  ]);
  await running.stop();
}, 60_000);

test("the superuser's password is for its owner alone, and a wrong one is refused", async () => {
  const running = await start();
  const { passwordFile } = running.server.place;
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
  expect(running.server.adminUrl).toContain(readFileSync(passwordFile, "utf8").trim());
  const wrong = running.server.adminUrl.replace(/:[^:@]+@/, ":wrong@");
  await expect(
    connected({ url: wrong, applicationName: "tests: server" }, () => Promise.resolve()),
  ).rejects.toMatchObject({
    code: "DATABASE_UNREACHABLE",
  });
  await running.stop();
}, 60_000);

test("a second server on the same folder is refused, and the first goes on", async () => {
  const running = await start();
  await expect(startPostgres({ checkout, folder, port: await freePort(), durable: false })).rejects.toMatchObject({
    code: "ALREADY_RUNNING",
  });
  expect(await ask(running, "select 1 as one")).toEqual([{ one: 1 }]);
  await running.stop();
}, 60_000);

test("a taken port is named", async () => {
  const running = await start();
  const other = serverFolder("embedded");
  try {
    const taken = startPostgres({ checkout, folder: other, port: running.server.port, durable: false });
    await expect(taken).rejects.toMatchObject({ code: "PORT_TAKEN" });
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
  await running.stop();
}, 60_000);

test("a folder of another version of Postgres is refused and left as it is", async () => {
  const place = postgresPlace({ checkout, folder });
  const version = join(place.data, "PG_VERSION");
  const before = readFileSync(version, "utf8");
  writeFileSync(version, "14\n");
  try {
    await expect(startPostgres({ checkout, folder, port: await freePort(), durable: false })).rejects.toMatchObject({
      code: "DATA_FOLDER_OLDER",
      fields: { expected: place.binaries.major, found: "14" },
    });
  } finally {
    writeFileSync(version, before);
  }
});

test("a disk without room is named before anything is written", async () => {
  const place = postgresPlace({ checkout, folder });
  await expect(readyCluster(place, { port: 1, durable: false }, () => 1_000_000)).rejects.toMatchObject({
    code: "DISK_FULL",
  });
});

test("a start that was killed while it made the cluster leaves nothing in the way of the next", async () => {
  const other = serverFolder("embedded");
  try {
    const place = postgresPlace({ checkout, folder: other });
    writeFileSync(`${place.data}.new`, "half of a cluster");
    const running = await startPostgres({ checkout, folder: other, port: await freePort(), durable: false });
    await running.stop();
    expect(readFileSync(join(place.data, "PG_VERSION"), "utf8").trim()).toBe(String(place.binaries.major));
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
}, 60_000);

if (process.getuid?.() === 0) {
  describe("started as root", () => {
    test("a data folder that the database's own user can't reach is refused with the folder that is closed", () => {
      const closed = serverFolder("closed");
      chmodSync(closed, 0o700);
      try {
        expect(() => postgresPlace({ checkout, folder: join(closed, "data") })).toThrow(
          expect.objectContaining({
            code: "FOLDER_UNUSABLE",
            fields: expect.objectContaining({ closed }) as unknown,
          }) as Error,
        );
      } finally {
        rmSync(closed, { recursive: true, force: true });
      }
    });

    test("the server does not run as root", async () => {
      const running = await start();
      expect(running.server.uid).toBeGreaterThan(0);
      expect(statSync(running.server.place.data).uid).toBe(running.server.uid);
      await running.stop();
    }, 60_000);
  });
} else {
  console.info("not root: the database's own user is not tested here");
}
