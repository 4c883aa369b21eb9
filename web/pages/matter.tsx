import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import type { Matter } from "../api-types";
import { useMatter } from "../client/reads";
import { Loaded } from "../controls/list-states";
import { rungName } from "../controls/rung-name";
import { Tag } from "../controls/tag";
import { VerdictView } from "../controls/verdict-view";
import { Page } from "../frame/page";
import { useAccount } from "../frame/signed-in";
import { useLanguage, word } from "../texts/language";
import { Deliveries } from "./matter/deliveries";
import { Duties } from "./matter/duties";
import { Letters } from "./matter/letters";
import { Now } from "./matter/now";
import { PhaseLine } from "./matter/phase-line";
import { ReceivedActs } from "./matter/received-acts";
import { Timeline } from "./matter/timeline";

/** One matter: where it stands, what is to be done, and everything that has happened. */
export function MatterPage(): ReactNode {
  const { t } = useLanguage();
  const { id = "" } = useParams();
  const matter = useMatter(id);
  return (
    <Page title={matter.data === undefined ? t.matters.title : `${matter.data.number} ${matter.data.sectionName}`}>
      <Loaded query={matter}>{(data) => <MatterBody matter={data} />}</Loaded>
    </Page>
  );
}

function MatterBody({ matter }: { readonly matter: Matter }): ReactNode {
  const { t } = useLanguage();
  const { account } = useAccount();
  const paused = matter.steps.some(({ kind, state }) => kind === "paused" && state === "todo");
  const rung = rungName(matter.rung, account.role, t);
  return (
    <>
      <p className="tags">
        <Tag tone={matter.open ? "info" : "good"}>
          {matter.withdrawn ? t.fourEyes.withdrawn : word(t.words.phase, matter.phase ?? "opening")}
        </Tag>{" "}
        {paused ? <Tag tone="warn">{t.fourEyes.paused}</Tag> : null}{" "}
        {rung === null ? null : <Tag>{t.matters.climbed(rung)}</Tag>}{" "}
        {matter.overdue ? <Tag tone="bad">{t.matters.overdue}</Tag> : null}{" "}
        {matter.demo ? <Tag tone="warn">{t.demoNote}</Tag> : null}
      </p>
      {matter.parked ? (
        <p className="fault">
          {t.matter.parked}
          {matter.parkedReason === null ? null : `${t.colon}${matter.parkedReason}`}
        </p>
      ) : null}
      {paused ? <p className="quiet">{t.fourEyes.pausedNote}</p> : null}
      <PhaseLine phase={matter.phase} />
      <div className="columns">
        <div>
          <Now matter={matter} />
          <Duties duties={matter.duties} ladderStatus={matter.ladder.status} />
          <Letters letters={matter.letters} role={account.role} />
        </div>
        <div>
          <Facts matter={matter} />
          {matter.verdict === null ? null : (
            <section aria-labelledby="verdict">
              <h2 id="verdict">{t.matter.verdict}</h2>
              <VerdictView verdict={matter.verdict} />
            </section>
          )}
          <Timeline events={matter.events} role={account.role} />
          <Deliveries deliveries={matter.deliveries} />
          <ReceivedActs acts={matter.acts} />
        </div>
      </div>
    </>
  );
}

function Facts({ matter }: { readonly matter: Matter }): ReactNode {
  const { t, pick } = useLanguage();
  const { section, ladder } = matter;
  const about = [section.river, word(t.words.level, section.level), word(t.words.body, section.body)].filter(Boolean);
  return (
    <dl className="facts card">
      <dt>{t.matter.section}</dt>
      <dd>
        <Link className="lone-link" to={`/sections/${section.id}`}>
          {section.name}
        </Link>
        {about.length === 0 ? null : <span className="quiet"> · {about.join(" · ")}</span>}
      </dd>
      <dt>{t.matter.unit}</dt>
      <dd>{matter.unitName}</dd>
      <dt>{t.matter.office}</dt>
      <dd>{matter.officeName}</dd>
      {matter.stationName === null ? null : (
        <>
          <dt>{t.matter.station}</dt>
          <dd>{matter.stationName}</dd>
        </>
      )}
      <dt>{t.matter.ladder}</dt>
      <dd>
        {pick(ladder.name)} · {t.matter.version(ladder.version)}{" "}
        {ladder.status === "assumption" ? (
          <>
            <Tag tone="warn">{t.matter.assumption}</Tag>
            <br />
            <span className="quiet">{t.matter.assumptionNote}</span>
          </>
        ) : null}
      </dd>
    </dl>
  );
}
