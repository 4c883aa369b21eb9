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
 * A message that is taken for spam is taken for it tomorrow too, mostly; but lists of senders are put right within days.
 * RFC 5321 §4.5.4.1 lets a sender give up after four to five.
 */
const GIVE_UP_AFTER_HOURS = 5 * 24;

/** Whether the server refuses for good what the message says, not whom it goes to or who sends it. */
function noSuchMessage({ responseCode, response, message = "", command }: MailError): boolean {
  const words = response ?? message;
  const isForGood = responseCode !== undefined && responseCode >= 500 && responseCode <= 599 && !FOR_NOW.test(words);
  return isForGood && command === "DATA";
}

/**
 * Refused for good is only an address that does not exist or is not allowed. A server that is busy, a mailbox that is
 * full, a sender, a login or a connection that is not accepted: tried again. So is a message that is refused for what it says,
 * but not for ever.
 */
export function answerOf(error: unknown): Answer {
  const failure = error as MailError;
  const words = failure.message ?? String(error);
  if (noSuchAddress(failure)) return { state: "refused", response: words };
  const pending = { state: "pending", error: words } as const;
  return noSuchMessage(failure) ? { ...pending, giveUpAfterHours: GIVE_UP_AFTER_HOURS } : pending;
}

/** Whether no server answered at all, so that the next message would only wait as long. */
export function isSilence(error: unknown): boolean {
  const { code, responseCode } = error as MailError;
  return responseCode === undefined && code !== "EENVELOPE" && code !== "EMESSAGE";
}
