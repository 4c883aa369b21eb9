import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { Import } from "../../api-types";
import { useQuarantine } from "../../client/reads";
import { columnWords } from "../../controls/column-words";
import { expectedWords } from "../../controls/expected-words";
import { Failed, Loading } from "../../controls/list-states";
import { useLanguage, useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

const SHOWN = 10;

/** The refused cells of an import, each with its place and what it should have held; read when somebody looks. */
export function Problems({ batch }: { readonly batch: Import }): ReactNode {
  const own = useTexts(TEXTS);
  const [asked, setAsked] = useState(false);
  return (
    <details className="why" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{own.problems(batch.refused)}</summary>
      {asked ? <Cells batch={batch} /> : null}
    </details>
  );
}

function Cells({ batch }: { readonly batch: Import }): ReactNode {
  const { t, language } = useLanguage();
  const own = useTexts(TEXTS);
  const cells = useQuarantine(batch.id);
  if (cells.data === undefined) {
    return cells.error === null ? <Loading /> : <Failed error={cells.error} retry={() => void cells.refetch()} />;
  }
  const items = cells.data.pages
    .flatMap((page) => page.items)
    .flatMap(({ id, line, cells: bad }) => bad.map((cell) => ({ ...cell, id: `${id} ${cell.column}`, line })))
    .slice(0, SHOWN);
  return (
    <>
      <ul className="plain-list">
        {items.map((cell) => (
          <li key={cell.id}>
            {cell.column === "" ? own.line(cell.line) : own.where(cell.line, columnWords(cell.column, language))}
            <br />
            <span className="quiet">
              {own.expected}
              {t.colon}
              {expectedWords(cell, language)}
              {t.semicolon}
              {own.got}
              {t.colon}
              {cell.got}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="lone-link" to={`/quarantine?batch=${batch.id}`}>
          {own.quarantine(batch.refused)}
        </Link>
      </p>
    </>
  );
}
