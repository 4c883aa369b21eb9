import { type ReactNode, useState } from "react";
import type { SectionDetail } from "../../api-types";
import { Choice } from "../../controls/field";
import { Empty } from "../../controls/list-states";
import { useLanguage, word, useTexts } from "../../texts/language";
import { periodWords } from "../../time/period";
import { LineChart } from "./line-chart";
import { targetLimit } from "./target-limit";
import { TEXTS } from "./texts";

/** The values of one item over the periods, as a line with its target, and as a table. */
export function SeriesView({ section }: { readonly section: SectionDetail }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const items = [...new Set(section.series.map(({ item }) => item))];
  const [chosen, setChosen] = useState("");
  const item = items.includes(chosen) ? chosen : items.includes("nh3n") ? "nh3n" : items[0];
  if (item === undefined) return <Empty text={own.seriesEmpty} />;
  const points = section.series
    .filter((point) => point.item === item)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const limit = targetLimit(section, item);
  const name = word(t.words.item, item);
  return (
    <div className="card">
      <Choice
        label={own.item}
        value={item}
        onChange={setChosen}
        options={items.map((value) => ({ value, label: word(t.words.item, value) }))}
      />
      <LineChart
        points={points.map(({ period, value }) => ({ label: period, value: Number.parseFloat(value) }))}
        limit={limit === null ? null : { value: limit.value, words: own.targetLine(limit.text) }}
        label={own.chartLabel(name, points[0]?.period ?? "", points.at(-1)?.period ?? "")}
      />
      <details className="why">
        <summary>{own.table}</summary>
        <div className="scroll" role="region" aria-label={own.table} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.verdict.period}</th>
                <th scope="col">{name}</th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map(({ period, value }) => (
                <tr key={period}>
                  <th scope="row">{periodWords(period, t)}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
