import { makeRealtimeJudge, type RealtimeReading, type RealtimeVerdict } from "../../domain/water";
import { judgementRules, type RuleLibrary } from "../../rules";

/** Judges a reading by the rules in force on its date. */
export type DatedJudge = (date: string | null, reading: RealtimeReading) => RealtimeVerdict;

/** The real-time judges of a rule library, each made once. */
export function realtimeJudges(library: RuleLibrary): DatedJudge {
  const byRules = new Map<string, (reading: RealtimeReading) => RealtimeVerdict>();
  const byDate = new Map<string, (reading: RealtimeReading) => RealtimeVerdict>();
  const judgeOf = (date: string | null) => {
    const { standard, realtime } = judgementRules(library, date);
    const key = `${standard.id}@${standard.version} ${realtime.id}@${realtime.version}`;
    const known = byRules.get(key);
    if (known !== undefined) return known;
    const judge = makeRealtimeJudge(standard, realtime);
    byRules.set(key, judge);
    return judge;
  };
  return (date, reading) => {
    const key = date ?? "";
    let judge = byDate.get(key);
    if (judge === undefined) byDate.set(key, (judge = judgeOf(date)));
    return judge(reading);
  };
}
