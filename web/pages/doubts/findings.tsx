import type { ReactNode } from "react";
import type { OpenDoubt } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** What the patterns found of a value, each with the rule by which it looked. */
export function Findings({ findings }: { readonly findings: OpenDoubt["findings"] }): ReactNode {
  const { pick } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.pattern} ${finding.rule}`}>
          {pick(finding)} <span className="quiet">{own.rule(finding.rule, finding.version)}</span>
        </li>
      ))}
    </ul>
  );
}
