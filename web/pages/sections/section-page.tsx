import type { ReactNode } from "react";
import { useParams } from "react-router";
import type { SectionDetail } from "../../api-types";
import { useSection } from "../../client/reads";
import { Empty, Loaded } from "../../controls/list-states";
import { Tag } from "../../controls/tag";
import { Outcome, VerdictView } from "../../controls/verdict-view";
import { className, WaterClass } from "../../controls/water-class";
import { Page } from "../../frame/page";
import { useLanguage, word, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { RowList } from "../proceeding/row-list";
import { ReadingsView } from "./readings-view";
import { SeriesView } from "./series-view";
import { WarningsView } from "./warnings-view";
import { TEXTS } from "./texts";

/** One section: its target, its values over time, its verdicts and its matters. */
export function SectionPage(): ReactNode {
  const own = useTexts(TEXTS);
  const { id = "" } = useParams();
  const section = useSection(id);
  return (
    <Page title={section.data?.name ?? own.title}>
      <Loaded query={section}>{(data) => <SectionBody section={data} />}</Loaded>
    </Page>
  );
}

function SectionBody({ section }: { readonly section: SectionDetail }): ReactNode {
  const { pick } = useLanguage();
  const own = useTexts(TEXTS);
  const [latest, ...earlier] = section.verdicts;
  return (
    <div className="columns">
      <div>
        <Facts section={section} />
        <WarningsView sectionId={section.id} />
        <section aria-labelledby="series">
          <h2 id="series">{own.series}</h2>
          <SeriesView section={section} />
        </section>
        <section aria-labelledby="matters">
          <h2 id="matters">{own.matters}</h2>
          {section.matters.length === 0 ? <Empty text={own.mattersEmpty} /> : <RowList items={section.matters} />}
        </section>
        <ReadingsView section={section} />
      </div>
      <section aria-labelledby="verdicts">
        <h2 id="verdicts">{own.verdicts}</h2>
        {section.verdicts.length === 0 ? <Empty text={own.verdictsEmpty} /> : null}
        {latest === undefined ? null : <VerdictView verdict={latest} />}
        {earlier.length === 0 ? null : (
          <ul className="rows">
            {earlier.map((verdict) => (
              <li key={verdict.id} className="row">
                <details>
                  <summary>
                    <strong>{pick(verdict.periodName)}</strong> <WaterClass value={verdict.class} />{" "}
                    <Outcome verdict={verdict} />
                  </summary>
                  <VerdictView verdict={verdict} />
                </details>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Facts({ section }: { readonly section: SectionDetail }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const target = className(section.targetClass);
  const plain = [
    [own.level, word(t.words.level, section.level)],
    [own.division, section.divisionName],
    [own.upstream, section.upstream],
    [own.downstream, section.downstream],
    [own.source, section.targetSource],
  ] as const;
  return (
    <dl className="facts card">
      <dt>{own.target}</dt>
      <dd>
        {target === null ? t.verdict.noTarget : <WaterClass value={target} />}{" "}
        {section.targetStatus === "assumption" ? <Tag tone="warn">{own.targetAssumed}</Tag> : null}{" "}
        {section.demo ? <Tag tone="warn">{t.demoNote}</Tag> : null}
      </dd>
      {section.realtime === null ? null : (
        <>
          <dt>{own.realtime}</dt>
          <dd>
            <WaterClass value={section.realtime.class} />{" "}
            <span className="quiet">
              {instantWords(section.realtime.at, t)} · {own.realtimeNote}
            </span>
          </dd>
        </>
      )}
      {plain.map(([name, value]) =>
        value === null || value === "" ? null : (
          <div key={name} className="facts-pair">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
