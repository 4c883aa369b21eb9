import { createLogger } from "../../telemetry/logger";
import { startMailCatcher } from "../../local/mail/catcher";
import { commandLine, read } from "../command-line";
import { readEnvironment } from "../environment";
import { runPart } from "./part";

/** `heqing mail-catcher [--folder F] [--host H] [--smtp-port P] [--http-port P]`: takes all mail, delivers none, shows it. */
export function run(argv: readonly string[]): Promise<number> {
  const line = commandLine("heqing mail-catcher")
    .option("--folder <folder>", "where mail is kept", ".heqing/mail")
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .option("--smtp-port <port>", "where mail comes in", "1025")
    .option("--http-port <port>", "where it is shown", "1080");
  const { folder, host, smtpPort, httpPort } = read(line, argv).options;
  const environment = readEnvironment();
  const logger = createLogger("mail", environment.LOG_LEVEL);
  return runPart({ logger, graceSeconds: environment.SHUTDOWN_GRACE_SECONDS }, async () => {
    const catcher = await startMailCatcher({
      folder,
      host,
      smtpPort: Number(smtpPort),
      httpPort: Number(httpPort),
    });
    logger.info({ smtpPort: catcher.smtpPort, httpPort: catcher.httpPort }, "listening");
    return { readiness: () => Promise.resolve({ ready: true, parts: [] }), close: () => catcher.close() };
  });
}
