import { compare } from "../number";
import { nameOf } from "./measured";
import type { Found, StaleBody } from "./pattern";
import { minutesBetween, type StationReading, type Surroundings, within } from "./reading";

/** Values that have not moved for too long; null where they did, or where too few are measured. */
export function findStale(rule: StaleBody, reading: StationReading, { earlier, held }: Surroundings): Found | null {
  const measured = rule.items.filter((item) => reading.values[item] !== undefined);
  if (measured.length < rule.atLeast) return null;
  const same = (other: StationReading): boolean =>
    rule.items.every((item) => {
      const [there, here] = [other.values[item], reading.values[item]];
      return there === undefined || here === undefined ? there === here : compare(there, here) === 0;
    });
  let oldest = reading;
  for (const other of within([...earlier, ...held], reading, rule.lookBackMinutes)) {
    if (!same(other)) break;
    oldest = other;
  }
  const minutes = minutesBetween(oldest, reading);
  if (minutes < rule.minutes) return null;
  const hours = Math.floor(minutes / 60);
  return {
    items: measured,
    reason: {
      zh: `${measured.map((item) => nameOf(item, "zh")).join("、")}已 ${hours} 小时未变，仪器可能重复上报旧值`,
      en: `${measured.map((item) => nameOf(item, "en")).join(", ")} did not change for ${hours} hours: the instrument may be sending old values again`,
    },
  };
}
