import { hostname } from "node:os";
import type { Pool } from "pg";
import { type AccountMailRow, answerAccountMail, takeAccountMails } from "../db/account/account-mail";
import { renderAccountMail } from "../letters";
import type { Mailer } from "./mail/mailer";

/** What sending mails about accounts leans on. */
export interface AccountMailPorts {
  readonly pool: Pool;
  readonly mailer: Mailer;
  /** Origin of the links, without a slash at its end. */
  readonly publicUrl: string;
}

/** How long a link acts, as heqing.link_time says it. */
const LINK_HOURS = 72;

/**
 * Sends the mails about proposals that are due; how many were taken. At least once: what was sent but not noted is sent
 * again, with another link, and whichever is used first ends the others.
 */
export async function sendAccountMails(ports: AccountMailPorts): Promise<number> {
  const mails = await takeAccountMails(ports.pool);
  await Promise.all(mails.map((mail) => send(ports, mail)));
  return mails.length;
}

async function send({ pool, mailer, publicUrl }: AccountMailPorts, mail: AccountMailRow): Promise<void> {
  const link = mail.token === null ? null : `${publicUrl}/first-password/${mail.token}`;
  const { subject, text } = renderAccountMail({ ...mail, link, linkHours: LINK_HOURS });
  const messageId = `<account-${mail.id}@${hostOf(publicUrl)}>`;
  const answer = await mailer.send({ deliveryId: mail.id, to: mail.address, messageId, subject, text });
  if (answer.state !== "pending") await answerAccountMail(pool, mail.id, answer.state, answer.response);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : hostname());
