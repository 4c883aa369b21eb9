import type { YearTiers } from "./last-places";
import { REACHED, type Reached } from "./tier-codes";

/** Where an enterprise was and is; null = not in the register of that year. */
export interface Movement {
  readonly id: string;
  readonly before: Reached | null;
  readonly now: Reached | null;
  readonly direction: "up" | "down" | "same" | "in" | "out";
}

/** How enterprises moved between two years. */
export interface Movements {
  /** This year's in their order, then those that are gone. */
  readonly each: readonly Movement[];
  /** How many went from one tier (outer key) to another. */
  readonly counts: Readonly<Record<Reached, Readonly<Record<Reached, number>>>>;
}

/** Sets two years side by side. In and out are also between a tier and none: who was in no tier did not rise or fall. */
export function movements(before: YearTiers, now: YearTiers): Movements {
  const ids = [...now.keys(), ...[...before.keys()].filter((id) => !now.has(id))];
  const each = ids.map((id) => movement(id, before.get(id) ?? null, now.get(id) ?? null));
  const countOf = (from: Reached, to: Reached): number =>
    each.filter((one) => one.before === from && one.now === to).length;
  const rowOf = (from: Reached) =>
    ({
      first: countOf(from, "first"),
      middle: countOf(from, "middle"),
      last: countOf(from, "last"),
      none: countOf(from, "none"),
    }) satisfies Record<Reached, number>;
  const counts = { first: rowOf("first"), middle: rowOf("middle"), last: rowOf("last"), none: rowOf("none") };
  return { each, counts };
}

function movement(id: string, before: Reached | null, now: Reached | null): Movement {
  const was = before === null || before === "none" ? null : REACHED.indexOf(before);
  const is = now === null || now === "none" ? null : REACHED.indexOf(now);
  const direction =
    was === null || is === null
      ? was === is
        ? "same"
        : was === null
          ? "in"
          : "out"
      : is < was
        ? "up"
        : is > was
          ? "down"
          : "same";
  return { id, before, now, direction };
}
