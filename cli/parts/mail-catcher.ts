import { parseArgs } from "node:util";
import { createLogger } from "../../telemetry/logger";
import { startMailCatcher } from "../../local/mail/catcher";
import { readEnvironment } from "../environment";
import { runPart } from "./part";

/** `heqing mail-catcher [--folder F] [--host H] [--smtp-port P] [--http-port P]`: takes all mail, delivers none, shows it. */
export function run(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      folder: { type: "string", default: ".heqing/mail" },
      host: { type: "string", default: "127.0.0.1" },
      "smtp-port": { type: "string", default: "1025" },
      "http-port": { type: "string", default: "1080" },
    },
  });
  const environment = readEnvironment();
  const logger = createLogger("mail", environment.LOG_LEVEL);
  return runPart({ logger, graceSeconds: environment.SHUTDOWN_GRACE_SECONDS }, async () => {
    const catcher = await startMailCatcher({
      folder: values.folder,
      host: values.host,
      smtpPort: Number(values["smtp-port"]),
      httpPort: Number(values["http-port"]),
    });
    logger.info({ smtpPort: catcher.smtpPort, httpPort: catcher.httpPort }, "listening");
    return { readiness: () => Promise.resolve({ ready: true, parts: [] }), close: () => catcher.close() };
  });
}
