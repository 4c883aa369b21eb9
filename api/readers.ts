import { mayRead, rolesThat, type Role } from "../domain/access";

/** Who reads matters of their jurisdiction: every office, none of the three administrators 三员. */
export const MATTER_READERS: readonly Role[] = mayRead("matter");

/** Who brings in values, sees what was refused of them, and reads verdicts before their release. */
export const DATA_KEEPERS: readonly Role[] = mayRead("import");

/** Who reviews and releases 审核发布. */
export const RELEASERS: readonly Role[] = rolesThat("verdict", "release");
