import type { ReactNode } from "react";
import { Link } from "react-router";
import type { MatterRow } from "../api-types";
import { rungName } from "../controls/rung-name";
import { Tag } from "../controls/tag";
import { useAccount } from "../frame/signed-in";
import { useLanguage, word } from "../texts/language";
import { remainingWords, urgency } from "../time/remaining";
import { dueWords, instantDate } from "../time/shanghai";
import { useNow } from "../time/use-now";

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
  const { account } = useAccount();
  const rung = rungName(matter.rung, account.role, t);
  return (
    <>
      <p className="row-main">
        <Link to={`/matters/${matter.id}`}>{matter.number}</Link>
        <span>{matter.sectionName}</span>
      </p>
      <p>
        <Tag tone={matter.open ? "info" : "good"}>
          {matter.withdrawn ? t.fourEyes.withdrawn : word(t.words.phase, matter.phase ?? "opening")}
        </Tag>{" "}
        {matter.overdue ? <Tag tone="bad">{t.matters.overdue}</Tag> : null}{" "}
        {matter.parked ? <Tag tone="bad">{t.matters.parked}</Tag> : null} {rung === null ? null : <Tag>{rung}</Tag>}{" "}
        {matter.demo ? <Tag>{t.demo}</Tag> : null}
      </p>
      <p className="quiet">
        {matter.unitName} · {t.matters.opened} {instantDate(matter.openedAt, t)}
        {matter.nextDue === null ? null : <NextDue at={matter.nextDue} />}
      </p>
    </>
  );
}

function NextDue({ at }: { readonly at: string }): ReactNode {
  const { t } = useLanguage();
  const now = useNow(MINUTE_MS);
  return (
    <span className={`next-due next-due-${urgency(at, now)}`}>
      {" · "}
      {t.matters.nextDue} {dueWords(at, null, t)}
      {t.bracketed(remainingWords(at, now, t))}
    </span>
  );
}
