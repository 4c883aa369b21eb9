import type { BurdenLine } from "../../client/recurring";

/** What was counted, summed. */
export type Sum = Pick<BurdenLine, "messages" | "forms" | "clicks" | "minutes">;

export const sumOf = (lines: readonly Sum[]): Sum =>
  lines.reduce<Sum>(
    (sum, line) => ({
      messages: sum.messages + line.messages,
      forms: sum.forms + line.forms,
      clicks: sum.clicks + line.clicks,
      minutes: sum.minutes + line.minutes,
    }),
    { messages: 0, forms: 0, clicks: 0, minutes: 0 },
  );

/** The lines of each unit and post, in the order in which they came. */
export const byPost = (lines: readonly BurdenLine[]): readonly (readonly BurdenLine[])[] => {
  const groups = new Map<string, BurdenLine[]>();
  for (const line of lines) {
    const key = `${line.unitId} ${line.post}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
};

/** So many months up to the one of a date `YYYY-MM-DD`, the newest first, `YYYY-MM`. */
export const lastMonths = (today: string, count: number): readonly string[] => {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const month = newest - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
};
