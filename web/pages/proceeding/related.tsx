import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ProceedingFile } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { instantDate } from "../../time/shanghai";
import { ENDINGS, PROCEEDING_KINDS } from "../../words.generated";
import { fileOf } from "./addresses";
import { PHASES } from "./phases";
import { TEXTS } from "./texts";

/** 相关程序: what a proceeding began, each with its kind, number and where it stands; nothing where there is none. */
export function Related({ file }: { readonly file: Pick<ProceedingFile, "children"> }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const { children } = file;
  if (children.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">{own.related}</h2>
      <ul className="plain-list">
        {children.map((child) => (
          <li key={child.id}>
            {named(PROCEEDING_KINDS, child.kind)} {own.nth(child.childNo)}{" "}
            <Link className="lone-link" to={fileOf(child)}>
              {child.number}
            </Link>{" "}
            {child.endedAs === null ? (
              child.phase === null ? null : (
                <Tag tone="info">{named(PHASES[child.kind], child.phase)}</Tag>
              )
            ) : (
              <Tag>{named(ENDINGS, child.endedAs)}</Tag>
            )}
            <br />
            <span className="quiet">
              {[child.openedAt, child.closedAt].flatMap((at) => (at === null ? [] : [instantDate(at, t)])).join(" – ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The proceeding that began this one, as a fact; nothing where there is none or the reader does not see it. */
export function ParentFact({ file }: { readonly file: Pick<ProceedingFile, "parent" | "childNo"> }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const { parent, childNo } = file;
  if (parent === null) return null;
  return (
    <>
      <dt>{own.parent}</dt>
      <dd>
        {named(PROCEEDING_KINDS, parent.kind)}{" "}
        <Link className="lone-link" to={fileOf(parent)}>
          {parent.number}
        </Link>
        {childNo === null ? null : <span className="quiet"> · {own.nth(childNo)}</span>}
      </dd>
    </>
  );
}
