import { z } from "zod";
import { isReach } from "../../domain/access";
import { INSTANT } from "../http/shapes";
import { ROLES } from "../http/signed-in";

/** Name to sign in with. */
export const LOGIN = z
  .string()
  .regex(/^[a-z0-9._-]{2,40}$/, "expected 2 to 40 small letters, digits, dots, lines or hyphens");
const MOST_PARTS = 20;

/** Where an account acts; what it may be is checked against the reach of whoever gives it. */
export const JURISDICTION = z
  .string()
  .max(1_000)
  .regex(/^(\*|[a-z0-9:._-]+(,[a-z0-9:._-]+)*)$/, "expected parts with commas between them")
  .refine(
    (text) => text === "*" || (text.split(",").length <= MOST_PARTS && text.split(",").every(isReach)),
    "expected division codes (2, 4, 6, 9 or 12 digits), unit:, section: or matter: with an id, or *",
  );

export const ROLE = z.enum(ROLES);
export const UNIT_ID = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, "expected the id of a unit");

const SHOWN = {
  id: z.uuid(),
  login: z.string(),
  personId: z.uuid(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  role: ROLE,
  jurisdiction: z.string(),
  active: z.boolean(),
  /** Its password was given by an administrator. */
  mustChangePassword: z.boolean(),
  createdAt: INSTANT,
  version: z.int(),
};

/** A line of the list. */
export const ACCOUNT_LINE = z.object({ ...SHOWN, secondFactor: z.boolean(), locked: z.boolean() });

/** One account with its person. */
export const ACCOUNT = z.object({ ...SHOWN, email: z.string().nullable(), phone: z.string().nullable() });
