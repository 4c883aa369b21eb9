import { ERROR_CATALOGUE, type CatalogueEntry, type ErrorCode } from "./catalogue";

/** Facts that a message speaks of: ids, numbers and words, never secrets or personal data. */
export type ErrorFields = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** An expected failure with its code from the catalogue; `message` says what was expected, what came, and which record. */
export class HeqingError extends Error {
  readonly code: ErrorCode;
  readonly fields: ErrorFields;

  constructor(code: ErrorCode, message: string, options: { fields?: ErrorFields; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "HeqingError";
    this.code = code;
    this.fields = options.fields ?? {};
  }

  get entry(): CatalogueEntry {
    return ERROR_CATALOGUE[this.code];
  }
}
