import { join } from "node:path";
import { HeqingError } from "../../domain/errors";
import { preparePostgres } from "../../local/postgres";
import { commandLine, read } from "../command-line";
import { checkoutFolder } from "../connection";
import { DEMO_ACCOUNTS, type DemoAccount } from "../../local/demonstration/accounts";
import { readEnvironment, type Environment } from "../environment";
import { rolePasswords } from "../role-passwords";
import { onStopSignal } from "../parts/stop-requests";
import { dataFolder } from "../../local/supervisor/data-folder";
import { takeLock } from "../../local/supervisor/lock";
import { ProcessList, endOrphans } from "../../local/supervisor/orphans";
import { connectionOf, type Plan } from "../../local/supervisor/plan";
import { keepPorts, requireFree } from "../../local/supervisor/ports";
import { openDoorWarning, summary } from "../../local/supervisor/summary";
import { Supervisor, type TemporalChoice } from "../../local/supervisor/supervisor";
import { Terminal } from "../../local/supervisor/terminal";

const CHOICES: readonly string[] = ["dev", "postgres", "none"] satisfies readonly TemporalChoice[];

/** `heqing start [--temporal dev|postgres|none]`: everything on this machine, until a stop signal. */
export async function run(argv: readonly string[]): Promise<number> {
  const began = performance.now();
  const line = commandLine("heqing start").option("--temporal <which>", "dev, postgres or none", "dev");
  const { temporal } = read(line, argv).options;
  if (!CHOICES.includes(temporal)) {
    process.stderr.write(`heqing start: --temporal is dev, postgres or none, not ${JSON.stringify(temporal)}\n`);
    return 2;
  }
  const environment = readEnvironment();
  if (environment.DATABASE_URL !== undefined) {
    throw new HeqingError(
      "ENVIRONMENT_INVALID",
      "DATABASE_URL is one part's login and `start` runs them all: unset it for the embedded Postgres, or name an administrator by DATABASE_SUPERUSER_URL.",
    );
  }
  const terminal = new Terminal(process.stdout);
  for (const line of openDoorWarning(environment.HOST, demonstrated(environment))) terminal.line(line);
  const checkout = checkoutFolder();
  const folder = dataFolder(checkout, environment);
  for (const note of folder.postgres?.notes ?? []) terminal.line(note);

  const lock = takeLock(folder.path);
  try {
    const processes = new ProcessList(folder.path);
    const orphans = processes.leftBehind();
    if (orphans.length > 0)
      terminal.line(`Ending what an earlier start left running: ${orphans.map(({ part }) => part).join(", ")}.`);
    await endOrphans(orphans, environment.SHUTDOWN_GRACE_SECONDS * 1_000);
    await requireFree(environment.PORT, environment.HOST);
    const ports = await keepPorts(folder.path);
    const postgres =
      folder.postgres === null ? null : await preparePostgres(folder.postgres, { port: ports.postgres, durable: true });
    const plan: Plan = {
      checkout,
      dataFolder: folder.path,
      environment,
      ports,
      administrator: postgres?.adminUrl ?? environment.DATABASE_SUPERUSER_URL ?? "",
      passwords: rolePasswords(join(folder.path, "passwords.json")),
      temporalAddress:
        temporal === "none" ? null : (environment.TEMPORAL_ADDRESS ?? `127.0.0.1:${ports.FRONTEND_GRPC_PORT}`),
      temporalPage:
        temporal === "dev" && environment.TEMPORAL_ADDRESS === undefined
          ? `http://127.0.0.1:${ports.temporalPage}`
          : null,
    };
    return await live(
      new Supervisor({ plan, postgres, temporal: temporal as TemporalChoice, processes, terminal }),
      plan,
      terminal,
      began,
    );
  } finally {
    lock.release();
  }
}

/** The accounts with published passwords that this start makes. */
const demonstrated = ({ DEMO, DATABASE_SUPERUSER_URL }: Environment): readonly DemoAccount[] =>
  DEMO && DATABASE_SUPERUSER_URL === undefined ? DEMO_ACCOUNTS : [];

/** From the first part to the last one's end. */
async function live(supervisor: Supervisor, plan: Plan, terminal: Terminal, began: number): Promise<number> {
  const { board } = supervisor;
  let ignoreSignals = (): void => undefined;
  const asked = new Promise<string>((done) => {
    ignoreSignals = onStopSignal({
      stop: done,
      force: () => {
        supervisor.kill();
        process.exit(130);
      },
    });
  });
  const started = start(supervisor);
  try {
    void board
      .whenUsable()
      .then(() => terminal.line(`The pages can be used: http://localhost:${plan.environment.PORT}`));
    void board.whenReady().then(() => {
      const connection = connectionOf(plan, { part: "supervisor", pid: process.pid, started: "" });
      const accounts = demonstrated(plan.environment);
      for (const line of summary(connection, accounts, (performance.now() - began) / 1_000)) terminal.line(line);
      for (const line of openDoorWarning(plan.environment.HOST, accounts)) terminal.line(line);
    });
    // A failure of the start ends it; its success waits for the signal.
    const reason = await Promise.race([asked, started.then(() => asked)]);
    terminal.line(`${reason}: stopping, pages first, database last …`);
    await supervisor.stop();
    await started.catch(() => undefined);
    terminal.line("stopped");
    return 0;
  } catch (error) {
    await supervisor.stop();
    throw error;
  } finally {
    ignoreSignals();
  }
}

async function start(supervisor: Supervisor): Promise<void> {
  await supervisor.startPages();
  await supervisor.startTemporal();
}
