import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { HeqingError } from "../../domain/errors";
import { listen } from "../../telemetry/health-server";
import { MailFolder } from "./mail-folder";
import { readLetter, type Letter } from "./letter";
import { PAGE_SIZE, letterPage, listPage, missingPage } from "./pages";

/** Where the catcher listens and keeps its messages; port 0 lets the system choose. */
export interface CatcherOptions {
  readonly folder: string;
  readonly host: string;
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Largest message taken, in bytes. */
  readonly largest?: number;
}

/** A running catcher. */
export interface MailCatcher {
  readonly smtpPort: number;
  readonly httpPort: number;
  close(): Promise<void>;
}

/**
 * A mail server that takes everything, delivers nothing, and shows it on a page (/, /mail/ID, /mail/ID.eml, /mail.json).
 * @throws HeqingError PORT_TAKEN
 */
export async function startMailCatcher(options: CatcherOptions): Promise<MailCatcher> {
  const mail = new MailFolder(options.folder);
  await mail.prepare();
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    logger: false,
    disableReverseLookup: true,
    size: options.largest ?? 32 * 1024 * 1024,
    banner: "heqing mail catcher",
    onData: (stream, session, callback) => {
      void answerData(mail, stream, session, callback);
    },
  });
  const http = createServer((request, response) => {
    answer(mail, request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
    });
  });
  const smtpPort = await listenSmtp(smtp, options.smtpPort, options.host);
  const httpPort = await listen(http, options.httpPort, options.host);
  return {
    smtpPort,
    httpPort,
    close: async () => {
      http.close();
      http.closeAllConnections();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}

/** The sender is told "taken" only once the message is on the disk. */
async function answerData(
  mail: MailFolder,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  callback: (error: Error | null, message?: string) => void,
): Promise<void> {
  let stored: string;
  try {
    stored = await take(mail, stream, session);
  } catch (error) {
    return callback(error instanceof Error ? error : new Error(String(error)));
  }
  callback(null, `stored as ${stored}`);
}

async function take(mail: MailFolder, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error("message is larger than allowed"), { responseCode: 552 });
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom === false ? "" : mailFrom.address;
  return mail.add({ from, to: rcptTo.map(({ address }) => address) }, Buffer.concat(chunks), new Date());
}

/** Names of this machine. A page of another site that points its own name here (DNS rebinding) must not read the mail. */
const OWN_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const isOwnName = (host: string): boolean =>
  URL.canParse(`http://${host}`) && OWN_NAMES.includes(new URL(`http://${host}`).hostname);

async function answer(mail: MailFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://catcher");
  const headers = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    "x-content-type-options": "nosniff",
  };
  const send = (status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, { ...headers, "content-type": type }).end(body);
  };
  if (!isOwnName(request.headers.host ?? "")) {
    return send(421, "text/plain; charset=utf-8", `expected one of ${OWN_NAMES.join(", ")} as the host\n`);
  }
  if (url.pathname === "/" || url.pathname === "/mail.json") {
    const ids = await mail.ids();
    const page = Math.max(0, Math.trunc(Number(url.searchParams.get("page") ?? 0)) || 0);
    const letters = await read(mail, ids.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE));
    if (url.pathname === "/") return send(200, "text/html; charset=utf-8", listPage(letters, page, ids.length));
    return send(200, "application/json", JSON.stringify({ total: ids.length, letters }));
  }
  const match = /^\/mail\/([\d-]+)(\.eml)?$/.exec(url.pathname);
  const raw = match?.[1] === undefined ? undefined : await mail.raw(match[1]);
  if (match?.[1] === undefined || raw === undefined) return send(404, "text/html; charset=utf-8", missingPage());
  if (match[2] === ".eml") return send(200, "text/plain; charset=utf-8", raw);
  return send(200, "text/html; charset=utf-8", letterPage(await readLetter(match[1], raw)));
}

async function read(mail: MailFolder, ids: readonly string[]): Promise<readonly Letter[]> {
  const letters = await Promise.all(
    ids.map(async (id) => {
      const raw = await mail.raw(id);
      return raw === undefined ? undefined : readLetter(id, raw);
    }),
  );
  return letters.filter((letter) => letter !== undefined);
}

function listenSmtp(smtp: SMTPServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    smtp.once("error", (cause: NodeJS.ErrnoException) => {
      reject(
        new HeqingError("PORT_TAKEN", `Port ${port} on ${host} can't be used for mail: ${cause.message}.`, {
          cause,
          fields: { port },
        }),
      );
    });
    smtp.listen(port, host, () => {
      smtp.on("error", () => undefined);
      const address = smtp.server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
