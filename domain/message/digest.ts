import { type Calendar, firstOfficeInstant, type InstantText, type OfficeHours } from "../calendar";

/**
 * The first instant after another at which a digest goes: its hour on a day on which the office is at work. What is decided at that
 * very instant is too late for it. Of a year without a State Council notice, weekends and the holidays by law are known.
 */
export const digestInstant = (
  calendar: Calendar,
  { days }: Pick<OfficeHours, "days">,
  digestAt: string,
  at: InstantText,
): InstantText => firstOfficeInstant(calendar, { days, from: digestAt, until: digestAt }, at);
