import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ProceedingRow } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { remainingWords, urgency } from "../../time/remaining";
import { dueWords, instantDate } from "../../time/shanghai";
import { useNow } from "../../time/use-now";
import { StandingTags } from "../matter/standing-tags";
import { fileOf } from "./addresses";
import { TEXTS } from "./texts";

const MINUTE_MS = 60_000;

/** Proceedings as cards that wrap into rows on a desk. */
export function RowList({ items }: { readonly items: readonly ProceedingRow[] }): ReactNode {
  return (
    <ul className="rows">
      {items.map((row) => (
        <li key={row.id} className="row">
          <RowLine row={row} />
        </li>
      ))}
    </ul>
  );
}

function RowLine({ row }: { readonly row: ProceedingRow }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      <p className="row-main">
        <Link to={fileOf(row)}>{row.number}</Link>
        <span>{row.sectionName}</span>
      </p>
      <p>
        <StandingTags row={row} /> {row.demo ? <Tag>{t.demo}</Tag> : null}
      </p>
      <p className="quiet">
        {row.unitName === "" ? null : `${row.unitName} · `}
        {own.opened} {instantDate(row.openedAt, t)}
        {row.nextDue === null ? null : <NextDue at={row.nextDue} />}
      </p>
    </>
  );
}

function NextDue({ at }: { readonly at: string }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const now = useNow(MINUTE_MS);
  return (
    <span className={`next-due next-due-${urgency(at, now)}`}>
      {" · "}
      {own.nextDue} {dueWords(at, null, t)}
      {t.bracketed(remainingWords(at, now, t))}
    </span>
  );
}
