import { join } from "node:path";
import { Client } from "@temporalio/client";
import { actDelivery } from "../../api/proceedings/act-delivery";
import { ownReadiness } from "../../api/system/readiness";
import { startApi } from "../../api/server";
import { forgetOldUploads } from "../../api/imports/upload";
import { SystemState } from "../../api/system/system-state";
import { createPool } from "../../db/connect/pool";
import { sheetTemplate } from "../../intake/sheet/demo-sheet";
import { decideOnDoubt } from "../../intake/doubt/decide-doubt";
import { importFile } from "../../intake/import-file";
import { retractValue } from "../../intake/retract-value";
import { judgeEnded } from "../../intake/judging/judge-ended";
import { watchYangtze } from "../../intake/doubt/watch-yangtze";
import { loadRules } from "../../rules";
import { startHealthServer } from "../../telemetry/health-server";
import { createLogger, describeError } from "../../telemetry/logger";
import { createMetrics, watchPool } from "../../telemetry/metrics";
import type { ToPart } from "./channel";
import { commandLine, read } from "../command-line";
import { checkoutFolder, findRunningSystem } from "../connection";
import { readEnvironment, required } from "../environment";
import { identityProvider } from "./identity-provider";
import { runPart } from "./part";
import { secretsKey } from "./secrets-key";
import { temporalConnection } from "../temporal-connection";
import { temporalProbe } from "./temporal-probe";

/** `heqing api`: the pages and the API on PORT, until a stop signal. */
export function run(argv: readonly string[]): Promise<number> {
  read(commandLine("heqing api"), argv);
  const environment = readEnvironment();
  const logger = createLogger("api", environment.LOG_LEVEL);
  const registry = createMetrics("api");
  const system = new SystemState(process.connected);
  const pool = createPool({
    url: required(environment, "DATABASE_URL"),
    applicationName: "heqing api",
    max: environment.DATABASE_POOL,
    onIdleError: (error) => logger.warn({ err: describeError(error) }, "a database session broke"),
  });
  watchPool(registry, pool);
  const server = temporalConnection(environment);
  const temporal = temporalProbe(server);
  const rules = loadRules();
  const { DEMO_LADDER: demoLadder } = environment;
  const client = new Client({ connection: temporal.connection, namespace: server.namespace });
  const sources = {
    pool,
    temporal: () =>
      system.temporal?.state === "none" ? Promise.reject(new Error("not started, by choice")) : temporal.answers(),
    system,
  };
  const options = {
    logger,
    graceSeconds: environment.SHUTDOWN_GRACE_SECONDS,
    onMessage: (message: ToPart) => {
      if (message.type === "parts") system.setParts(message.parts);
      else system.setTemporal(message);
    },
  };
  const folder = environment.HEQING_DATA ?? join(checkoutFolder(), ".heqing");
  const uploads = join(folder, "uploads");
  return runPart(options, async () => {
    await forgetOldUploads(uploads, Date.now());
    const health = await startHealthServer({
      port: environment.HEALTH_PORT ?? 0,
      host: environment.HEALTH_HOST,
      registry,
      readiness: () => ownReadiness(sources),
    });
    logger.info({ healthPort: health.port }, "health is shown");
    const api = await startApi({
      ...sources,
      logger,
      registry,
      port: environment.PORT,
      host: environment.HOST,
      trustedProxies: environment.TRUSTED_PROXIES,
      pages: join(checkoutFolder(), "dist", "web"),
      publicUrl: (environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`).replace(/\/+$/, ""),
      secure: environment.PUBLIC_URL?.startsWith("https:") ?? false,
      oidc: identityProvider(environment),
      limits: {
        account: environment.RATE_LIMIT_ACCOUNT,
        address: environment.RATE_LIMIT_ADDRESS,
        stranger: environment.RATE_LIMIT_STRANGER,
      },
      secretsKey: environment.SECRETS_KEY ?? secretsKey(join(folder, "secrets-key")),
      mailPage: mailPage(),
      // A single `heqing api` is told nothing of Temporal, so it tries.
      intake: { importFile, retractValue, decideOnDoubt, watchYangtze, judgeEnded, template: sheetTemplate },
      uploads,
      rules,
      ...(demoLadder === undefined ? {} : { ladderFamily: () => demoLadder }),
      deliverAct: actDelivery(client, () => (system.temporal?.state ?? "ready") === "ready"),
    });
    return {
      readiness: () => ownReadiness(sources),
      close: async () => {
        await api.close();
        await health.close();
        await temporal.connection.close();
        await pool.end();
      },
    };
  });
}

/** Asked for at first need: the supervisor writes its connection file when everything runs. */
function mailPage(): () => string | null {
  let known: string | null = null;
  return () => {
    if (known !== null || !process.connected) return known;
    try {
      known = findRunningSystem().mailPage;
    } catch {
      return null; // not written yet
    }
    return known;
  };
}
