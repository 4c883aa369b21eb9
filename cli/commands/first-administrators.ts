import { readFileSync } from "node:fs";
import { z } from "zod";
import { JURISDICTION, LOGIN, UNIT_ID } from "../../api/accounts/account-shape";
import { nameOf } from "../../api/http/shapes";
import { type FirstAdministrator, makeFirstAdministrators } from "../../db/account/first-administrators";
import { createPool } from "../../db/connect/pool";
import { newSecret, secretHash } from "../../db/session/secret";
import { HeqingError } from "../../domain/errors";
import { ADMINISTRATIONS } from "../../domain/vocabulary";
import { findRunningSystem } from "../connection";
import { readEnvironment } from "../environment";

const PERSON = z.strictObject({
  login: LOGIN,
  name: nameOf(60),
  email: z.email().max(200),
  phone: z.string().max(20).nullable().default(null),
});

/** Who the first three are, and where: their unit, made where the registry has none of its id. */
const FILE = z.strictObject({
  unit: z.strictObject({
    id: UNIT_ID,
    name: z.string().trim().min(1).max(200),
    divisionCode: z.string().regex(/^\d{6}$/, "expected the code of a city or county"),
  }),
  jurisdiction: JURISDICTION,
  system: PERSON,
  security: PERSON,
  audit: PERSON,
});

const DAYS = 7;
const ROLES = [
  ["system", "system_admin"],
  ["security", "security_admin"],
  ["audit", "audit_admin"],
] as const satisfies readonly (readonly [keyof z.output<typeof FILE>, keyof typeof ADMINISTRATIONS])[];

function told(path: string): z.output<typeof FILE> {
  const parsed = FILE.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HeqingError("INPUT_INVALID", `${path}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

/**
 * `heqing bootstrap --administrators FILE`: the first three administrators 三员 of a book, three persons, once. Their one-time
 * links are printed this once: the book keeps hashes. @throws HeqingError as the owner's function, INPUT_INVALID
 */
export async function firstAdministrators(path: string, write: (text: string) => void): Promise<void> {
  const { unit, jurisdiction, ...persons } = told(path);
  const { DATABASE_OWNER_URL, PUBLIC_URL } = readEnvironment();
  const running = DATABASE_OWNER_URL === undefined ? findRunningSystem() : null;
  const roles: Readonly<Record<string, string>> = running?.database.roles ?? {};
  const url = DATABASE_OWNER_URL ?? roles["owner"] ?? "";
  const origin = (PUBLIC_URL ?? running?.api ?? "http://localhost").replace(/\/+$/, "");
  const secrets = ROLES.map(([part, role]) => ({ role, ...persons[part], secret: newSecret() }));
  const administrators = secrets.map(({ secret, ...rest }): FirstAdministrator => ({
    ...rest,
    tokenHash: secretHash(secret),
  }));
  const pool = createPool({ url, applicationName: "heqing bootstrap: administrators", max: 1 });
  try {
    await makeFirstAdministrators(pool, { unit, jurisdiction, days: DAYS }, administrators);
  } finally {
    await pool.end();
  }
  for (const { role, login, name, secret } of secrets) {
    write(`${ADMINISTRATIONS[role].zh} ${name} ${login} ${origin}/first-password/${secret}\n`);
  }
}

/** What stands beside the links, on stderr. */
export const ADVICE = `Each link is for that person alone: it sets the password, once, within ${DAYS} days, and is not printed again.\n`;
