import type { ReactNode } from "react";
import type { DepartmentRequest } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { PARTY_ROLES } from "../../words.generated";
import { definePage } from "../proceeding/define-page";
import { TEXTS } from "./texts";

/** What the pages of requests to departments 提请办理 show of their own: who asked whom for what. */
export const REQUEST_PAGE = definePage<DepartmentRequest>({
  facts: ({ file }) => <Asked file={file} />,
});

function Asked({ file }: { readonly file: DepartmentRequest }): ReactNode {
  const { named, pick } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      <dt>{own.subject}</dt>
      <dd>{file.subject}</dd>
      <dt>{own.department}</dt>
      <dd>{file.departmentName}</dd>
      {file.asker === null ? null : (
        <>
          <dt>{own.asker}</dt>
          <dd>{file.askerName === "" ? named(PARTY_ROLES, file.asker) : file.askerName}</dd>
        </>
      )}
      {file.listedName === null ? null : (
        <>
          <dt>{own.listed}</dt>
          <dd>{pick(file.listedName)}</dd>
        </>
      )}
      {file.returns === 0 ? null : (
        <>
          <dt>{own.returns}</dt>
          <dd>{own.times(file.returns)}</dd>
        </>
      )}
    </>
  );
}
