import { randomInt } from "node:crypto";

/** Letters and digits that are not taken for one another when they are read aloud or copied by hand. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A password for an account that is new or whose password was lost: 79 bits, to be shown once and then changed. */
export function firstPassword(): string {
  const sign = (): string => SIGNS[randomInt(SIGNS.length)] ?? "";
  const group = (): string => Array.from({ length: GROUP_LENGTH }, sign).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
