import type { EventData, EventFields } from "../../proceeding";
import {
  DUTY_KINDS,
  type EventKind,
  isWord,
  LETTER_KINDS,
  INTERVIEW_KINDS,
  type Name,
  named,
  nameOf,
  OUTCOMES,
} from "../../vocabulary";
import { periodName } from "../period-name";

/** What a ladder calls its rungs; names are free, so the pinned ladder is asked. */
export type RungName = (id: string) => Name;

export type Data = EventData;
/** Each sentence reads the fields of its own kind alone; any may be missing in what an earlier release wrote. */
type Said<Kind extends EventKind> = Readonly<Partial<Record<FieldOf<EventFields[Kind]>, Data[string]>>>;
type FieldOf<Fields> = Fields extends unknown ? keyof Fields : never;
export type Sentences = { readonly [Kind in EventKind]: (data: Said<Kind>, rungName: RungName) => Name };

/** Sentences of events of some kinds alone. */
export type SentencesOf<Kind extends EventKind> = Pick<Sentences, Kind>;

export const text = (word: Data[string] | undefined): string => String(word ?? "—");
/** A letter by its kind, else by its rung. */
export const letter = (data: Data, rungName: RungName): Name =>
  isWord(LETTER_KINDS, data["letter"]) ? LETTER_KINDS[data["letter"]] : rungName(text(data["rung"]));
export const duty = (data: Data): Name => nameOf(DUTY_KINDS, data["duty"]);
/** A result of a re-sampling names its order instead of a period. */
export const period = (data: Data): Name => {
  if (data["period"] !== undefined) return periodName(text(data["period"]));
  return data["order"] === undefined ? named("评价结论", "the verdict") : named("复测", "re-sample");
};
export const interview = (data: Data): Name => nameOf(INTERVIEW_KINDS, data["interview"]);
export const outcome = (data: Data): Name => nameOf(OUTCOMES, data["outcome"]);
export const withLate = (data: Data, zh: string, en: string): Name =>
  data["late"] === true ? named(`${zh}（逾期）`, `${en} (late)`) : named(zh, en);
