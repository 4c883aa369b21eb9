import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import type { Sampling } from "../../api-types";
import { useSampling } from "../../client/reads";
import { Empty, Loaded } from "../../controls/list-states";
import { VerdictView } from "../../controls/verdict-view";
import { Page } from "../../frame/page";
import { bringsData } from "../../frame/pages-for";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, useTexts, word } from "../../texts/language";
import { Deliveries } from "../matter/deliveries";
import { Duties } from "../matter/duties";
import { Facts } from "../matter/facts";
import { Head } from "../matter/head";
import { Now } from "../matter/now";
import { ReceivedActs } from "../matter/received-acts";
import { Timeline } from "../matter/timeline";
import { TEXTS } from "./texts";
import "../matter/style.css";

/** One re-sampling: what is to be sampled, by when, and what came of it. */
export function SamplingPage(): ReactNode {
  const own = useTexts(TEXTS);
  const { id = "" } = useParams();
  const sampling = useSampling(id);
  return (
    <Page title={sampling.data === undefined ? own.title : `${sampling.data.number} ${sampling.data.sectionName}`}>
      <Loaded query={sampling}>{(data) => <SamplingBody sampling={data} />}</Loaded>
    </Page>
  );
}

function SamplingBody({ sampling }: { readonly sampling: Sampling }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      <Head file={{ ...sampling, rungName: null }} />
      <div className="columns">
        <div>
          <Now on={{ kind: "sampling", id: sampling.id }} file={sampling} />
          <Duties file={sampling} />
          <Results sampling={sampling} />
        </div>
        <div>
          <Facts file={sampling}>
            {sampling.matter === null ? null : (
              <>
                <dt>{own.matter}</dt>
                <dd>
                  <Link className="lone-link" to={`/matters/${sampling.matter.id}`}>
                    {sampling.matter.number}
                  </Link>
                </dd>
              </>
            )}
            <dt>{own.order}</dt>
            <dd>{own.nth(sampling.order)}</dd>
            <dt>{own.items}</dt>
            <dd>{sampling.items.map((item) => word(t.words.item, item)).join("、")}</dd>
          </Facts>
          <Timeline path="samplings" file={sampling} />
          <Deliveries deliveries={sampling.deliveries} />
          <ReceivedActs acts={sampling.acts} />
        </div>
      </div>
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
