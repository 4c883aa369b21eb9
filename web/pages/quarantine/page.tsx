import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import type { QuarantineRow } from "../../api-types";
import { useQuarantine } from "../../client/reads";
import { columnWords } from "../../controls/column-words";
import { expectedWords } from "../../controls/expected-words";
import { SheetLinks } from "../../controls/sheet-links";
import { Paged } from "../../controls/paged";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** 待核数据: the rows that did not pass, with what was expected and what came. */
export function QuarantinePage(): ReactNode {
  const own = useTexts(TEXTS);
  const [search] = useSearchParams();
  const batch = search.get("batch");
  const rows = useQuarantine(batch);
  return (
    <Page title={own.title}>
      <p className="quiet">{own.intro}</p>
      {batch === null ? null : (
        <p>
          {own.batch} ·{" "}
          <Link className="lone-link" to="/quarantine">
            {own.allBatches}
          </Link>
        </p>
      )}
      <SheetLinks sheet="quarantine" query={batch === null ? {} : { batch }} />
      <Paged query={rows} empty={own.empty}>
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
  const own = useTexts(TEXTS);
  return (
    <>
      <p className="row-main">
        {own.line(row.line)}
        <span className="quiet"> {row.fileName}</span>
      </p>
      {row.cells.map((cell) => (
        <p key={cell.column}>
          {cell.column === "" ? null : <strong>{columnWords(cell.column, language)} </strong>}
          {own.expected}
          {t.colon}
          {expectedWords(cell, language)}
          <br />
          {own.got}
          {t.colon}
          <code>{cell.got}</code>
        </p>
      ))}
      <details className="why">
        <summary>{own.raw}</summary>
        <code className="raw">{row.raw}</code>
      </details>
      <p className="quiet">{instantWords(row.createdAt, t)}</p>
    </>
  );
}
