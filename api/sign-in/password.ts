import { createHash, randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import type { KeptPassword } from "../../db/session/password";
import { HeqingError } from "../../domain/errors";

/** The first of OWASP's equivalent choices (2024). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;

/** The same as a PHC string begins with it; argon2id and version 19 are the library's defaults. */
export const PASSWORD_COST = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`;
const METHOD = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)$/;

/** What is kept of a new password. */
export async function keptOf(password: string): Promise<KeptPassword> {
  const salt = randomBytes(SALT_BYTES);
  const raw = await hashRaw(password, { ...COST, salt });
  return {
    method: `${PASSWORD_COST}$${salt.toString("base64").replaceAll("=", "")}`,
    verifier: createHash("sha256").update(raw).digest(),
  };
}

/** The raw hash of a password by the method that the book told; the book compares it. @throws HeqingError INTERNAL for another method */
export function rawHashOf(password: string, method: string): Promise<Buffer> {
  const [, memory, time, parallelism, salt = ""] = METHOD.exec(method) ?? [];
  if (memory === undefined) throw new HeqingError("INTERNAL", "expected a method of argon2id, version 19");
  return hashRaw(password, {
    memoryCost: Number(memory),
    timeCost: Number(time),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, "base64"),
  });
}
