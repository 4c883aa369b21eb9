import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * SCRAM-SHA-256 verifiers as Postgres keeps them (RFC 5802, RFC 7677), so that no password ever stands in a
 * statement, and so in no server log.
 */
const ITERATIONS = 4096;
const SHAPE = /^SCRAM-SHA-256\$(\d+):([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)$/;

/** Only such passwords mean the same before and after the normalisation of RFC 4013. */
const PLAIN = /^[\x21-\x7e]{8,}$/;

/** Whether a password can be used: at least eight printable ASCII characters without spaces. */
export const isUsablePassword = (password: string): boolean => PLAIN.test(password);

const hmac = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** What Postgres stores for a password; `salt` is random unless given. */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16), iterations = ITERATIONS): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const stored = createHash("sha256").update(hmac(salted, "Client Key")).digest();
  const server = hmac(salted, "Server Key");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored.toString("base64")}:${server.toString("base64")}`;
}

/** Whether a stored verifier belongs to this password; false for every other kind of entry. */
export function matchesVerifier(verifier: string | null, password: string): boolean {
  const parts = SHAPE.exec(verifier ?? "");
  if (verifier === null || parts === null) return false;
  const again = scramVerifier(password, Buffer.from(parts[2] ?? "", "base64"), Number(parts[1]));
  return again.length === verifier.length && timingSafeEqual(Buffer.from(again), Buffer.from(verifier));
}
