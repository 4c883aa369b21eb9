import type { BilingualText, Limit } from "../calendar";
import type { ArticleTopic, Chase } from "../ladder";
import type { DutyListWord, InterviewKind, InterviewGround, ServiceProof } from "../vocabulary";

/** A clock that no ladder sets: how long, when it is spoken of before its end, and where the number comes from. */
export interface ClockRule {
  readonly limit: Limit;
  readonly chases: readonly Chase[];
  readonly basis: BilingualText;
}

/** What holds of requests to departments 提请办理 (浙江省河长制规定 Art. 11, 15, 17). */
export interface RequestRule {
  /** By what the request is held to be served on the department. */
  readonly countsAs: readonly ServiceProof[];
  /** The office's, until the request is served. */
  readonly serve: ClockRule;
  /** 受理 or 退回, from service. */
  readonly takeOn: ClockRule;
  /** 办理, from 受理; the asker may set another period 限期 in the same unit. */
  readonly handle: ClockRule;
  /** The longest period that the asker may set, in units of `handle`. */
  readonly most: number;
  /** The asker's, from the feedback 办结反馈. When it is missed the township's clocks run on. */
  readonly confirm: ClockRule;
  /** The river chief's, to decide whether to interview. */
  readonly decide: ClockRule;
}

/** One of the three kinds of interview 约谈, which never mix. */
export interface InterviewKindRule {
  readonly kind: InterviewKind;
  /** Kinds of units, as the registry has them, that hold it and that are called to it. */
  readonly issuers: readonly string[];
  readonly addressees: readonly string[];
  readonly grounds: readonly InterviewGround[];
  /** The law that its papers cite; null = none, and none is ever printed. */
  readonly topic: ArticleTopic | null;
  /** By what authority it is held; null while unconfirmed. */
  readonly authority: BilingualText | null;
  /** Whether problem, measures and result must be published. */
  readonly published: boolean;
}

/** What holds of interviews. */
export interface InterviewRule {
  readonly kinds: readonly InterviewKindRule[];
  readonly countsAs: readonly ServiceProof[];
  readonly serve: ClockRule;
  /** Until the minutes 约谈纪要 are recorded, from the day for which it was called. */
  readonly minutes: ClockRule;
  /** Until the unit reports what it did, from the minutes. */
  readonly measures: ClockRule;
  /** Until what came of it is said, from that report. */
  readonly result: ClockRule;
  /** Until it is published, from the minutes, and again from the result. */
  readonly publish: ClockRule;
}

/** One matter-of-duty 履职事项 of the township duty lists 三张清单. */
export interface DutyListEntry {
  readonly id: string;
  readonly name: BilingualText;
  readonly list: DutyListWord;
  /** Dates, YYYY-MM-DD; both inclusive, null = still. */
  readonly from: string;
  readonly to: string | null;
}

/** The lists that hold in a county. */
export interface DutyLists {
  readonly entries: readonly DutyListEntry[];
}

/** The rules of proceedings beside a matter, as they hold on the day of the judgement. */
export interface KindRules {
  readonly request: RequestRule;
  readonly interview: InterviewRule;
  readonly dutyLists: DutyLists;
}

/** The entry of a matter-of-duty that holds on a date; null where no list names it. */
export const dutyListed = ({ entries }: DutyLists, id: string, date: string): DutyListEntry | null =>
  entries.find((entry) => entry.id === id && entry.from <= date && (entry.to === null || date <= entry.to)) ?? null;

/** Whether what was taken back upward 上级收回 would be left to a township. */
export const isTakenBack = (lists: DutyLists, id: string | null, date: string): boolean =>
  id !== null && dutyListed(lists, id, date)?.list === "upward";

/** The rule of a kind of interview, where issuer, addressee and ground are all its own; null where one is not. */
export const interviewAllowed = (
  { kinds }: InterviewRule,
  kind: InterviewKind,
  of: { readonly issuer: string | null; readonly addressee: string | null; readonly ground: InterviewGround },
): InterviewKindRule | null =>
  kinds.find(
    (rule) =>
      rule.kind === kind &&
      of.issuer !== null &&
      rule.issuers.includes(of.issuer) &&
      of.addressee !== null &&
      rule.addressees.includes(of.addressee) &&
      rule.grounds.includes(of.ground),
  ) ?? null;
