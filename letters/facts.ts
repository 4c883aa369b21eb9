import type { CivilDate } from "../domain/calendar";
import type { DatedArticles, Rung, RungEffect } from "../domain/ladder";
import type { OrderedLetter } from "../domain/proceeding";
import type {
  ClimbCause,
  DeliveryState,
  DutyKind,
  Exception,
  Finding,
  LetterPlace,
  InterviewKind,
  NoticeKind,
  PartyRole,
  ProceedingKind,
  SamplingForm,
} from "../domain/vocabulary";
import type { DutyFacts, StartsFacts } from "./duty-facts";
import type { SectionFacts, VerdictFacts } from "./verdict-facts";

export type { DutyFacts, MovedFacts, StartsFacts } from "./duty-facts";
export type { ItemFacts, SectionFacts, VerdictFacts } from "./verdict-facts";

/** `assumption` = its numbers are not yet confirmed by the customer's office. */
export type LadderStatus = "binding" | "assumption";

/** A signed letter that goes with a notice, word for word as it was signed. */
export interface SignedLetterFacts {
  /** 演治水办督〔2026〕3号 */
  readonly number: string | null;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly signer: string;
  readonly signedOn: CivilDate | null;
}

/** A message that did not arrive. */
export interface NotServedFacts {
  readonly notice: NoticeKind;
  /** The unit and post it was sent to, no person; null where several. */
  readonly recipient: string | null;
  /** `nobody` = the unit had none to write to; `unserved` = taken by the mail server, but not served within its limit. */
  readonly why: Extract<DeliveryState, "refused" | "bounced"> | "nobody" | "unserved";
  /** Whether it is a paper whose service 送达 is awaited. */
  readonly paper: boolean;
}

/** An order of a re-sampling 复测. */
export interface SamplingFacts {
  /** Of its page. */
  readonly id: string;
  /** The order's own number, to be named beside the results. */
  readonly number: string;
  /** Names of the items that must be sampled. */
  readonly items: readonly string[];
  readonly form: SamplingForm;
}

/** A hearing of the upstream side 听取上游. */
export interface HearingFacts {
  /** Of its page. */
  readonly id: string;
  readonly number: string;
  /** What the rule says, with both sides' numbers of the same period. */
  readonly said: string;
  /** Sections through which the water came in. */
  readonly inflows: readonly string[];
  /** How long the upstream side has for its answer, and where that comes from; null where the rule says nothing. */
  readonly respond: { readonly limit: string; readonly basis: string } | null;
}

/** A request to a department 提请办理. */
export interface RequestFacts {
  /** Of its page. */
  readonly id: string;
  readonly number: string;
  /** Units by name. */
  readonly asker: string;
  readonly department: string;
  readonly subject: string;
}

/** An interview 约谈. */
export interface InterviewFacts {
  /** Of its page. */
  readonly id: string;
  readonly number: string;
  readonly kind: InterviewKind;
  /** Units by name. */
  readonly interviewer: string;
  readonly called: string;
  readonly on: CivilDate;
  readonly place: string;
  readonly problem: string;
  /** The law of its own kind as it is in force; null where it has none: nothing is cited rather than the wrong thing. */
  readonly articles: string | null;
}

/** Everything a notice says. Names are those of units and posts: no person is named in a message. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  /** In what part the reader's unit stands. */
  readonly party: PartyRole;
  /** Unit and post that read it, e.g. 演示镇人民政府 and 镇级河长. */
  readonly recipient: { readonly unit: string; readonly post: string | null };
  /** The supervising office, in whose name it is sent, e.g. 演示县治水办（河长办）. */
  readonly sender: string;
  /** The unit that rectifies. */
  readonly responsibleUnit: string;
  /** The station by name; null where none is known. */
  readonly station: string | null;
  /** The proceeding that it is about: its file is where to go. */
  readonly on: { readonly kind: ProceedingKind; readonly id: string };
  readonly matter: { readonly id: string; readonly number: string };
  readonly section: SectionFacts;
  /** The verdict spoken of: of the miss, of the further miss, of the undecided re-sample, or the corrected one. */
  readonly verdict: VerdictFacts | null;
  /** The verdict that a correction replaced; null for every other kind. */
  readonly replaced: VerdictFacts | null;
  /** The verdict that closed the matter; null where an answer of the office did, and for every other kind. */
  readonly closing: VerdictFacts | null;
  readonly rung: {
    readonly id: string;
    readonly name: string;
    readonly effects: readonly RungEffect[];
    /** The consent 经…人民政府同意 that its letter needs before it is signed; absent where none. */
    readonly consent?: string;
  };
  readonly ladderStatus: LadderStatus;
  /** Limits that run and that its kind speaks of (SPOKEN_DUTIES); the first is the one it is about. */
  readonly duties: readonly DutyFacts[];
  /** What the service of this paper starts; null where it is no paper. */
  readonly starts: StartsFacts | null;
  readonly letter: SignedLetterFacts | null;
  readonly notServed: NotServedFacts | null;
  readonly sampling: SamplingFacts | null;
  readonly hearing: HearingFacts | null;
  readonly request: RequestFacts | null;
  readonly interview: InterviewFacts | null;
  /** What offers the climb, or why the higher rung's letter was written; null where it is no climb. */
  readonly cause: ClimbCause | null;
  /** Which exception is proposed, approved or rejected; null where none. */
  readonly exception: Exception | null;
  /** What the common superior found; null where nothing was. */
  readonly finding: Finding | null;
  /** Whether plan, report or objection is meant by a draft; null where none. */
  readonly about: "plan" | "report" | "objection" | null;
  /** The reason 理由 or ground as a person wrote it; null where none was given or the reader may not see it. */
  readonly reason: string | null;
  /** Origin of the links, e.g. https://heqing.example; without a slash at its end. */
  readonly publicUrl: string;
  readonly demo: boolean;
}

/** Everything a formal letter is drafted from. */
export interface LetterFacts {
  readonly rung: Rung;
  readonly ladderStatus: LadderStatus;
  /** Severity of the matter by its ladder: chooses among the limits. */
  readonly severity: string;
  /** What its service would start as the matter stands. */
  readonly starts: readonly DutyKind[];
  /** The date on which the letter is drafted: decides which articles are in force. */
  readonly date: CivilDate;
  readonly matterNumber: string;
  readonly section: SectionFacts;
  readonly verdict: VerdictFacts | null;
  readonly responsibleUnit: string;
  /** Units by name behind the offices of the ladder; where the registry knows none, the office's general name stands. */
  readonly units: Readonly<Partial<Record<LetterPlace, string | null>>>;
  readonly cause: ClimbCause | null;
  /** What is to be written, where it is no letter of a rung. */
  readonly letter?: OrderedLetter;
  readonly articles: readonly DatedArticles[];
  readonly demo: boolean;
}

/** What the book keeps of a letter that nobody has submitted yet; rung and articles are the rules' own. */
export type KeptLetterFacts = Omit<LetterFacts, "rung" | "ladderStatus" | "articles">;
