import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { PublicReading } from "../../api-types";
import { usePublicReadings } from "../../client/reads";
import { Field } from "../../controls/field";
import { SheetLinks } from "../../controls/sheet-links";
import { Paged } from "../../controls/paged";
import { Tag } from "../../controls/tag";
import { useSettled } from "../../controls/use-settled";
import { WaterClass } from "../../controls/water-class";
import { Page } from "../../frame/page";
import { useLanguage, word, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";
import "./style.css";

/** The items that a real-time class rests on; where one is missing the row is marked. */
const CLASSED = ["ph", "do", "codmn", "nh3n", "tp"] as const;

/** Rows of the national platform as published, with their source; for everybody. */
export function PublicPage(): ReactNode {
  const own = useTexts(TEXTS);
  const [province, setProvince] = useState("");
  const [q, setQ] = useState("");
  const readings = usePublicReadings(useSettled(province), useSettled(q));
  return (
    <Page title={own.title}>
      <p>
        <Link className="button" to="/public/interviews">
          {own.interviews}
        </Link>
      </p>
      <p>
        <strong>
          {own.sourceLabel}
          {own.source}
        </strong>
      </p>
      <p className="quiet">{own.note}</p>
      <search className="filter">
        <Field label={own.province} kind="search" value={province} onChange={setProvince} />
        <Field label={own.search} kind="search" value={q} onChange={setQ} />
      </search>
      <SheetLinks sheet="public-readings" query={{ province, q }} />
      <Paged query={readings} empty={own.empty}>
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
  const own = useTexts(TEXTS);
  const present = new Set(reading.values.map(({ item }) => item));
  const partial = reading.class !== null && CLASSED.some((item) => !present.has(item));
  return (
    <>
      <p className="row-main">
        {reading.section}
        <span className="quiet"> {reading.province}</span>
      </p>
      <p>
        {reading.class === null && reading.open !== null ? <Tag>{own.open}</Tag> : <WaterClass value={reading.class} />}{" "}
        {partial ? <Tag>{own.partial}</Tag> : null} {reading.known ? null : <Tag>{own.unknown}</Tag>}
      </p>
      <p className="quiet">
        {own.at} {reading.observedAt === null ? "–" : instantWords(reading.observedAt, t)}
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
