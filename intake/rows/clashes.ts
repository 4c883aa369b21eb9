import type { StagedRow } from "../../db/intake/stage";
import { isItemCode } from "../../domain/water";
import { type Measured, measured } from "./measured-value";
import { saySame } from "./monthly-row";
import { refusal, type Refusal } from "./row";

/** A row that was read well and can't stand beside another one of its file. */
export interface Clash {
  readonly line: number;
  readonly refusal: Refusal;
}

interface Stated {
  readonly line: number;
  readonly text: string;
  readonly value: Measured;
  clashes: boolean;
}

/**
 * Finds two values for one section, day and item: which of them is right is for a person to say, so both are refused and
 * each names the other.
 */
export class ClashFinder {
  readonly found: Clash[] = [];
  readonly #stated = new Map<string, Stated>();

  /** Looks at one row of a monthly sheet. */
  add({ refusals, sectionId, sampledOn, item, orderNumber, values, line }: StagedRow): void {
    if (refusals !== null || item === null || !isItemCode(item)) return;
    const text = values[item]?.text ?? "";
    const value = measured(item, text);
    if (value === null) return;
    const about = [sectionId, sampledOn, item, orderNumber].join("\n");
    const first = this.#stated.get(about);
    if (first === undefined) {
      this.#stated.set(about, { line, text, value, clashes: false });
      return;
    }
    if (!first.clashes && saySame(first.value, value)) return;
    if (!first.clashes) this.#refuse(first.line, first.text, line);
    first.clashes = true;
    this.#refuse(line, text, first.line);
  }

  #refuse(line: number, text: string, other: number): void {
    this.found.push({ line, refusal: refusal("value", "one-value", text, { line: other }) });
  }
}
