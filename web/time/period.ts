import type { Texts } from "../texts/language";

/** `2026-10` as it is read, a re-sampling by name, anything else as it stands. */
export function periodWords(period: string, t: Texts): string {
  if (period.startsWith("resample:")) return `${t.verdict.resample} ${period.slice("resample:".length)}`;
  const match = /^(\d{4})-(\d{2})$/.exec(period);
  return match === null ? period : t.time.month(Number(match[1]), Number(match[2]));
}
