import type { ReactNode } from "react";
import { Link } from "react-router";
import type { SectionWarning } from "../../api-types";
import { useWarnings } from "../../client/reads";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { WARNING_KINDS } from "../../words.generated";
import { TEXTS } from "./texts";

/** 预警 of one section, or those that stand of all; nothing where there is none. */
export function WarningsView({ sectionId = null }: { readonly sectionId?: string | null }): ReactNode {
  const own = useTexts(TEXTS);
  const { data } = useWarnings(sectionId);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="warnings" className="card">
      <h2 id="warnings">{own.warnings}</h2>
      <p className="quiet">{own.warningsNote}</p>
      <ul className="rows">
        {items.map((warning) => (
          <li key={warning.id} className="row">
            <WarningLine warning={warning} named={sectionId === null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WarningLine({
  warning,
  named: withSection,
}: {
  readonly warning: SectionWarning;
  readonly named: boolean;
}): ReactNode {
  const { t, named, pick } = useLanguage();
  const own = useTexts(TEXTS);
  const stands = warning.liftedAt === null;
  return (
    <>
      <p className="row-main">
        {withSection ? <Link to={`/sections/${warning.sectionId}`}>{warning.sectionName}</Link> : null}{" "}
        <Tag tone={stands ? "warn" : "plain"}>
          {named(WARNING_KINDS, warning.kind)}
          {warning.level === null ? "" : own.level12(warning.level)}
        </Tag>{" "}
        {warning.status === "assumption" ? <Tag>{t.time.assumption}</Tag> : null}
      </p>
      <p>{pick(warning.finding)}</p>
      <p className="quiet">
        {own.raised(instantWords(warning.raisedAt, t))}
        {warning.liftedAt === null ? null : ` · ${own.lifted(instantWords(warning.liftedAt, t))}`}
      </p>
    </>
  );
}
