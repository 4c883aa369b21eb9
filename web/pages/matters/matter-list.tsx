import type { ReactNode } from "react";
import { Link } from "react-router";
import type { MatterRow } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { remainingWords, urgency } from "../../time/remaining";
import { dueWords, instantDate } from "../../time/shanghai";
import { useNow } from "../../time/use-now";
import { StandingTags } from "../matter/standing-tags";
import { TEXTS } from "./texts";

const MINUTE_MS = 60_000;

/** Matters as cards that wrap into rows on a desk. */
export function MatterList({ items }: { readonly items: readonly MatterRow[] }): ReactNode {
  return (
    <ul className="rows">
      {items.map((matter) => (
        <li key={matter.id} className="row">
          <MatterLine matter={matter} />
        </li>
      ))}
    </ul>
  );
}

function MatterLine({ matter }: { readonly matter: MatterRow }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      <p className="row-main">
        <Link to={`/matters/${matter.id}`}>{matter.number}</Link>
        <span>{matter.sectionName}</span>
      </p>
      <p>
        <StandingTags row={matter} /> {matter.demo ? <Tag>{t.demo}</Tag> : null}
      </p>
      <p className="quiet">
        {matter.unitName} · {own.opened} {instantDate(matter.openedAt, t)}
        {matter.nextDue === null ? null : <NextDue at={matter.nextDue} />}
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
