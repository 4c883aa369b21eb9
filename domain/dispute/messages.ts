import type { Ending, ObjectionSubject, Outcome } from "../vocabulary";

/** An objection of the responsible unit, as its matter hands it on. */
export interface RaisedMessage {
  readonly kind: "raised";
  /** Which objection of the matter, from 1. */
  readonly objection: number;
  readonly instance: "first" | "second";
  readonly about: ObjectionSubject;
  /** The released verdict that it is to. */
  readonly verdict: string;
  /** The order whose result that is; null for a period's verdict. */
  readonly order: number | null;
  readonly scheme: string;
  readonly period: string;
  readonly items: readonly string[];
  /** Number of the act in the matter's inbox that holds its ground and evidence. */
  readonly act: number;
  readonly late: boolean;
  /** The last day of the window, YYYY-MM-DD; null where none runs yet. */
  readonly until: string | null;
  /** The superior's unit, of a second instance; null for a first one. */
  readonly arbiter: string | null;
  readonly rung: string;
  readonly severity: string;
}

/** A late objection was taken on all the same, or one in time. */
export interface ObjectionTakenOnMessage {
  readonly kind: "objection-taken-on";
  readonly objection: number;
}

/** How an objection ended, and what follows for the verdict. */
export interface ObjectionEndedMessage {
  readonly kind: "objection-ended";
  readonly objection: number;
  readonly as: Ending;
  readonly verdict: string;
  /** The verdict no longer counts; false where a correction has taken its place, or nothing changes. */
  readonly exclude: boolean;
}

/** A corrected verdict 数据更正 has taken the place of the disputed one. */
export interface CorrectedMessage {
  readonly kind: "corrected";
  readonly verdict: string;
  readonly outcome: Outcome;
}
