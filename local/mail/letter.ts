import { simpleParser, type AddressObject } from "mailparser";

/** What the pages show of one message. */
export interface Letter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly delivered: readonly string[];
  readonly subject: string;
  /** Instant of arrival, from the id. */
  readonly arrived: Date;
  readonly text: string;
  readonly html: string | undefined;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
}

/** Reads a stored message; whatever it is, something can be shown of it. */
export async function readLetter(id: string, raw: Buffer): Promise<Letter> {
  const mail = await simpleParser(raw, { skipImageLinks: true });
  return {
    id,
    from: mail.from?.text ?? "",
    to: addresses(mail.to),
    delivered: deliveredTo(raw),
    subject: mail.subject ?? "",
    arrived: new Date(Number(id.split("-")[0])),
    text: mail.text ?? "",
    html: typeof mail.html === "string" ? mail.html : undefined,
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      name: filename ?? "",
      type: contentType,
      bytes: size,
    })),
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string {
  if (field === undefined) return "";
  return (Array.isArray(field) ? field : [field]).map(({ text }) => text).join(", ");
}

/** The envelope's recipients, which the catcher wrote before the first line of the message itself. */
function deliveredTo(raw: Buffer): readonly string[] {
  const found: string[] = [];
  for (const line of raw.toString("latin1", 0, 64_000).split("\r\n").slice(1)) {
    const match = /^Delivered-To: (.*)$/.exec(line);
    if (match?.[1] === undefined) break;
    found.push(match[1]);
  }
  return found;
}
