export {
  addMonths,
  type CivilDate,
  type CivilParts,
  civilParts,
  type DayNumber,
  dayNumber,
  formatCivilDate,
  isCivilDate,
  isLeapYear,
  isWeekend,
  monthLength,
  parseCivilDate,
  weekday,
  xunEnd,
} from "./civil-date";
export {
  compareInstants,
  endOfDay,
  formatInstant,
  type InstantText,
  parseInstant,
  shanghaiDate,
  shiftInstant,
  type ShanghaiInstant,
} from "./instant";
export type { BilingualText, FestivalArrangement, HolidayNotice, ProvisionalRule, StatutoryYear } from "./notice";
export {
  type Calendar,
  calendarKnownOn,
  type CalendarNotice,
  type CalendarSource,
  type DayFact,
  dayFact,
  isWorkingDay,
  makeCalendar,
} from "./calendar";
export { checkLimit, type Limit, LIMIT_UNITS, limitText, type LimitUnit } from "./limit";
export {
  computeDeadline,
  computeEnd,
  type Deadline,
  type DeadlineStep,
  type End,
  type FinalDeadline,
  type FinalDue,
  type FinalEnd,
  type ProvisionalDeadline,
  type ProvisionalDue,
  type ProvisionalEnd,
} from "./deadline";
export { extendDeadline, type MovedDeadline, remainingLimit, resumeDeadline, type Stop } from "./moved";
export { type DeadlineChange, recomputeDeadlines, type RunningDeadline } from "./recompute";
export { firstOfficeInstant, type OfficeHours } from "./office-hours";
export { dateText } from "./reason";
export { deadlineSentence } from "./sentence";
