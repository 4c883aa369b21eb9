import type { ReactNode } from "react";
import type { ProceedingFile } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { StandingTags } from "./standing-tags";
import { TEXTS } from "./texts";

/** Below the heading of a file: where it stands, and what holds it up. */
export function Head({ file }: { readonly file: ProceedingFile }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      <p className="tags">
        <StandingTags row={file} /> {file.demo ? <Tag tone="warn">{t.demoNote}</Tag> : null}
      </p>
      {file.parked ? (
        <p className="fault">
          {own.parked}
          {file.parkedReason === null ? null : `${t.colon}${file.parkedReason}`}
        </p>
      ) : null}
      {file.stopped ? <p className="quiet">{own.pausedNote}</p> : null}
    </>
  );
}
