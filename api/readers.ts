import { RELEASE_ROLES as ENTITLED_TO_RELEASE } from "../db/intake/release";
import { ROLES, type Role } from "./signed-in";

/** Who reads matters of their jurisdiction: every office, none of the three administrators 三员. */
export const MATTER_READERS = [
  "township",
  "liaison",
  "department",
  "county",
  "station",
  "city",
  "evaluator",
  "discipline",
] as const satisfies readonly Role[];

/** Who brings in values, sees what was refused of them, and reads verdicts before their release. */
export const DATA_KEEPERS = ["station", "county", "city"] as const satisfies readonly Role[];

/** Who reviews and releases 审核发布. */
export const RELEASERS: readonly Role[] = ROLES.filter((role) => ENTITLED_TO_RELEASE.includes(role));
