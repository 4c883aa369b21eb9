import type { ReactNode } from "react";
import type { Objection } from "../../api-types";
import { useLanguage, useTexts, word } from "../../texts/language";
import { TEXTS } from "./texts";

type Comparison = Objection["results"][number]["compared"][number];

/** The disputed values beside the new ones, both as they were stated, and what the rule says of each item. */
export function Compared({ compared }: { readonly compared: readonly Comparison[] }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  if (compared.length === 0) return null;
  const within = (agrees: boolean | null): string => (agrees === null ? own.unknown : agrees ? own.agree : own.differ);
  return (
    <>
      {compared.map(({ item, first, firstOn, now, nowOn, own: stated, within: agrees, counts }) => (
        <dl className="card facts" key={item}>
          <dt>{own.item}</dt>
          <dd>
            <strong>{word(t.words.item, item)}</strong>
          </dd>
          <dt>{own.first}</dt>
          <dd>
            {first} <span className="quiet">{firstOn}</span>
          </dd>
          <dt>{own.now}</dt>
          <dd>
            {now} <span className="quiet">{nowOn}</span>
          </dd>
          {stated === null ? null : (
            <>
              <dt>{own.ownValue}</dt>
              <dd>{stated}</dd>
            </>
          )}
          <dt>{own.counts}</dt>
          <dd>
            {own.counting[counts]} <span className="quiet">{within(agrees)}</span>
          </dd>
        </dl>
      ))}
      <p className="quiet">{own.unconfirmed}</p>
    </>
  );
}
