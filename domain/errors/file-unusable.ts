import { HeqingError } from "./heqing-error";
import { type FaultFacts, FILE_FAULTS, type FileFault, withFacts } from "../vocabulary";

/** Why a file can't be used as a whole, with what the sentence about it names. */
export interface FaultOfFile {
  readonly fault: FileFault;
  readonly facts?: FaultFacts;
  /** Where it stands, as `line:column`. @default nowhere in particular */
  readonly at?: string;
}

/** Longest list of names in a sentence. */
const LONGEST = 400;

const sentence = ({ fault, facts = {}, at }: FaultOfFile): string => {
  const words = withFacts(FILE_FAULTS[fault].en, facts);
  return at === undefined ? words : `${at}: ${words}`;
};

/** Names in a sentence, quoted, as many as it can hold. */
export function listed(names: readonly string[]): string {
  const text = names.map((name) => JSON.stringify(name)).join(", ");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/**
 * The refusal of a whole file. `faults` goes along as text for programs and pages: each a word of FILE_FAULTS with its facts,
 * as JSON.
 */
export function fileUnusable(faults: readonly [FaultOfFile, ...FaultOfFile[]], cause?: unknown): HeqingError {
  const fields = { faults: faults.map(({ fault, facts = {} }) => JSON.stringify({ fault, facts })) };
  const options = cause === undefined ? { fields } : { fields, cause };
  return new HeqingError("FILE_UNUSABLE", faults.map(sentence).join("\n"), options);
}
