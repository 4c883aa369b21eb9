import type { CivilDate } from "../../domain/calendar";

/** No value of this system is older: an earlier day is a slip of a clock or of whoever typed it. */
export const FIRST_DAY: CivilDate = "1990-01-01";
