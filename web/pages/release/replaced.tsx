import type { ReactNode } from "react";
import type { Verdict } from "../../api-types";
import { Tag } from "../../controls/tag";
import { Outcome } from "../../controls/verdict-view";
import { WaterClass } from "../../controls/water-class";
import { useLanguage, useTexts, word } from "../../texts/language";
import { TEXTS } from "./texts";

/** 数据更正: the verdict in force beside the one that would take its place, and each value that differs, with why. */
export function Replaced({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const { replaces } = verdict;
  if (replaces === null) return null;
  const shown = (text: string | null): string => text ?? own.noValue;
  return (
    <div className="card">
      <p>
        <Tag tone="warn">{own.correction}</Tag> {own.before} <WaterClass value={replaces.class} />{" "}
        <Outcome verdict={replaces} /> → {own.after} <WaterClass value={verdict.class} /> <Outcome verdict={verdict} />
      </p>
      {replaces.values.map(({ item, sampledOn, before, after, reason, by }) => (
        <p key={`${item} ${sampledOn}`}>
          {word(t.words.item, item)} <span className="quiet">{sampledOn}</span> <s>{shown(before)}</s> →{" "}
          <strong>{shown(after)}</strong>
          {reason === null ? null : (
            <>
              <br />
              {own.reasonWas}
              {t.colon}
              {reason} <span className="quiet">{by}</span>
            </>
          )}
        </p>
      ))}
      {replaces.values.length > 0 ? null : replaces.items.length === 0 ? (
        <p className="quiet">{own.sameValues}</p>
      ) : (
        replaces.items.map(({ item, before, after }) => (
          <p key={item}>
            {word(t.words.item, item)} <s>{shown(before)}</s> → <strong>{shown(after)}</strong>
          </p>
        ))
      )}
    </div>
  );
}
