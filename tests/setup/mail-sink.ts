import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/** A message the sink took, with the envelope it came in. */
export interface SunkMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

/**
 * How the sink treats recipients: it takes the message; refuses it for now (450) or for good (550); or takes it and
 * breaks the connection before it says so, which makes a sender try again though the message has arrived.
 */
export type Treatment = "takes" | "refuses for now" | "refuses for good" | "takes and breaks";

const CODES = { "refuses for now": 450, "refuses for good": 550 } as const;

/** A real SMTP server that keeps what it gets; it listens on one port of 127.0.0.1 for all its life. */
export class MailSink {
  /** Everything taken since the last `clear`, in the order of arrival. */
  readonly taken: SunkMail[] = [];
  /** Every recipient that was refused, in order; a sender that tries again is seen here. */
  readonly refused: string[] = [];
  #treatment: (recipient: string) => Treatment = () => "takes";
  #server: SMTPServer | undefined;
  #port = 0;
  readonly #waiting = new Set<() => void>();

  /** Address for SMTP_URL. Throws before the first `start`. */
  get url(): string {
    if (this.#port === 0) throw new Error("the mail sink has not been started");
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens; after a `stop`, on the same port as before. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, callback) => callback(this.#refusal(address)),
      onData: (stream, session, callback) => void this.#take(stream, session).then(() => callback(), callback),
    });
    await new Promise<void>((done, failed) => {
      server.once("error", failed);
      server.listen(this.#port, "127.0.0.1", () => {
        server.off("error", failed).on("error", () => undefined); // a sender that goes away is no fault of ours
        done();
      });
    });
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Is down: nothing listens, connections are cut. What was taken stays. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server !== undefined) await new Promise<void>((done) => server.close(() => done()));
  }

  /** From now on treats every recipient, or those the function names, so. */
  treat(how: Treatment | ((recipient: string) => Treatment)): void {
    this.#treatment = typeof how === "function" ? how : () => how;
  }

  /** Forgets what came and takes everything again. */
  clear(): void {
    this.taken.length = 0;
    this.refused.length = 0;
    this.treat("takes");
  }

  /**
   * The first message that fits, taken already or yet to come.
   * @throws Error naming what came instead, after `limit` milliseconds
   */
  async waitFor(fits: (message: SunkMail) => boolean, limit = 15_000): Promise<SunkMail> {
    await this.#until(() => this.taken.some(fits), limit);
    return this.taken.find(fits) as SunkMail;
  }

  /** Resolves when a recipient that fits was refused. @throws Error after `limit` milliseconds */
  async waitForRefusal(fits: (recipient: string) => boolean, limit = 15_000): Promise<void> {
    await this.#until(() => this.refused.some(fits), limit);
  }

  #until(holds: () => boolean, limit: number): Promise<void> {
    return new Promise((done, failed) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        const came = this.taken.map(({ to, mail }) => `${to.join(", ")}: ${mail.subject ?? "(no subject)"}`);
        const words = `${came.join("; ") || "no mail"}; refused: ${this.refused.join(", ") || "none"}`;
        failed(new Error(`the awaited mail did not come within ${limit} ms; there came ${words}`));
      }, limit);
      const look = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        done();
      };
      this.#waiting.add(look);
      look();
    });
  }

  #tell(): void {
    for (const look of this.#waiting) look();
  }

  #refusal(recipient: string): Error | undefined {
    const how = this.#treatment(recipient);
    if (how !== "refuses for now" && how !== "refuses for good") return undefined;
    this.refused.push(recipient);
    this.#tell();
    return Object.assign(new Error(`the sink ${how}`), { responseCode: CODES[how] });
  }

  async #take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const mail = await simpleParser(stream);
    const { mailFrom, rcptTo } = session.envelope;
    const to = rcptTo.map(({ address }) => address);
    this.taken.push({ from: mailFrom === false ? "" : mailFrom.address, to, mail });
    this.#tell();
    if (to.some((address) => this.#treatment(address) === "takes and breaks")) {
      this.#server?.connections.forEach((connection) => (connection as SmtpConnection)._socket.destroy());
    }
  }
}

/** smtp-server has no word for cutting a connection. */
interface SmtpConnection {
  readonly _socket: { destroy(): void };
}

/** A sink for the test file that calls this at its top: up before its first test, emptied after each, down at the end. */
export function useMailSink(): MailSink {
  const sink = new MailSink();
  beforeAll(() => sink.start());
  afterEach(() => sink.clear());
  afterAll(() => sink.stop());
  return sink;
}
