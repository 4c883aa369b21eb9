import { HeqingError } from "../errors";
import { type CivilDate, type DayNumber, formatCivilDate, isCivilDate, parseCivilDate } from "./civil-date";

/**
 * A point in time as text with an offset, RFC 3339 with optional seconds and up to six decimals,
 * e.g. `2026-09-24T10:00+08:00` or `2026-09-24T02:00:00.5Z`.
 */
export type InstantText = string;

/** A point in time as read off a wall clock in Asia/Shanghai, which is +08:00 all year (no summer time since 1991). */
export interface ShanghaiInstant {
  readonly day: DayNumber;
  /** Microseconds since that day's 00:00, 0 to 86,399,999,999. */
  readonly micros: number;
}

const FORM =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const MICROS_PER_SECOND = 1_000_000;
const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
const SHANGHAI_MINUTES = 8 * 60;

/** An instant moved by whole seconds, forward or back. */
export const addSeconds = (instant: ShanghaiInstant, seconds: number): ShanghaiInstant => {
  const days = Math.floor(seconds / 86_400);
  const micros = instant.micros + (seconds - days * 86_400) * MICROS_PER_SECOND;
  const carry = micros >= MICROS_PER_DAY ? 1 : 0;
  return { day: instant.day + days + carry, micros: micros - carry * MICROS_PER_DAY };
};

/** @throws INPUT_INVALID when the text is no instant or carries no offset */
export const parseInstant = (text: InstantText): ShanghaiInstant => {
  const [, date = "", hour, minute, second, fraction = "", zone = ""] = FORM.exec(text) ?? [];
  if (!isCivilDate(date)) {
    throw new HeqingError(
      "INPUT_INVALID",
      `expected an instant with an offset, such as 2026-09-24T10:00+08:00, got "${text}"`,
      { fields: { instant: text } },
    );
  }
  const seconds = Number(hour) * 3_600 + Number(minute) * 60 + Number(second ?? 0);
  const micros = seconds * MICROS_PER_SECOND + Number(fraction.padEnd(6, "0"));
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)); // 0 for Z
  const offset = zone.startsWith("-") ? -minutes : minutes;
  return addSeconds({ day: parseCivilDate(date), micros }, (SHANGHAI_MINUTES - offset) * 60);
};

/** The instant as text in +08:00; decimals of a second only where there are any. */
export const formatInstant = ({ day, micros }: ShanghaiInstant): InstantText => {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  const fraction = micros - seconds * MICROS_PER_SECOND;
  const clock = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  const decimals = fraction === 0 ? "" : `.${String(fraction).padStart(6, "0").replace(/0+$/, "")}`;
  return `${formatCivilDate(day)}T${clock}${decimals}+08:00`;
};

/** An instant moved by as long as lies between two others, to the microsecond. */
export const shiftInstant = (text: InstantText, from: InstantText, until: InstantText): InstantText => {
  const [instant, start, end] = [parseInstant(text), parseInstant(from), parseInstant(until)];
  const micros = instant.micros + end.micros - start.micros;
  const carry = Math.floor(micros / MICROS_PER_DAY);
  return formatInstant({ day: instant.day + end.day - start.day + carry, micros: micros - carry * MICROS_PER_DAY });
};

/** The end of a day, printed as the next day's 00:00: an act is in time when it was received before this instant. */
export const endOfDay = (day: DayNumber): InstantText => formatInstant({ day: day + 1, micros: 0 });

/** The civil date on which an instant falls in Asia/Shanghai. */
export const shanghaiDate = (text: InstantText): CivilDate => formatCivilDate(parseInstant(text).day);

/** Negative when `a` is earlier than `b`, 0 when both are the same moment, whatever their offsets. */
export const compareInstants = (a: InstantText, b: InstantText): number => {
  const [left, right] = [parseInstant(a), parseInstant(b)];
  return left.day - right.day || left.micros - right.micros;
};
