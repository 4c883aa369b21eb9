import type { ReactNode } from "react";
import { Link } from "react-router";
import { type BriefLine, useBriefs } from "../../client/recurring";
import { Empty, Loaded } from "../../controls/list-states";
import { Tag } from "../../controls/tag";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { periodWords } from "../../time/period";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** 月度分析会材料: the briefs of the offices in reach, the newest month first. */
export function BriefsPage(): ReactNode {
  const words = useTexts(TEXTS);
  const briefs = useBriefs();
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <Loaded query={briefs}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={words.empty} hint={words.emptyHint} />
          ) : (
            <ul className="rows">
              {items.map((brief) => (
                <li key={`${brief.unitId}${brief.month}`} className="row">
                  <Line brief={brief} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function Line({ brief: { unitId, unit, month, madeAt, missed, gaps } }: { readonly brief: BriefLine }): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  return (
    <>
      <p className="row-main">
        <Link to={`/briefs/${encodeURIComponent(unitId)}/${month}`}>{periodWords(month, t)}</Link>
        <span>{unit}</span>
      </p>
      <p>
        {missed === 0 ? null : <Tag tone="bad">{words.missed(missed)}</Tag>}{" "}
        {gaps === 0 ? null : <Tag tone="warn">{words.gaps(gaps)}</Tag>}
        {missed + gaps === 0 ? <Tag tone="good">{words.allMet}</Tag> : null}
      </p>
      <p className="quiet">{words.madeAt(instantWords(madeAt, t))}</p>
    </>
  );
}
