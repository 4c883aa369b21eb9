import { simpleParser } from "mailparser";

/** What a delivery status notification (RFC 3464) says in the end: undeliverable, and why. */
export interface Undelivered {
  /** `5.1.1 smtp; 550 user unknown` */
  readonly text: string;
}

/** Fields of one group of a message/delivery-status part, names in lower case, folded lines joined. */
type Fields = ReadonlyMap<string, string>;

const groupsOf = (part: string): readonly Fields[] =>
  part
    .replace(/\r\n/g, "\n")
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const lines = group.replace(/\n[ \t]+/g, " ").split("\n");
      const fields = lines.flatMap((line): readonly (readonly [string, string])[] => {
        const colon = line.indexOf(":");
        return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
      });
      return new Map(fields);
    });

/**
 * Reads a message that came to an address of ours. Null for everything but a report of a permanent failure: a notice of
 * delay (4.x), of success, an answer from a person's holiday.
 */
export async function readUndelivered(message: Buffer): Promise<Undelivered | null> {
  const { attachments, headers } = await simpleParser(message, { keepDeliveryStatus: true });
  const type = headers.get("content-type") as
    { readonly value?: string; readonly params?: Readonly<Record<string, string>> } | undefined;
  if (type?.value !== "multipart/report" || type.params?.["report-type"]?.toLowerCase() !== "delivery-status") {
    return null;
  }
  const parts = attachments.filter(({ contentType }) => contentType === "message/delivery-status");
  for (const fields of parts.flatMap(({ content }) => groupsOf(content.toString("utf8")))) {
    const status = fields.get("status") ?? "";
    if (fields.get("action")?.toLowerCase() !== "failed" || !/^5\.\d{1,3}\.\d{1,3}\b/.test(status)) continue;
    return { text: [status, fields.get("diagnostic-code")].filter((words) => words !== undefined).join(" ") };
  }
  return null;
}
