import type { ReactNode } from "react";
import type { Hearing } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts, word } from "../../texts/language";
import { definePage } from "../proceeding/define-page";
import { TEXTS } from "./texts";
import "./style.css";

/** What the pages of hearings 听取上游 show of their own: what the rule says, and both sides' numbers. */
export const HEARING_PAGE = definePage<Hearing>({
  facts: ({ file }) => <Said attribution={file.attribution} />,
  main: ({ file }) => <Numbers attribution={file.attribution} />,
});

function Said({ attribution }: Pick<Hearing, "attribution">): ReactNode {
  const { pick } = useLanguage();
  const own = useTexts(TEXTS);
  if (attribution === null) return null;
  const { periodName, kindName, rule, arbiter, inflows } = attribution;
  const consulted = [...new Set(inflows.flatMap(({ officeName }) => (officeName === null ? [] : [officeName])))];
  return (
    <>
      <dt>{own.period}</dt>
      <dd>{pick(periodName)}</dd>
      <dt>{own.influence}</dt>
      <dd>{pick(kindName)}</dd>
      <dt>{own.rule}</dt>
      <dd>
        {rule.id}@{rule.version} {rule.status === "assumption" ? <Tag>{own.assumption}</Tag> : null}
      </dd>
      <dt>{own.consulted}</dt>
      <dd>{consulted.length === 0 ? own.nobody : consulted.join("、")}</dd>
      {arbiter === null ? null : (
        <>
          <dt>{own.arbiter}</dt>
          <dd>
            {arbiter.name}
            {arbiter.common ? null : <span className="quiet"> · {own.notCommon}</span>}
          </dd>
        </>
      )}
    </>
  );
}

function Numbers({ attribution }: Pick<Hearing, "attribution">): ReactNode {
  const { t, pick } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{own.numbers}</h2>
      {attribution === null ? (
        <p className="quiet">{own.notYet}</p>
      ) : (
        <>
          <p>{pick(attribution.reason)}</p>
          <ul className="plain-list both-sides">
            {attribution.parts.map(({ item, outflow, inflows, limit, own: ownPart, inherited }) => (
              <li key={item} className="card">
                <h3>{word(t.words.item, item)}</h3>
                <dl className="facts">
                  <dt>
                    {own.outflow}
                    <span className="quiet"> {attribution.outflow.name}</span>
                  </dt>
                  <dd>{outflow ?? own.none}</dd>
                  {attribution.inflows.map(({ section, name }, index) => (
                    <Pair key={section} label={own.inflow} name={name} value={inflows[index] ?? own.none} />
                  ))}
                  <dt>{own.limit}</dt>
                  <dd>{limit ?? own.none}</dd>
                  {ownPart === null ? null : (
                    <>
                      <dt>{own.ownPart}</dt>
                      <dd>{ownPart}</dd>
                      <dt>{own.inherited}</dt>
                      <dd>{inherited ?? own.none}</dd>
                    </>
                  )}
                </dl>
              </li>
            ))}
          </ul>
          <p className="quiet">{own.numbersNote}</p>
        </>
      )}
    </section>
  );
}

function Pair({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
}): ReactNode {
  return (
    <>
      <dt>
        {label}
        <span className="quiet"> {name}</span>
      </dt>
      <dd>{value}</dd>
    </>
  );
}
