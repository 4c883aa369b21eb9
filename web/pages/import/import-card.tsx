import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Import } from "../../api-types";
import { Tag } from "../../controls/tag";
import { WaterClass } from "../../controls/water-class";
import { fileFaultWords } from "../../controls/expected-words";
import { useLanguage, word, useTexts } from "../../texts/language";
import type { Language } from "../../texts/texts";
import { instantWords } from "../../time/shanghai";
import { Problems } from "./problems";
import { TEXTS } from "./texts";

/** A class as its number or printed name. */
const CLASS = /^([1-6]|[ⅠⅡⅢⅣⅤ]|劣Ⅴ)$/;

const ORDER = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];
const placeOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** One import: how far it is, what was accepted, refused and unchanged, and the classes it led to. */
export function ImportCard({ batch }: { readonly batch: Import }): ReactNode {
  const { t, language } = useLanguage();
  const own = useTexts(TEXTS);
  const failed = batch.error !== null || batch.errorCode !== null;
  return (
    <article className="card">
      <h3 className="file-name">{batch.fileName}</h3>
      <p>
        <Tag tone={failed ? "bad" : batch.finishedAt === null ? "info" : "good"}>{word(own.states, batch.state)}</Tag>{" "}
        {batch.history ? <Tag>{own.historyTag}</Tag> : null}{" "}
        <span className="quiet">
          {word(own.kinds, batch.kind)} ·{" "}
          {batch.encoding === null ? null : <>{word(own.encodings, batch.encoding)} · </>}{" "}
          {instantWords(batch.createdAt, t, true)}
        </span>
      </p>
      {batch.finishedAt === null ? <Progress batch={batch} /> : <Counts batch={batch} />}
      {failed ? <p className="fault">{failureWords(batch, language)}</p> : null}
      <Classes classes={batch.classes} />
      {batch.refused > 0 ? <Problems batch={batch} /> : null}
      {batch.kind === "monthly" && batch.finishedAt !== null && batch.accepted > 0 && !failed ? (
        <p>
          <Link className="lone-link" to="/release">
            {own.next}
          </Link>
        </p>
      ) : null}
    </article>
  );
}

/** Why it failed: in the page's language where the fault is one of the file. */
const failureWords = ({ faults, error, errorCode }: Import, language: Language): string | null =>
  fileFaultWords(faults ?? [], language) ?? error ?? errorCode;

function Progress({ batch }: { readonly batch: Import }): ReactNode {
  const own = useTexts(TEXTS);
  const total = batch.bytesTotal ?? 0;
  return total === 0 ? (
    <progress aria-label={own.progress} />
  ) : (
    <progress value={batch.bytesRead} max={total} aria-label={own.progress} />
  );
}

function Counts({ batch }: { readonly batch: Import }): ReactNode {
  const own = useTexts(TEXTS);
  const counts = [
    [own.rows, batch.rows],
    [own.accepted, batch.accepted],
    [own.refused, batch.refused],
    [own.unchanged, batch.unchanged],
  ] as const;
  return (
    <dl className="counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Classes({ classes }: { readonly classes: Import["classes"] }): ReactNode {
  const own = useTexts(TEXTS);
  const entries = Object.entries(classes ?? {})
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  // A monthly sheet is judged by section and period, not row by row.
  if (!entries.some(([name]) => CLASS.test(name))) return null;
  return (
    <p className="classes" aria-label={own.classes}>
      {entries.map(([name, count]) => (
        <span key={name} className="class-count">
          {CLASS.test(name) ? <WaterClass value={name} /> : <Tag>{own.withoutClass}</Tag>} {count}
        </span>
      ))}
    </p>
  );
}
