import type { ReactNode } from "react";
import { useParams } from "react-router";
import type { ProceedingFile, ProceedingKind } from "../../api-types";
import { useNoteRead } from "../../client/read-note";
import { useProceeding } from "../../client/reads";
import { Loaded } from "../../controls/list-states";
import { Page } from "../../frame/page";
import { useLanguage } from "../../texts/language";
import { PROCEEDING_KINDS } from "../../words.generated";
import { Deliveries } from "../matter/deliveries";
import { Duties } from "../matter/duties";
import { Facts } from "../matter/facts";
import { Head } from "../matter/head";
import { Letters } from "../matter/letters";
import { Now } from "../matter/now";
import { ReceivedActs } from "../matter/received-acts";
import { Timeline } from "../matter/timeline";
import { PAGES } from "./registry";
import { ParentFact, Related } from "./related";
import "../matter/style.css";

/** The file of a proceeding of any kind: where it stands, what is to be done, and everything that has happened. */
export function FilePage({ kind }: { readonly kind: ProceedingKind }): ReactNode {
  const { named } = useLanguage();
  const { id = "" } = useParams();
  const file = useProceeding(kind, id);
  const title =
    file.data === undefined
      ? named(PROCEEDING_KINDS, kind)
      : [file.data.number, file.data.sectionName].filter((part) => part !== null).join(" ");
  return (
    <Page title={title}>
      <Loaded query={file}>{(data) => <FileBody kind={kind} file={data} />}</Loaded>
    </Page>
  );
}

function FileBody({ kind, file }: { readonly kind: ProceedingKind; readonly file: ProceedingFile }): ReactNode {
  const { above: Above, facts: OwnFacts, main: Main, side: Side, withRung = false } = PAGES[kind];
  useNoteRead(file);
  return (
    <>
      <Head file={withRung ? file : { ...file, rungName: null }} />
      {Above === undefined ? null : <Above file={file} />}
      <div className="columns">
        <div>
          <Now on={{ kind, id: file.id }} file={file} />
          <Duties file={file} />
          {file.letters.length === 0 && kind !== "matter" ? null : <Letters file={file} />}
          {Main === undefined ? null : <Main file={file} />}
          <Related file={file} />
        </div>
        <div>
          <Facts file={file}>
            <ParentFact file={file} />
            {OwnFacts === undefined ? null : <OwnFacts file={file} />}
          </Facts>
          {Side === undefined ? null : <Side file={file} />}
          <Timeline kind={kind} file={file} />
          <Deliveries deliveries={file.deliveries} />
          <ReceivedActs acts={file.acts} attachments={file.attachments} />
        </div>
      </div>
    </>
  );
}
