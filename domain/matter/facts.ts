import type { Holding, ObjectionRule } from "../dispute";
import type { LawFacts, Ruling } from "../proceeding";
import type { MatterState } from "./state";

/** What the law of a matter leans on besides state and act. */
export interface MatterFacts extends LawFacts {
  /** 演治水办整改〔2026〕3号 */
  readonly number: string;
  readonly objectionRule: Holding<ObjectionRule>;
  /** The office above the supervising one 共同上级; null where the registry has none. */
  readonly superior: string | null;
}

export type MatterRuling = Ruling<MatterState>;
