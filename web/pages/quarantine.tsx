import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import type { QuarantineRow } from "../api-types";
import { useQuarantine } from "../client/reads";
import { expectedWords } from "../controls/expected-words";
import { Paged } from "../controls/paged";
import { Page } from "../frame/page";
import { useLanguage } from "../texts/language";
import { instantWords } from "../time/shanghai";

/** 待核数据: the rows that did not pass, with what was expected and what came. */
export function QuarantinePage(): ReactNode {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const batch = search.get("batch");
  const rows = useQuarantine(batch);
  return (
    <Page title={t.quarantine.title}>
      <p className="quiet">{t.quarantine.intro}</p>
      {batch === null ? null : (
        <p>
          {t.quarantine.batch} ·{" "}
          <Link className="lone-link" to="/quarantine">
            {t.quarantine.allBatches}
          </Link>
        </p>
      )}
      <Paged query={rows} empty={t.quarantine.empty}>
        {(items: readonly QuarantineRow[]) => (
          <ul className="rows">
            {items.map((row) => (
              <li key={row.id} className="row">
                <Refused row={row} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function Refused({ row }: { readonly row: QuarantineRow }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <>
      <p className="row-main">
        {row.column === "" ? t.quarantine.line(row.line) : t.quarantine.where(row.line, row.column)}
        <span className="quiet"> {row.fileName}</span>
      </p>
      <p>
        {t.quarantine.expected}
        {t.colon}
        {expectedWords(row.expected, language)}
        <br />
        {t.quarantine.got}
        {t.colon}
        <code>{row.got}</code>
      </p>
      <details className="why">
        <summary>{t.quarantine.raw}</summary>
        <code className="raw">{row.raw}</code>
      </details>
      <p className="quiet">{instantWords(row.createdAt, t)}</p>
    </>
  );
}
