import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import type { SectionRow } from "../../api-types";
import { useSections } from "../../client/reads";
import { Choice, Field } from "../../controls/field";
import { Empty, Loaded } from "../../controls/list-states";
import { Tag } from "../../controls/tag";
import { useSettled } from "../../controls/use-settled";
import { Outcome } from "../../controls/verdict-view";
import { className, WaterClass } from "../../controls/water-class";
import { Page } from "../../frame/page";
import { useLanguage, word, useTexts } from "../../texts/language";
import { periodWords } from "../../time/period";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";
import { WarningsView } from "./warnings-view";
import "./style.css";

/** All sections with target, latest official class and, apart from it, the real-time one. */
export function SectionsPage(): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const [search, setSearch] = useSearchParams();
  const [q, level] = [search.get("q") ?? "", search.get("level") ?? ""];
  const sections = useSections(useSettled(q), level);
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <Page title={own.title}>
      <search className="filter">
        <Field label={own.search} kind="search" value={q} onChange={(value) => change("q", value)} />
        <Choice
          label={own.level}
          value={level}
          onChange={(value) => change("level", value)}
          options={[
            { value: "", label: own.all },
            ...Object.entries(t.words.level).map(([value, label]) => ({ value, label })),
          ]}
        />
      </search>
      <WarningsView />
      <p className="quiet">{own.realtimeNote}</p>
      <Loaded query={sections}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={own.empty} />
          ) : (
            <ul className="rows">
              {items.map((section) => (
                <li key={section.id} className="row">
                  <SectionLine section={section} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function SectionLine({ section }: { readonly section: SectionRow }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const { latest, realtime } = section;
  const about = [section.river, word(t.words.level, section.level), section.divisionName].filter(Boolean).join(" · ");
  const target = className(section.targetClass);
  return (
    <>
      <p className="row-main">
        <Link to={`/sections/${section.id}`}>{section.name}</Link> {section.demo ? <Tag>{t.demo}</Tag> : null}
      </p>
      <p className="quiet">{about}</p>
      <p>
        {target === null ? t.verdict.noTarget : `${own.target} ${t.verdict.className(target)}`}{" "}
        {section.targetStatus === "assumption" ? <Tag tone="warn">{own.targetAssumed}</Tag> : null}
      </p>
      <p>
        {own.latest}
        {t.colon}
        {latest === null ? (
          <span className="quiet">{own.none}</span>
        ) : (
          <>
            {periodWords(latest.period, t)} <WaterClass value={latest.class} />{" "}
            <Outcome verdict={{ outcome: latest.outcome, class: latest.class, targetClass: section.targetClass }} />{" "}
            {latest.status === "preliminary" ? <Tag tone="warn">{t.words.status.preliminary}</Tag> : null}
          </>
        )}
      </p>
      {realtime === null ? null : (
        <p>
          {own.realtime}
          {t.colon}
          <WaterClass value={realtime.class} /> <span className="quiet">{instantWords(realtime.at, t)}</span>
        </p>
      )}
    </>
  );
}
