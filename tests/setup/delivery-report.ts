/** A delivery status notification (RFC 3464) as mail servers write it. */
export interface ReportOptions {
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  /** The message's own type. @default multipart/report; report-type=delivery-status */
  readonly type?: string;
}

/** The whole message, with CRLF, that tells what became of a message to `recipient`. */
export function deliveryReport(recipient: string, options: ReportOptions = {}): string {
  const { action = "failed", status = "5.1.1", diagnostic = "smtp; 550 5.1.1 <x>: user unknown" } = options;
  const { type = "multipart/report; report-type=delivery-status" } = options;
  return [
    "From: Mail Delivery System <mailer-daemon@mx.example>",
    "To: bounce@heqing.test",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    `Content-Type: ${type}; boundary="edge"`,
    "",
    "--edge",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "This is the mail system at host mx.example.",
    "",
    "--edge",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "Arrival-Date: Mon, 30 Nov 2026 08:00:00 +0800",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    "Remote-MTA: dns; mail.example",
    `Diagnostic-Code: ${diagnostic.slice(0, 20)}`,
    `    ${diagnostic.slice(20)}`,
    "",
    "--edge",
    "Content-Type: text/rfc822-headers",
    "",
    "Subject: whatever",
    "",
    "--edge--",
    "",
  ].join("\r\n");
}
