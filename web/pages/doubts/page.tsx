import type { ReactNode } from "react";
import { Link } from "react-router";
import type { OpenDoubt } from "../../api-types";
import { useDoubts } from "../../client/reads";
import { Paged } from "../../controls/paged";
import { Tag } from "../../controls/tag";
import { Page } from "../../frame/page";
import { useLanguage, useTexts, word } from "../../texts/language";
import { instantDate, instantWords } from "../../time/shanghai";
import { DecideForm } from "./decide-form";
import { Findings } from "./findings";
import { TEXTS } from "./texts";

/** 数据存疑: the values that wait for a second person's look, each with what was found of it. */
export function DoubtsPage(): ReactNode {
  const own = useTexts(TEXTS);
  const doubts = useDoubts();
  return (
    <Page title={own.title}>
      <p className="quiet">{own.intro}</p>
      <Paged query={doubts} empty={own.empty}>
        {(items: readonly OpenDoubt[]) => (
          <ul className="rows">
            {items.map((doubt) => (
              <li key={`${doubt.readingId} ${doubt.item}`} className="row">
                <DoubtLine doubt={doubt} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function DoubtLine({ doubt }: { readonly doubt: OpenDoubt }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const when =
    doubt.sampledOn !== null
      ? instantDate(`${doubt.sampledOn}T00:00:00+08:00`, t)
      : doubt.observedAt === null
        ? ""
        : instantWords(doubt.observedAt, t);
  const value = `${word(t.words.item, doubt.item)} ${doubt.text}`;
  return (
    <>
      <p className="row-main">
        <Link to={`/sections/${doubt.sectionId}`}>{doubt.sectionName}</Link>
      </p>
      <p>
        {when} <strong>{value}</strong>
      </p>
      <Findings findings={doubt.findings} />
      <p className="quiet">
        {own.broughtBy(doubt.broughtBy ?? "", doubt.fileName)} · {instantWords(doubt.foundAt, t)}
      </p>
      {doubt.mayDecide ? (
        <DecideForm
          sectionId={doubt.sectionId}
          readingId={doubt.readingId}
          item={doubt.item}
          what={`${doubt.sectionName} ${when} ${value}`}
        />
      ) : (
        <p>
          <Tag>{own.others}</Tag>
        </p>
      )}
    </>
  );
}
