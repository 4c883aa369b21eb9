import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { devServerProcess } from "../../../local/temporal/dev-server";
import { postgresServerProcess, SERVER_PORTS, type ServerPorts } from "../../../local/temporal/postgres-server";
import { SchemaLog } from "../../../local/temporal/schema-log";
import { freshFolder } from "./fake-binary";

const store = {
  host: "127.0.0.1",
  port: 5432,
  user: "temporal",
  password: "p-w_1",
  database: "temporal",
  visibilityDatabase: "temporal_visibility",
};
const ports = Object.fromEntries(SERVER_PORTS.map((name, place) => [name, 7_000 + place])) as ServerPorts;

describe("the servers are described, not started", () => {
  const folder = freshFolder();

  it("the dev server's file carries the server version, and it listens on this machine only", async () => {
    const { args } = await devServerProcess({ binary: "temporal", dataFolder: folder.path, port: 7233 });
    expect(args).toEqual(expect.arrayContaining(["--db-filename", join(folder.path, "temporal", "dev-1.31.2.db")]));
    expect(args).toEqual(expect.arrayContaining(["--ip", "127.0.0.1", "--port", "7233", "--headless"]));
    expect(args).toEqual(expect.arrayContaining(["journal_mode=WAL", "synchronous=NORMAL"]));
  });

  it("the dev server shows its pages when it gets a port for them", async () => {
    const { args } = await devServerProcess({ binary: "temporal", dataFolder: folder.path, port: 1, uiPort: 2 });
    expect(args).toEqual(expect.arrayContaining(["--ui-port", "2"]));
    expect(args).not.toContain("--headless");
  });

  it("the server on Postgres gets everything by its environment, and a settings file that exists", async () => {
    const { args, env } = await postgresServerProcess({ binary: "s", dataFolder: folder.path, store, ports });
    expect(args.at(-1)).toBe("start");
    expect(env).toMatchObject({ DB: "postgres12", POSTGRES_SEEDS: "127.0.0.1", BIND_ON_IP: "127.0.0.1" });
    expect(env).toMatchObject({ POSTGRES_PWD: "p-w_1", FRONTEND_GRPC_PORT: "7000", NUM_HISTORY_SHARDS: "4" });
    expect(readFileSync(env.DYNAMIC_CONFIG_FILE_PATH!, "utf8")).toMatch(/\{\}/);
  });

  it("an operator's settings file is kept", async () => {
    const options = { binary: "s", dataFolder: folder.path, store, ports };
    const { env } = await postgresServerProcess(options);
    writeFileSync(env.DYNAMIC_CONFIG_FILE_PATH!, "mine");
    await postgresServerProcess(options);
    expect(readFileSync(env.DYNAMIC_CONFIG_FILE_PATH!, "utf8")).toBe("mine");
  });

  it("a port that Postgres could not keep is refused in words", async () => {
    const high = { ...ports, HISTORY_MEMBERSHIP_PORT: 32_768 };
    await expect(
      postgresServerProcess({ binary: "s", dataFolder: folder.path, store, ports: high }),
    ).rejects.toMatchObject({
      code: "ENVIRONMENT_INVALID",
      message: "Expected HISTORY_MEMBERSHIP_PORT at most 32767, found 32768",
    });
  });

  it("a password that its configuration can't take is refused without being told", async () => {
    const options = { binary: "s", dataFolder: folder.path, store: { ...store, password: 'secret"' }, ports };
    const refused = postgresServerProcess(options);
    await expect(refused).rejects.toMatchObject({ code: "ENVIRONMENT_INVALID" });
    await expect(refused).rejects.not.toThrow("secret");
  });
});

describe("the schema tool's log tells the version", () => {
  const level = "2026-11-24T00:39:51.270Z\t\u001b[35mDEBUG\u001b[0m\t";

  it.each([
    ["existingVersion", "Setting initial schema version to 0.0", null],
    [
      "existingVersion",
      "Current database schema version 1.19 is greater than initial schema version 0.0. Skip",
      "1.19",
    ],
    ["updatedVersion", "found zero updates from current version 1.19\t{}", "1.19"],
    ["updatedVersion", "Schema updated from 0.0 to 1.0\nSchema updated from 1.18 to 1.19\t{}", "1.19"],
    ["updatedVersion", "", null],
  ] as const)("%s of %j is %j", (what, text, version) => {
    expect(new SchemaLog(`${level}${text}`)[what]()).toBe(version);
  });

  it("and its first error", () => {
    const refused = '\u001b[31mERROR\u001b[0m\tsql handle: no\t{"error": "pq: wrong for \\"temporal\\"", "at": "x"}';
    const after = 'ERROR\tUnable to setup SQL schema.\t{"error": "no usable connection"}';
    expect(new SchemaLog(`${refused}\n${after}`).error()).toBe('sql handle: no: pq: wrong for "temporal"');
  });
});
