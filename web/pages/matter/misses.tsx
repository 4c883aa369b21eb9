import type { ReactNode } from "react";
import type { Miss } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts, word } from "../../texts/language";
import { TEXTS } from "./texts";

/** Missed targets that count for the matter, and those that count no more; nothing where there is one alone. */
export function Misses({ misses }: { readonly misses: readonly Miss[] }): ReactNode {
  const { t, pick } = useLanguage();
  const own = useTexts(TEXTS);
  if (misses.length < 2 && misses.every(({ out, answered }) => out === null && !answered)) return null;
  return (
    <section aria-labelledby="misses">
      <h2 id="misses">{own.misses}</h2>
      <ul className="plain-list">
        {misses.map(({ verdict, periodName, schemeName, items, answered, out }) => (
          <li key={verdict}>
            {pick(periodName)} {out === null ? null : <Tag>{own.missOut[out]}</Tag>}{" "}
            {answered ? <Tag tone="good">{own.missAnswered}</Tag> : null}
            <br />
            <span className="quiet">
              {pick(schemeName)}
              {items.length === 0 ? null : ` · ${items.map((item) => word(t.words.item, item)).join("、")}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
