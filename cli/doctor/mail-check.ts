import { createTransport } from "nodemailer";
import { redactText } from "../../telemetry/redact";
import { check, type Finding } from "./finding";

/** Whether the mail server takes our login; nothing is sent. */
export function mailFinding(smtpUrl: string): Promise<Finding> {
  return check("mail", "Start the mail server, or correct SMTP_URL.", async () => {
    const transport = createTransport({ url: smtpUrl, connectionTimeout: 3_000, greetingTimeout: 3_000 });
    try {
      await transport.verify();
      return redactText(smtpUrl);
    } finally {
      transport.close();
    }
  });
}
