import { createHash, randomBytes } from "node:crypto";

/** Letters of a 256-bit number in base 36. */
export const SECRET_LENGTH = 50;

/** A fresh 256-bit secret: small letters and digits alone, so that it survives being copied, spoken and wrapped. */
export const newSecret = (): string =>
  BigInt(`0x${randomBytes(32).toString("hex")}`)
    .toString(36)
    .padStart(SECRET_LENGTH, "0");

/** What is kept of a secret. */
export const secretHash = (secret: string): Buffer => createHash("sha256").update(secret).digest();
