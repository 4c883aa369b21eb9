import type { ReactNode } from "react";
import { useLanguage } from "../texts/language";

/** The first few lines of a long list, the others folded below. `list` makes the list around any of them. */
export function Folded<T>({
  items,
  first,
  list,
}: {
  readonly items: readonly T[];
  readonly first: number;
  readonly list: (items: readonly T[]) => ReactNode;
}): ReactNode {
  const { t } = useLanguage();
  const rest = items.slice(first);
  return (
    <>
      {list(items.slice(0, first))}
      {rest.length === 0 ? null : (
        <details className="why">
          <summary>{t.state.rest(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
