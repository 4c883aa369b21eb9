import type { InstantText } from "../calendar";
import type { BouncedMessage, DeliveredMessage, OrderMessage, VerdictMessage } from "../matter";
import type { CalendarMessage } from "../proceeding";

/** The matter waits for this result no more. */
export interface RecallMessage {
  readonly kind: "recall";
}

/** 约定采样: when and where the station samples; for a joint sampling the other side is invited by it. */
export interface AppointAct {
  readonly kind: "appoint";
  readonly at: InstantText;
  readonly place: string;
  readonly note: string;
}

/** One sealed bottle or container. */
export interface SealedSample {
  /** 封签号 */
  readonly seal: string;
  readonly items: readonly string[];
  /** Who analyses it: the station's laboratory, the other side's, or nobody unless it is asked for. */
  readonly holder: "station" | "other" | "kept";
}

/** 采样记录 */
export interface RecordSamplingAct {
  readonly kind: "record-sampling";
  readonly step: number;
  readonly takenAt: InstantText;
  readonly place: string;
  readonly samples: readonly SealedSample[];
  /** Ids of attachments. */
  readonly attachments?: readonly string[] | undefined;
  /** Whether somebody of the other side was there; `not-invited` in a re-sampling of one side alone. */
  readonly otherSide: "present" | "absent" | "not-invited";
  /** Who came; of an absence how they were told and how long they were waited for. */
  readonly attendance: string;
  readonly note: string;
}

/** 会签 by the other side, with or without agreement. */
export interface CountersignAct {
  readonly kind: "countersign";
  readonly step: number;
  readonly agrees: boolean;
  readonly remark: string;
}

/** 送检 */
export interface HandToLabAct {
  readonly kind: "hand-to-lab";
  readonly step: number;
  readonly laboratory: string;
  readonly handedAt: InstantText;
  readonly sealsIntact: boolean;
  readonly note: string;
}

/** 检测报告 */
export interface LabReportAct {
  readonly kind: "lab-report";
  readonly step: number;
  readonly number: string;
  /** YYYY-MM-DD */
  readonly issuedOn: string;
  readonly attachments?: readonly string[] | undefined;
}

/** What the other side found in its own part of a joint sample. */
export interface OwnAnalysisAct {
  readonly kind: "own-analysis";
  readonly laboratory: string;
  readonly number: string;
  readonly values: readonly { readonly item: string; readonly text: string }[];
}

/** What a person does in a re-sampling. */
export type SamplingPersonAct =
  | { readonly kind: "open" }
  | { readonly kind: "acknowledge" }
  | { readonly kind: "name-station"; readonly step: number }
  | { readonly kind: "record-service"; readonly step: number; readonly note: string }
  | AppointAct
  | RecordSamplingAct
  | CountersignAct
  | HandToLabAct
  | OwnAnalysisAct
  | LabReportAct;

/** What comes into the inbox of a re-sampling. */
export type SamplingAct =
  | SamplingPersonAct
  | OrderMessage
  | RecallMessage
  | VerdictMessage
  | DeliveredMessage
  | BouncedMessage
  | CalendarMessage;
export type ActOf<Kind extends SamplingAct["kind"]> = Extract<SamplingAct, { readonly kind: Kind }>;
