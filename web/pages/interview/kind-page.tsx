import type { ReactNode } from "react";
import type { Interview } from "../../api-types";
import { later } from "../../frame/later";
import { useLanguage, useTexts } from "../../texts/language";
import { INTERVIEW_KINDS } from "../../words.generated";
import { definePage } from "../proceeding/define-page";
import { TEXTS } from "./texts";

/** What the pages of interviews 约谈 show of their own: which kind, when, where and why. */
export const INTERVIEW_PAGE = definePage<Interview>({
  facts: ({ file }) => <Call file={file} />,
  main: later(async () => (await import("../matter/forms/beside-forms")).InterviewPapers),
});

function Call({ file }: { readonly file: Interview }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      {file.interview === null ? null : (
        <>
          <dt>{own.kind}</dt>
          <dd>{named(INTERVIEW_KINDS, file.interview)}</dd>
        </>
      )}
      <dt>{own.on}</dt>
      <dd>{file.on}</dd>
      <dt>{own.place}</dt>
      <dd>{file.place}</dd>
      <dt>{own.problem}</dt>
      <dd>{file.problem}</dd>
    </>
  );
}
