import type { LawFacts, Ruling } from "../proceeding";
import type { MatterState } from "./state";

/** What the law of a matter leans on besides state and act. */
export interface MatterFacts extends LawFacts {
  /** 演治水办整改〔2026〕3号 */
  readonly number: string;
}

export type MatterRuling = Ruling<MatterState>;
