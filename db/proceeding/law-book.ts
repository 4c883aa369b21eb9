import type { Calendar, CivilDate, OfficeHours } from "../../domain/calendar";
import type { Holding, ObjectionRule, SamplingRule } from "../../domain/dispute";
import type { DatedArticles, Ladder } from "../../domain/ladder";
import type { Messaging } from "../../domain/message";
import type { KindRules } from "../../domain/proceeding";
import type { ClosingStep } from "../../domain/vocabulary";
import type { RulePin } from "./held";

/** The rules, as whoever judges has to bring them along: the book itself loads no rule files. */
export interface LawBook {
  /** The pinned ladder, unchanged. @throws RULE_UNKNOWN, RULE_CHANGED */
  ladder(pin: RulePin): { readonly ladder: Ladder; readonly status: "binding" | "assumption" };
  /** The calendar as it is known now. */
  calendar(): Calendar;
  /** When messages go out that no law makes urgent. @throws RULE_UNKNOWN */
  officeHours(date: CivilDate): OfficeHours;
  /** What a scheme asks for on a day before a matter closes 销号; null where none says anything. */
  closing(scheme: string, date: CivilDate): readonly ClosingStep[] | null;
  /** Articles that papers cite, by date. */
  articles(): readonly DatedArticles[];
  /** What holds of proceedings beside a matter; `demo`: counted in seconds, for demonstrations alone. @throws RULE_UNKNOWN */
  kindRules(date: CivilDate, demo: boolean): KindRules;
  /** How samplings are done and compared. @throws RULE_UNKNOWN */
  samplingRule(date: CivilDate): Holding<SamplingRule>;
  /** How objections are dealt with. @throws RULE_UNKNOWN */
  objectionRule(date: CivilDate): Holding<ObjectionRule>;
  /** How messages reach people. @throws RULE_UNKNOWN */
  messaging(date: CivilDate): Messaging;
}
