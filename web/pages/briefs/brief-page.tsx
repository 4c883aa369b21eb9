import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { type Brief, useBrief } from "../../client/recurring";
import { Loaded } from "../../controls/list-states";
import { SheetLinks } from "../../controls/sheet-links";
import { Tag } from "../../controls/tag";
import { className, WaterClass } from "../../controls/water-class";
import { Page } from "../../frame/page";
import { useLanguage, useTexts, word } from "../../texts/language";
import { periodWords } from "../../time/period";
import { dueWords, instantWords } from "../../time/shanghai";
import { DUTY_KINDS, MATTER_PHASES, OUTCOMES, STEPS } from "../../words.generated";
import { TEXTS } from "./texts";

/** 月度分析会材料 of one office and month. */
export function BriefPage(): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const { unitId = "", month = "" } = useParams();
  const brief = useBrief(unitId, month);
  return (
    <Page title={`${words.title} ${periodWords(month, t)}`}>
      <Loaded query={brief}>
        {(data) => (
          <>
            <p>
              {data.unit} <span className="quiet">{words.madeAt(instantWords(data.madeAt, t))}</span>
            </p>
            <SheetLinks sheet={`briefs/${encodeURIComponent(unitId)}/${month}`} />
            <Sections sections={data.sections} />
            <Matters brief={data} />
            <p className="quiet secret">
              {words.hash}
              {t.colon}
              {data.sha256}
            </p>
            <p>
              <Link className="lone-link" to="/briefs">
                {words.all}
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** A part of a brief: its lines, or that there are none. */
function Part<T>({
  title,
  empty,
  items,
  line,
}: {
  readonly title: string;
  readonly empty: string;
  readonly items: readonly T[];
  readonly line: (item: T) => ReactNode;
}): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="rows">
          {items.map((item, index) => (
            <li key={index} className="row">
              {line(item)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Sections({ sections }: { readonly sections: Brief["sections"] }): ReactNode {
  const { t, named } = useLanguage();
  const words = useTexts(TEXTS);
  const quiet = (waterClass: number | null, said: (name: string) => string): string[] => {
    const name = className(waterClass);
    return name === null ? [] : [said(t.verdict.className(name))];
  };
  return (
    <Part
      title={words.sections}
      empty={words.sectionsEmpty}
      items={sections}
      line={({ id, name, river, waterClass, targetClass, classBefore, outcome, items, gap }) => (
        <>
          <p className="row-main">
            <Link to={`/sections/${id}`}>{name}</Link>
            {outcome === null ? null : <WaterClass value={waterClass} />}
            {gap || outcome === null ? (
              <Tag tone="warn">{words.gap}</Tag>
            ) : (
              <Tag tone={outcome === "missed" ? "bad" : outcome === "met" ? "good" : "plain"}>
                {named(OUTCOMES, outcome)}
              </Tag>
            )}
          </p>
          <p className="quiet">
            {[
              ...(river === null ? [] : [river]),
              ...quiet(targetClass, words.target),
              ...quiet(classBefore, words.before),
              ...(items.length === 0
                ? []
                : [words.items(items.map((code) => word(t.words.item, code)).join(t.semicolon))]),
            ].join(" · ")}
          </p>
        </>
      )}
    />
  );
}

function Matters({ brief: { matters, overdue, questions } }: { readonly brief: Brief }): ReactNode {
  const { t, named } = useLanguage();
  const words = useTexts(TEXTS);
  const link = (id: string, number: string): ReactNode => <Link to={`/matters/${id}`}>{number}</Link>;
  return (
    <>
      <Part
        title={words.matters}
        empty={words.mattersEmpty}
        items={matters}
        line={({ id, number, section, phase, isNew, ended }) => (
          <p className="row-main">
            {link(id, number)}
            <span>{section}</span>
            <span className="quiet">{named(MATTER_PHASES, phase)}</span>
            {isNew ? <Tag tone="info">{words.isNew}</Tag> : null}
            {ended ? <Tag tone="good">{words.ended}</Tag> : null}
          </p>
        )}
      />
      <Part
        title={words.overdue}
        empty={words.overdueEmpty}
        items={overdue}
        line={({ matterId, number, duty, unit, dueAt }) => (
          <>
            <p className="row-main">
              {link(matterId, number)}
              <span>{named(DUTY_KINDS, duty)}</span>
            </p>
            <p className="quiet">{[...(unit === null ? [] : [unit]), dueWords(dueAt, null, t)].join(" · ")}</p>
          </>
        )}
      />
      <Part
        title={words.questions}
        empty={words.questionsEmpty}
        items={questions}
        line={({ matterId, number, step }) => (
          <p className="row-main">
            {link(matterId, number)}
            <span>{named(STEPS, step)}</span>
          </p>
        )}
      />
    </>
  );
}
