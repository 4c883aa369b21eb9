import type { ReactNode } from "react";
import { useParams } from "react-router";
import type { SectionDetail } from "../api-types";
import { useSection } from "../client/reads";
import { Empty, Loaded } from "../controls/list-states";
import { Tag } from "../controls/tag";
import { Outcome, VerdictView } from "../controls/verdict-view";
import { className, WaterClass } from "../controls/water-class";
import { Page } from "../frame/page";
import { useLanguage, word } from "../texts/language";
import { periodWords } from "../time/period";
import { instantWords } from "../time/shanghai";
import { MatterList } from "./matter-list";
import { SeriesView } from "./section/series-view";

/** One section: its target, its values over time, its verdicts and its matters. */
export function SectionPage(): ReactNode {
  const { t } = useLanguage();
  const { id = "" } = useParams();
  const section = useSection(id);
  return (
    <Page title={section.data?.name ?? t.sections.title}>
      <Loaded query={section}>{(data) => <SectionBody section={data} />}</Loaded>
    </Page>
  );
}

function SectionBody({ section }: { readonly section: SectionDetail }): ReactNode {
  const { t } = useLanguage();
  const [latest, ...earlier] = section.verdicts;
  return (
    <div className="columns">
      <div>
        <Facts section={section} />
        <section aria-labelledby="series">
          <h2 id="series">{t.sections.series}</h2>
          <SeriesView section={section} />
        </section>
        <section aria-labelledby="matters">
          <h2 id="matters">{t.sections.matters}</h2>
          {section.matters.length === 0 ? (
            <Empty text={t.sections.mattersEmpty} />
          ) : (
            <MatterList items={section.matters} />
          )}
        </section>
      </div>
      <section aria-labelledby="verdicts">
        <h2 id="verdicts">{t.sections.verdicts}</h2>
        {section.verdicts.length === 0 ? <Empty text={t.sections.verdictsEmpty} /> : null}
        {latest === undefined ? null : <VerdictView verdict={latest} />}
        {earlier.length === 0 ? null : (
          <ul className="rows">
            {earlier.map((verdict) => (
              <li key={verdict.id} className="row">
                <details>
                  <summary>
                    <strong>{periodWords(verdict.period, t)}</strong> <WaterClass value={verdict.class} />{" "}
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
  const target = className(section.targetClass);
  const plain = [
    [t.sections.level, word(t.words.level, section.level)],
    [t.sections.division, section.divisionName],
    [t.sections.upstream, section.upstream],
    [t.sections.downstream, section.downstream],
    [t.sections.source, section.targetSource],
  ] as const;
  return (
    <dl className="facts card">
      <dt>{t.sections.target}</dt>
      <dd>
        {target === null ? t.verdict.noTarget : <WaterClass value={target} />}{" "}
        {section.targetStatus === "assumption" ? <Tag tone="warn">{t.sections.targetAssumed}</Tag> : null}{" "}
        {section.demo ? <Tag tone="warn">{t.demoNote}</Tag> : null}
      </dd>
      {section.realtime === null ? null : (
        <>
          <dt>{t.sections.realtime}</dt>
          <dd>
            <WaterClass value={section.realtime.class} />{" "}
            <span className="quiet">
              {instantWords(section.realtime.at, t)} · {t.sections.realtimeNote}
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
