import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { HeqingError } from "../../domain/errors";

/** What is encrypted: nonce of 12 bytes, tag of 16, text. */
const NONCE = 12;
const TAG = 16;

/** Names a key without telling it. */
export const keyId = (key: Buffer): string =>
  createHash("sha256").update("heqing key id").update(key).digest("hex").slice(0, 16);

/** Encrypts by AES-256-GCM. `place`: what it belongs to; it can be decrypted there only. */
export function encrypt(key: Buffer, place: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws HeqingError INTERNAL where it was encrypted by another key, for another place, or was changed */
export function decrypt(key: Buffer, place: string, encrypted: Buffer): Buffer {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, encrypted.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(place)).setAuthTag(encrypted.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(encrypted.subarray(NONCE + TAG)), decipher.final()]);
  } catch (cause) {
    throw new HeqingError("INTERNAL", `expected what the key ${keyId(key)} has encrypted for ${place}`, { cause });
  }
}

/** What is kept of a short code: without the key it can't be guessed from this. */
export const keyedHash = (key: Buffer, place: string, text: string): Buffer =>
  createHmac("sha256", key).update(place).update("\n").update(text).digest();
