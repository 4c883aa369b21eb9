import type { Holding, ObjectionRule } from "../dispute";
import type { CivilDate } from "../calendar";
import type { LawFacts, Ruling } from "../proceeding";
import type { ClosingStep } from "../vocabulary";
import type { MatterState } from "./state";

/** What the law of a matter leans on besides state and act. */
export interface MatterFacts extends LawFacts {
  /** 演治水办整改〔2026〕3号 */
  readonly number: string;
  readonly objectionRule: Holding<ObjectionRule>;
  /** The office above the supervising one 共同上级; null where the registry has none. */
  readonly superior: string | null;
  /** What a scheme asks for on a day before a matter closes 销号; absent, or null for a scheme that says nothing = a re-sample alone. */
  readonly closing?: (scheme: string, on: CivilDate) => readonly ClosingStep[] | null;
}

export type MatterRuling = Ruling<MatterState>;
