import { type ReactNode, useState } from "react";
import type { PublicReading } from "../api-types";
import { usePublicReadings } from "../client/reads";
import { Field } from "../controls/field";
import { Paged } from "../controls/paged";
import { Tag } from "../controls/tag";
import { useSettled } from "../controls/use-settled";
import { WaterClass } from "../controls/water-class";
import { Page } from "../frame/page";
import { useLanguage, word } from "../texts/language";
import { instantWords } from "../time/shanghai";

/** The items that a real-time class rests on; where one is missing the row is marked. */
const CLASSED = ["ph", "do", "codmn", "nh3n", "tp"] as const;

/** Rows of the national platform as published, with their source; for everybody. */
export function PublicPage(): ReactNode {
  const { t } = useLanguage();
  const [province, setProvince] = useState("");
  const [q, setQ] = useState("");
  const readings = usePublicReadings(useSettled(province), useSettled(q));
  return (
    <Page title={t.public.title}>
      <p>
        <strong>
          {t.public.sourceLabel}
          {t.public.source}
        </strong>
      </p>
      <p className="quiet">{t.public.note}</p>
      <search className="filter">
        <Field label={t.public.province} kind="search" value={province} onChange={setProvince} />
        <Field label={t.public.search} kind="search" value={q} onChange={setQ} />
      </search>
      <Paged query={readings} empty={t.public.empty}>
        {(items: readonly PublicReading[]) => (
          <ul className="rows">
            {items.map((reading) => (
              <li key={`${reading.province}${reading.section}${reading.observedAt}`} className="row">
                <Reading reading={reading} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function Reading({ reading }: { readonly reading: PublicReading }): ReactNode {
  const { t } = useLanguage();
  const present = new Set(reading.values.map(({ item }) => item));
  const partial = reading.class !== null && CLASSED.some((item) => !present.has(item));
  return (
    <>
      <p className="row-main">
        {reading.section}
        <span className="quiet"> {reading.province}</span>
      </p>
      <p>
        {reading.class === null && reading.open !== null ? (
          <Tag>{t.public.open}</Tag>
        ) : (
          <WaterClass value={reading.class} />
        )}{" "}
        {partial ? <Tag>{t.public.partial}</Tag> : null} {reading.known ? null : <Tag>{t.public.unknown}</Tag>}
      </p>
      <p className="quiet">
        {t.public.at} {reading.observedAt === null ? "–" : instantWords(reading.observedAt, t)}
      </p>
      <p className="values">
        {reading.values.map(({ item, text }) => (
          <span key={item}>
            {word(t.words.item, item)} <b>{text}</b>
          </span>
        ))}
      </p>
    </>
  );
}
