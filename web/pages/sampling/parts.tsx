import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Sampling } from "../../api-types";
import { Empty } from "../../controls/list-states";
import { VerdictView } from "../../controls/verdict-view";
import { bringsData } from "../../frame/pages-for";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, useTexts, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { SAMPLING_FORMS } from "../../words.generated";
import { Record } from "./record";
import { TEXTS } from "./texts";

/** The sampling record, and what came of it. */
export function SamplingMain({ file }: { readonly file: Sampling }): ReactNode {
  return (
    <>
      <Record file={file} />
      <Results sampling={file} />
    </>
  );
}

/** In which form, of which items, and when. */
export function SamplingFacts({ file }: { readonly file: Sampling }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const { form, items, appointment } = file;
  return (
    <>
      <dt>{own.form}</dt>
      <dd>{named(SAMPLING_FORMS, form)}</dd>
      <Items items={items} />
      {appointment === null ? null : (
        <>
          <dt>{own.appointment}</dt>
          <dd>
            {instantWords(appointment.at, t)} {appointment.place}
          </dd>
        </>
      )}
    </>
  );
}

/** The disputed verdict, of a joint or arbitration sampling. */
export function SamplingSide({ file: { disputed } }: { readonly file: Sampling }): ReactNode {
  const own = useTexts(TEXTS);
  if (disputed === null) return null;
  return (
    <section aria-labelledby="disputed">
      <h2 id="disputed">{own.disputed}</h2>
      <VerdictView verdict={disputed} />
    </section>
  );
}

function Items({ items }: Pick<Sampling, "items">): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      <dt>{own.items}</dt>
      <dd>{items.map((item) => word(t.words.item, item)).join("、")}</dd>
    </>
  );
}

function Results({ sampling }: { readonly sampling: Sampling }): ReactNode {
  const own = useTexts(TEXTS);
  const { account } = useAccount();
  return (
    <section aria-labelledby="results">
      <h2 id="results">{own.results}</h2>
      {sampling.verdicts.length === 0 ? <Empty text={own.resultsEmpty} /> : null}
      {sampling.verdicts.map((verdict) => (
        <VerdictView key={verdict.id} verdict={verdict} />
      ))}
      {sampling.open && bringsData(account.role) ? (
        <div className="card quiet-card">
          <p>{own.column(sampling.number)}</p>
          <Link className="button wide" to="/import">
            {own.toImport}
          </Link>
        </div>
      ) : null}
    </section>
  );
}
