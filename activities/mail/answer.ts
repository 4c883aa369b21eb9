import type { Answer } from "../../db/proceeding/answers";

/** What nodemailer tells of a failure. */
interface MailError {
  readonly message?: string;
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/**
 * Enhanced codes (RFC 3463) that say of the recipient's address that it does not exist, is switched off, or may not be
 * written to. 5.1.7 and 5.1.8 speak of the sender, 5.2.2 of a full mailbox, 5.3 to 5.6 of the system and the message.
 */
const OF_THE_ADDRESS = /\b5\.(?:1\.(?:0|1|2|3|4|6|9|10)|2\.1|7\.(?:1|2|13|17))\b/;
const ENHANCED = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

/** Servers answer 550 to whom they only want to slow down (RFC 5321 has 4xx for that), in these words. */
const FOR_NOW =
  /frequen|rate.?limit|too (?:many|fast|much)|limit(?:ed| exceeded)|quota|full|temporar|try (?:again|later)|later|busy|grey.?list|throttl|频率|频繁|过快|超限|已满|稍后|繁忙/i;

/** Replies to RCPT TO that speak of the mailbox (RFC 5321 §4.2.3). */
const OF_THE_MAILBOX: readonly number[] = [550, 551, 553];

/** Whether the server says for good that the recipient's address does not exist or is not allowed. */
function noSuchAddress({ code, responseCode, response, message = "", command }: MailError): boolean {
  if (responseCode === undefined) return code === "EENVELOPE";
  if (responseCode < 500 || responseCode > 599 || (command !== "RCPT TO" && command !== "DATA")) return false;
  const words = response ?? message;
  if (FOR_NOW.test(words)) return false;
  if (ENHANCED.test(words)) return OF_THE_ADDRESS.test(words);
  return command === "RCPT TO" && OF_THE_MAILBOX.includes(responseCode);
}

/**
 * Refused for good is only an address that does not exist or is not allowed. A server that is busy, a mailbox that is
 * full, a sender, a login or a connection that is not accepted: tried again.
 */
export function answerOf(error: unknown): Answer {
  const failure = error as MailError;
  const words = failure.message ?? String(error);
  return noSuchAddress(failure) ? { state: "refused", response: words } : { state: "pending", error: words };
}

/** Whether no server answered at all, so that the next message would only wait as long. */
export function isSilence(error: unknown): boolean {
  const { code, responseCode } = error as MailError;
  return responseCode === undefined && code !== "EENVELOPE" && code !== "EMESSAGE";
}
