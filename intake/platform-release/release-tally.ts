import type { StagedRow } from "../../db/intake/stage";
import { OTHER_NUMBERS, SHOWN_COLUMNS } from "../sheet/sheet-kind";
import { type Missing, missingOf } from "./cell";

/** What a release says beside its values. */
export interface ReleaseReport {
  /** Stations by their state as the platform names it: 正常, 维护, 停站 … */
  readonly states: Readonly<Record<string, number>>;
  /** Cells without a value, by why. */
  readonly missing: Readonly<Record<Missing, number>>;
}

/** A section of the registry that a release named. */
export interface NamedSection {
  readonly sectionId: string;
  /** With offset; of the newest row of it that holds a value of a judged item, null where none does. */
  readonly valueAt: string | null;
}

const MEASURED = [...Object.keys(SHOWN_COLUMNS), ...OTHER_NUMBERS].filter((column) => !column.endsWith("_raw"));

/** Counts what rows of the platform say as they stream by. */
export class ReleaseTally {
  readonly #states = new Map<string, number>();
  readonly #missing: Record<Missing, number> = { none: 0, "not-measured": 0, filtered: 0 };
  readonly #sections = new Map<string, string | null>();
  #newestAt: string | null = null;

  /** The newest time that any row of it carries; null where none does. */
  get newestAt(): string | null {
    return this.#newestAt;
  }

  get sections(): readonly NamedSection[] {
    return [...this.#sections].map(([sectionId, valueAt]) => ({ sectionId, valueAt }));
  }

  get report(): ReleaseReport {
    return { states: Object.fromEntries(this.#states), missing: { ...this.#missing } };
  }

  /** Counts one row, good or refused. */
  add(row: StagedRow): void {
    const state = row.raw["station_state"];
    if (state !== undefined) this.#states.set(state, (this.#states.get(state) ?? 0) + 1);
    for (const column of MEASURED) {
      const missing = missingOf(row.raw[column] ?? "");
      if (missing !== null) this.#missing[missing] += 1;
    }
    if (row.refusals !== null) return;
    const { observedAt, sectionId } = row;
    if (observedAt !== null && (this.#newestAt === null || observedAt > this.#newestAt)) this.#newestAt = observedAt;
    if (sectionId === null) return;
    const valueAt = row.open?.startsWith("no-data:") === true ? null : observedAt;
    const known = this.#sections.get(sectionId) ?? null;
    this.#sections.set(sectionId, known !== null && (valueAt === null || valueAt < known) ? known : valueAt);
  }
}
