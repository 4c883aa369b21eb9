import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { newSecret, secretHash, SECRET_LENGTH } from "../../db/session/secret";

const ID_LENGTH = 10;
const CHECK_LENGTH = 7;
const FORM = new RegExp(`^heqing_([a-z0-9]{${ID_LENGTH}})_([a-z0-9]{${SECRET_LENGTH}})([a-z0-9]{${CHECK_LENGTH}})$`);

/** What a token tells of itself before anybody looks it up. */
export interface ReadToken {
  readonly id: string;
  readonly secretHash: Buffer;
}

const check = (id: string, secret: string): string =>
  crc32(`heqing_${id}_${secret}`).toString(36).padStart(CHECK_LENGTH, "0");

/** A fresh token, `heqing_<id>_<secret><check>`: its text is shown once, its hash is kept. */
export function newToken(): ReadToken & { readonly text: string } {
  const id = Array.from(randomBytes(ID_LENGTH), (byte) => (byte % 36).toString(36)).join("");
  const secret = newSecret();
  return { id, secretHash: secretHash(secret), text: `heqing_${id}_${secret}${check(id, secret)}` };
}

/** Reads a token; null where it was not copied whole: its check digits say so without a look into the book. */
export function readToken(text: string): ReadToken | null {
  const [, id = "", secret = "", digits] = FORM.exec(text) ?? [];
  return digits === undefined || digits !== check(id, secret) ? null : { id, secretHash: secretHash(secret) };
}
