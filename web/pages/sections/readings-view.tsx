import type { ReactNode } from "react";
import type { SectionDetail, StatedReading } from "../../api-types";
import { useSectionReadings } from "../../client/reads";
import { RequestFailed } from "../../client/request";
import { useSession } from "../../client/session";
import { Paged } from "../../controls/paged";
import { Tag } from "../../controls/tag";
import { bringsData, readsValues } from "../../frame/pages-for";
import { type Texts, useLanguage, word, useTexts } from "../../texts/language";
import { instantDate, instantWords } from "../../time/shanghai";
import { RetractForm } from "./retract-form";
import { ValueDoubts } from "./value-doubts";
import { TEXTS } from "./texts";

/** The single values of a section, for whoever reads such: each with what is stated of it, by whom and why. */
export function ReadingsView({ section }: { readonly section: SectionDetail }): ReactNode {
  const { data: session } = useSession();
  const role = session?.account.role ?? "";
  return readsValues(role) ? <Readings sectionId={section.id} mayRetract={bringsData(role)} /> : null;
}

function Readings({ sectionId, mayRetract }: { readonly sectionId: string; readonly mayRetract: boolean }): ReactNode {
  const own = useTexts(TEXTS);
  const readings = useSectionReadings(sectionId);
  // Of another's section there is nothing to be said.
  if (readings.error instanceof RequestFailed && readings.error.problem.status === 404) return null;
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{own.readings}</h2>
      <Paged query={readings} empty={own.readingsEmpty}>
        {(items: readonly StatedReading[]) => (
          <ul className="rows">
            {items.map((reading) => (
              <li key={reading.id} className="row">
                <Reading sectionId={sectionId} reading={reading} mayRetract={mayRetract} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

const TONES = { accepted: "plain", corrected: "warn", retracted: "bad" } as const;

/** When it was measured. */
const whenOf = ({ sampledOn, observedAt }: StatedReading, t: Texts): string =>
  sampledOn !== null
    ? instantDate(`${sampledOn}T00:00:00+08:00`, t)
    : observedAt === null
      ? ""
      : instantWords(observedAt, t);

function Reading({
  sectionId,
  reading,
  mayRetract,
}: {
  readonly sectionId: string;
  readonly reading: StatedReading;
  readonly mayRetract: boolean;
}): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const gone = reading.state === "retracted";
  const values = reading.values.map(({ item, text }) => `${word(t.words.item, item)} ${text}`).join(t.semicolon);
  const what = `${whenOf(reading, t)} ${values}`;
  return (
    <>
      <p className="row-main">
        {gone ? <s>{what}</s> : what}{" "}
        {reading.state === "accepted" ? null : <Tag tone={TONES[reading.state]}>{word(own.states, reading.state)}</Tag>}{" "}
        {reading.kind === "platform" ? <Tag>{own.automatic}</Tag> : null}
      </p>
      {reading.orderNumber === null ? null : <p className="quiet">{own.ofOrder(reading.orderNumber)}</p>}
      {reading.reason === null ? null : (
        <p>
          {own.reasonWas}
          {t.colon}
          {reading.reason}
        </p>
      )}
      <p className="quiet">{own.statedBy(reading.by ?? "", instantWords(reading.at, t))}</p>
      <ValueDoubts doubts={reading.doubts} />
      {mayRetract && !gone ? <RetractForm sectionId={sectionId} readingId={reading.id} what={what} /> : null}
    </>
  );
}
