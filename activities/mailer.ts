import { createTransport, type SentMessageInfo, type Transporter } from "nodemailer";
import type { Answer } from "../db/matter/delivery";

/** One mail, complete; `messageId` is the same each time it is tried. */
export interface Mail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** The way to the mail server. */
export interface Mailer {
  /** What the server said. A server that can't be reached says nothing for good: `pending`. Never throws. */
  send(mail: Mail): Promise<Answer>;
  close(): void;
}

export interface MailerOptions {
  /** smtp:// or smtps:// */
  readonly url: string;
  /** Sender of every mail. */
  readonly from: string;
  /** Largest number of connections to the mail server. @default 5 */
  readonly connections?: number;
}

/** A mailer over kept connections. */
export function createMailer({ url, from, connections = 5 }: MailerOptions): Mailer {
  const transport: Transporter<SentMessageInfo> = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  // Made by a program: no holiday notices back (RFC 3834).
  const headers = { "Auto-Submitted": "auto-generated" };
  return {
    send: async ({ to, messageId, subject, text }) => {
      try {
        const { response } = (await transport.sendMail({ from, to, messageId, subject, text, headers })) as {
          readonly response: string;
        };
        return { state: "sent", response };
      } catch (error) {
        return answerOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What nodemailer tells of a failure. */
interface MailError {
  readonly message?: string;
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/**
 * Refused for good is only what the server says of this recipient or this message (5xx to RCPT TO or DATA), or an
 * address that is none. A sender, a login or a connection that is not accepted is ours to mend: tried again.
 */
export function answerOf(error: unknown): Answer {
  const { message = String(error), code, responseCode, command } = error as MailError;
  const forGood = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  const noAddress = code === "EENVELOPE" && responseCode === undefined;
  if (noAddress || (forGood && (command === "RCPT TO" || command === "DATA"))) {
    return { state: "refused", response: message };
  }
  return { state: "pending", error: message };
}
