/** What stands in a log line instead of a secret. */
export const REDACTED = "[redacted]";

const SECRET_NAME =
  /password|passwd|passphrase|secret|token|cookie|authori[sz]ation|api[-_]?key|credential|private[-_]?key/i;
const URL_CREDENTIALS = /(\b[a-z][a-z0-9+.-]*:\/\/)[^/\s"'@]*:[^/\s"']*@/gi;
const SECRET_PARAMETER = /([?&](?:password|token|secret|api[-_]?key|signature)=)[^&\s"']+/gi;
/** The end of a one-time link's address, also as some mail programs spoil it; the secret of a machine's token, whose id stays. */
const LINK_PATH = /(\/links?(?:\/|%2f)+)[^/\s"'?#]+/gi;
const MACHINE_TOKEN = /\b(heqing_[a-z0-9]{10}_)[a-z0-9]+/g;
const SUSPICIOUS = new RegExp(
  `${SECRET_NAME.source}|://[^/\\s]*@|[?&]signature=|/links?(?:/|%2f)|heqing_[a-z0-9]{10}_`,
  "i",
);

/** A text without the credentials of the URLs in it: `postgres://api:hunter2@host/book` → `postgres://[redacted]@host/book`. */
export function redactText(text: string): string {
  return text
    .replace(URL_CREDENTIALS, `$1${REDACTED}@`)
    .replace(SECRET_PARAMETER, `$1${REDACTED}`)
    .replace(LINK_PATH, `$1${REDACTED}`)
    .replace(MACHINE_TOKEN, `$1${REDACTED}`);
}

/** A copy in which everything under a secret name is replaced, at any depth, and every text is cleaned. */
export function redactValue(value: unknown): unknown {
  if (typeof value === "string") return redactText(value);
  if (Array.isArray(value)) return value.map(redactValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_NAME.test(name) && inner !== null && typeof inner !== "boolean" ? REDACTED : redactValue(inner),
    ]),
  );
}

/**
 * A finished JSON log line without secrets. Done on the line, after every serializer, so that no part of the
 * program can log around it; lines without a suspicious word are not parsed.
 */
export function redactLine(line: string): string {
  if (!SUSPICIOUS.test(line)) return line;
  try {
    return `${JSON.stringify(redactValue(JSON.parse(line)))}\n`;
  } catch {
    return redactText(line);
  }
}
