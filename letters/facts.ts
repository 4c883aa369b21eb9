import type { Audience, NoticeKind } from "../domain/case";
import type { CivilDate, Deadline, InstantText, Limit } from "../domain/calendar";
import type { ClimbCause, DatedArticles, Rung, RungId, TimedStep } from "../domain/ladder";
import type { WaterClass } from "../domain/water";

/** The section 断面 as it is named in a letter. */
export interface SectionFacts {
  readonly name: string;
  readonly river: string | null;
  /** 国控, 省控 … as printed; null where not given. */
  readonly level: string | null;
}

/** The released verdict that a notice or letter speaks of. */
export interface VerdictFacts {
  /** `2026-10`, or `resample:<matter number>` */
  readonly period: string;
  readonly waterClass: WaterClass | null;
  readonly targetClass: WaterClass | null;
  /** Names of the items that make the class, e.g. 氨氮. */
  readonly items: readonly string[];
}

/** A limit that runs, or that starts when the notice is served. */
export interface DutyFacts {
  readonly step: TimedStep;
  readonly limit: Limit;
  /** Where the number comes from, in Chinese. */
  readonly basis: string;
  /** What the deadline was computed from. */
  readonly from: InstantText;
  readonly deadline: Deadline;
  /** True when `from` is not yet a service 送达 but the day of sending, taken for it. */
  readonly assumed: boolean;
  /** Why its end was moved, with the old date; absent where it was not. */
  readonly moved?: string;
  /** When it climbs if still missing; null where it does not climb. */
  readonly climbsAt: InstantText | null;
}

/** A signed letter that goes with a notice, word for word as it was signed. */
export interface SignedLetterFacts {
  readonly number: string | null;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly signer: string;
  readonly signedOn: CivilDate | null;
}

/** A paper that a mail server refused for good. */
export interface RefusedFacts {
  readonly notice: NoticeKind;
  /** The unit and post it was sent to, no person. */
  readonly recipient: string;
}

/** Everything a notice says. Names are those of units and posts: no person is named in a message. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly audience: Audience;
  /** Unit and post that read it, e.g. 演示镇人民政府 and 镇级河长. */
  readonly recipient: { readonly unit: string; readonly post: string | null };
  /** The office that sends, e.g. 演示县治水办（河长办）. */
  readonly sender: string;
  /** The unit that rectifies. */
  readonly responsibleUnit: string;
  readonly matter: { readonly id: string; readonly number: string };
  readonly section: SectionFacts;
  readonly verdict: VerdictFacts | null;
  readonly rung: { readonly id: RungId; readonly name: string };
  /** `assumption` marks every number as 待确认. */
  readonly ladderStatus: "binding" | "assumption";
  readonly duties: readonly DutyFacts[];
  readonly letter: SignedLetterFacts | null;
  readonly refused: RefusedFacts | null;
  /** Why the matter climbed; null where the notice is no climb. */
  readonly cause: ClimbCause | null;
  /** Origin of the links, e.g. https://heqing.example; without a slash at its end. */
  readonly publicUrl: string;
  readonly demo: boolean;
}

/** Everything a formal letter is drafted from. */
export interface LetterFacts {
  readonly rung: Rung;
  readonly ladderStatus: "binding" | "assumption";
  /** The date on which the letter is drafted: decides which articles are in force. */
  readonly date: CivilDate;
  readonly matterNumber: string;
  readonly section: SectionFacts;
  readonly verdict: VerdictFacts | null;
  readonly responsibleUnit: string;
  /** The receiving unit by name; null where the registry does not know it, then the office's general name stands. */
  readonly addressee: string | null;
  /** The signing unit by name; null as above. */
  readonly issuer: string | null;
  readonly cause: ClimbCause | null;
  readonly articles: readonly DatedArticles[];
  readonly demo: boolean;
}
