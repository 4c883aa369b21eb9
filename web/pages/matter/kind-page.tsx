import type { ReactNode } from "react";
import type { Matter } from "../../api-types";
import { VerdictView } from "../../controls/verdict-view";
import { useLanguage, useTexts } from "../../texts/language";
import { CLOSING_STEPS } from "../../words.generated";
import { definePage } from "../proceeding/define-page";
import { Linked } from "./linked";
import { Misses } from "./misses";
import { PhaseLine } from "./phase-line";
import { TEXTS } from "./texts";

/** What the pages of matters 整改事项 show of their own. */
export const MATTER_PAGE = definePage<Matter>({
  above: ({ file }) => <PhaseLine matter={file} />,
  facts: ({ file }) => (
    <>
      <Closing closing={file.closing} />
      <Linked linked={file.linked} />
    </>
  ),
  side: ({ file }) => <Verdicts matter={file} />,
  withRung: true,
  sheet: "matters",
});

/** What its schemes ask for before it closes 销号. */
function Closing({ closing }: Pick<Matter, "closing">): ReactNode {
  const own = useTexts(TEXTS);
  const { named } = useLanguage();
  return (
    <>
      <dt>{own.closing}</dt>
      <dd>{closing.map((step) => named(CLOSING_STEPS, step)).join(" → ")}</dd>
    </>
  );
}

function Verdicts({ matter }: { readonly matter: Matter }): ReactNode {
  const own = useTexts(TEXTS);
  const verdicts = [
    { key: "closed-by", title: own.closedBy, verdict: matter.closedBy },
    { key: "verdict", title: own.verdict, verdict: matter.verdict },
  ] as const;
  return (
    <>
      {verdicts.map(({ key, title, verdict }) =>
        verdict === null ? null : (
          <section key={key} aria-labelledby={key}>
            <h2 id={key}>{title}</h2>
            <VerdictView verdict={verdict} />
          </section>
        ),
      )}
      <Misses misses={matter.misses} />
    </>
  );
}
