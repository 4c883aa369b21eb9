import { createTransport, type SentMessageInfo, type Transporter } from "nodemailer";
import type { Answer } from "../../db/proceeding/answers";
import { htmlOf } from "../../letters";
import { answerOf, isSilence } from "./answer";
import { bounceAddress } from "./bounce-address";

/** One mail, complete; `messageId` is the same each time it is tried. */
export interface Mail {
  readonly deliveryId: string;
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  /** The master; its HTML is made of the same lines. */
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
  /** Sender that readers see. */
  readonly from: string;
  /** Host of the addresses to which what can't be delivered comes back; null = it goes to the sender. @default null */
  readonly bounceHost?: string | null;
  /** Largest number of connections to the mail server. @default 10 */
  readonly connections?: number;
}

/** A mailer over kept connections. */
export function createMailer({ url, from, bounceHost = null, connections = 10 }: MailerOptions): Mailer {
  const transport: Transporter<SentMessageInfo> = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const turn = turns(connections);
  /** When the server last did not answer, and what was seen. */
  let silence: { readonly at: number; readonly answer: Answer } | undefined;
  // Made by a program: no holiday notices back (RFC 3834).
  const headers = { "Auto-Submitted": "auto-generated" };

  const attempt = async ({ deliveryId, to, messageId, subject, text }: Mail): Promise<Answer> => {
    const envelope = bounceHost === null ? {} : { envelope: { from: bounceAddress(deliveryId, bounceHost), to } };
    try {
      const { response } = (await transport.sendMail({
        from,
        to,
        messageId,
        subject,
        text,
        html: htmlOf({ subject, text }),
        headers,
        ...envelope,
      })) as {
        readonly response: string;
      };
      return { state: "sent", response };
    } catch (error) {
      const answer = answerOf(error);
      if (isSilence(error)) silence = { at: performance.now(), answer };
      return answer;
    }
  };

  return {
    send: async (mail) => {
      const asked = performance.now();
      const done = await turn();
      try {
        // What waited while the server was found silent shares that answer, rather than waiting as long again.
        return silence !== undefined && silence.at > asked ? silence.answer : await attempt(mail);
      } finally {
        done();
      }
    },
    close: () => transport.close(),
  };
}

/** So many at once; the others wait in order. Gives what ends a turn. */
function turns(most: number): () => Promise<() => void> {
  let free = most;
  const waiting: (() => void)[] = [];
  const end = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return end;
  };
}
