import type { ReactNode } from "react";
import type { TraceItem, Verdict } from "../api-types";
import { useLanguage, word } from "../texts/language";
import { OUTCOMES } from "../words.generated";
import { Tag } from "./tag";
import { className, WaterClass } from "./water-class";

/** A verdict: period, class against target, its sentence, and item by item what it rests on. */
export function VerdictView({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { t, pick } = useLanguage();
  const items = verdict.trace.items ?? [];
  return (
    <div className="card verdict">
      <p>
        <strong>{pick(verdict.periodName)}</strong> <WaterClass value={verdict.class} /> <Outcome verdict={verdict} />{" "}
        {verdict.status === "preliminary" ? <Tag tone="warn">{t.words.status.preliminary}</Tag> : null}
      </p>
      <p>{pick(verdict.sentence)}</p>
      {items.length === 0 ? null : <TraceTable items={items} />}
      {verdict.preparedBy === null ? null : <p className="quiet">{t.verdict.preparedBy(verdict.preparedBy)}</p>}
    </div>
  );
}

/** 未达目标（Ⅲ→Ⅳ） or what else a verdict came to, never by colour alone. */
export function Outcome({
  verdict,
}: {
  readonly verdict: Pick<Verdict, "outcome" | "class" | "targetClass">;
}): ReactNode {
  const { t, named } = useLanguage();
  const [got, target] = [className(verdict.class), className(verdict.targetClass)];
  if (verdict.outcome === "missed" && got !== null && target !== null)
    return <Tag tone="bad">{t.verdict.missed(target, got)}</Tag>;
  return <Tag tone={verdict.outcome === "met" ? "good" : "plain"}>{named(OUTCOMES, verdict.outcome)}</Tag>;
}

function TraceTable({ items }: { readonly items: readonly TraceItem[] }): ReactNode {
  const { t } = useLanguage();
  return (
    <details className="why">
      <summary>{t.verdict.why}</summary>
      <div className="scroll" role="region" aria-label={t.verdict.why} tabIndex={0}>
        <table className="trace">
          <thead>
            <tr>
              <th scope="col">{t.verdict.item}</th>
              <th scope="col">{t.verdict.raw}</th>
              <th scope="col">{t.verdict.used}</th>
              <th scope="col">{t.verdict.judged}</th>
              <th scope="col">{t.verdict.limit}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <TraceRow key={item.item} item={item} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function TraceRow({ item }: { readonly item: TraceItem }): ReactNode {
  const { t } = useLanguage();
  const bodies: Readonly<Record<string, string>> = { river: t.verdict.asRiver, lake: t.verdict.asLake };
  return (
    <tr>
      <th scope="row">{word(t.words.item, item.item)}</th>
      <td data-name={t.verdict.raw}>
        {item.raw}
        {item.mark === null ? null : ` ${item.mark}`}
      </td>
      <td data-name={t.verdict.used}>{item.used}</td>
      <td>
        {item.judged.map((judged) => (
          <span key={judged.body ?? ""} className="judged">
            {judged.body === null ? null : `${word(bodies, judged.body)} `}
            <WaterClass value={judged.class} />
          </span>
        ))}
      </td>
      <td className="quiet">
        {item.judged.map((judged) => (
          <span key={judged.body ?? ""} className="judged">
            {[
              judged.missed === null ? null : t.verdict.misses(judged.missed.limit, judged.missed.class),
              judged.met === null ? null : t.verdict.meets(judged.met.limit, judged.met.class),
            ]
              .filter(Boolean)
              .join(t.semicolon)}
          </span>
        ))}
      </td>
    </tr>
  );
}
