import { answerOf, isSilence } from "../../../activities/mail/answer";

/** A failure as nodemailer tells of it. */
const said = (response: string, command = "RCPT TO") =>
  Object.assign(new Error(`Can't send mail - all recipients were rejected: ${response}`), {
    code: command === "RCPT TO" ? "EENVELOPE" : "EMESSAGE",
    responseCode: Number(response.slice(0, 3)),
    response,
    command,
  });

test.each([
  "550 5.1.1 <nobody@qq.com>: Recipient address rejected: User unknown in virtual mailbox table",
  "550 Mailbox not found",
  "550 User not found: nobody@163.com",
  "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
  "550 5.2.1 The email account that you tried to reach is disabled",
  "550 5.7.1 <secret@gov.example>: not allowed to receive mail from outside",
  "553 5.1.3 The recipient address is not a valid RFC 5321 address",
  "551 User not local",
])("an address that does not exist or is not allowed is refused for good: %s", (response) => {
  expect(answerOf(said(response)).state).toBe("refused");
});

test.each([
  "550 Connection frequency limited",
  "550 发信频率过快，请稍后再试",
  "552 5.2.2 mailbox full",
  "552 Quota exceeded",
  "550 5.2.2 Mailbox is over quota",
  "554 5.7.1 Too many messages, try again later",
  "550 5.1.8 Sender address rejected: Domain not found",
  "550 5.3.4 Message too big for system",
  "450 4.2.0 greylisted",
  "421 4.3.2 System not accepting messages",
])("what may pass is tried again: %s", (response) => {
  expect(answerOf(said(response)).state).toBe("pending");
});

test.each(["554 5.6.0 Mail content denied", "550 Mail is rejected by recipients", "554 DT:SPM"])(
  "what a server says of the message alone is tried again, for five days: %s",
  (response) => {
    expect(answerOf(said(response, "DATA"))).toMatchObject({ state: "pending", giveUpAfterHours: 120 });
  },
);

test.each([
  "550 Connection frequency limited",
  "552 5.2.2 mailbox full",
  "554 5.7.1 Too many messages, try again later",
])("what is so today alone is never given up: %s", (response) => {
  for (const command of ["RCPT TO", "DATA"]) {
    expect(answerOf(said(response, command))).not.toHaveProperty("giveUpAfterHours");
  }
});

test("of the sender, the login and the connection nothing is refused for good", () => {
  expect(answerOf(said("550 5.7.1 Sender not allowed", "MAIL FROM")).state).toBe("pending");
  expect(answerOf(said("535 5.7.8 Authentication failed", "AUTH PLAIN")).state).toBe("pending");
  expect(answerOf(Object.assign(new Error("connect ECONNREFUSED"), { code: "ESOCKET" })).state).toBe("pending");
});

test("an address that is none never reaches a server and is refused", () => {
  expect(answerOf(Object.assign(new Error("No recipients defined"), { code: "EENVELOPE" })).state).toBe("refused");
});

test("only where nobody answered at all it is silence", () => {
  expect(isSilence(Object.assign(new Error("Greeting never received"), { code: "ETIMEDOUT" }))).toBe(true);
  expect(isSilence(said("450 4.2.0 greylisted"))).toBe(false);
  expect(isSilence(Object.assign(new Error("No recipients defined"), { code: "EENVELOPE" }))).toBe(false);
});
