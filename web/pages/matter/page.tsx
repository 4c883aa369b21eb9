import type { ReactNode } from "react";
import { useParams } from "react-router";
import type { Matter } from "../../api-types";
import { useMatter } from "../../client/reads";
import { Loaded } from "../../controls/list-states";
import { VerdictView } from "../../controls/verdict-view";
import { Page } from "../../frame/page";
import { useTexts } from "../../texts/language";
import { Deliveries } from "./deliveries";
import { Duties } from "./duties";
import { Facts } from "./facts";
import { Head } from "./head";
import { Letters } from "./letters";
import { Misses } from "./misses";
import { Now } from "./now";
import { Orders } from "./orders";
import { PhaseLine } from "./phase-line";
import { ReceivedActs } from "./received-acts";
import { TEXTS } from "./texts";
import { Timeline } from "./timeline";
import "./style.css";

/** One matter: where it stands, what is to be done, and everything that has happened. */
export function MatterPage(): ReactNode {
  const own = useTexts(TEXTS);
  const { id = "" } = useParams();
  const matter = useMatter(id);
  return (
    <Page title={matter.data === undefined ? own.title : `${matter.data.number} ${matter.data.sectionName}`}>
      <Loaded query={matter}>{(data) => <MatterBody matter={data} />}</Loaded>
    </Page>
  );
}

function MatterBody({ matter }: { readonly matter: Matter }): ReactNode {
  const own = useTexts(TEXTS);
  const verdicts = [
    { key: "closed-by", title: own.closedBy, verdict: matter.closedBy },
    { key: "verdict", title: own.verdict, verdict: matter.verdict },
  ] as const;
  return (
    <>
      <Head file={matter} />
      <PhaseLine matter={matter} />
      <div className="columns">
        <div>
          <Now on={{ kind: "matter", id: matter.id }} file={matter} />
          <Duties file={matter} />
          <Letters file={matter} />
          <Orders orders={matter.orders} />
        </div>
        <div>
          <Facts file={matter} />
          {verdicts.map(({ key, title, verdict }) =>
            verdict === null ? null : (
              <section key={key} aria-labelledby={key}>
                <h2 id={key}>{title}</h2>
                <VerdictView verdict={verdict} />
              </section>
            ),
          )}
          <Misses misses={matter.misses} />
          <Timeline path="matters" file={matter} />
          <Deliveries deliveries={matter.deliveries} />
          <ReceivedActs acts={matter.acts} />
        </div>
      </div>
    </>
  );
}
