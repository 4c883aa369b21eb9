import type { ReactNode } from "react";
import { Link } from "react-router";
import type { StatedReading } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { DOUBT_STATES } from "../../words.generated";
import { Findings } from "../doubts/findings";
import { TEXTS as DOUBT_TEXTS } from "../doubts/texts";

const TONES = { open: "warn", confirmed: "good", rejected: "bad", noted: "plain" } as const;

/** What is, or was, in doubt of a value: the findings, and who decided what and why. */
export function ValueDoubts({ doubts }: { readonly doubts: StatedReading["doubts"] }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(DOUBT_TEXTS);
  return (
    <>
      {doubts.map((doubt) => (
        <div key={`${doubt.item} ${doubt.state}`} className="doubt">
          <p>
            <Tag tone={TONES[doubt.state]}>{named(DOUBT_STATES, doubt.state)}</Tag>{" "}
            {doubt.state === "noted" ? null : word(t.words.item, doubt.item)}
          </p>
          <Findings findings={doubt.findings} />
          {doubt.reason === null ? null : <p>{doubt.reason}</p>}
          {doubt.at === null ? null : (
            <p className="quiet">{own.decidedBy(doubt.by ?? "", instantWords(doubt.at, t))}</p>
          )}
          {doubt.state === "open" ? (
            <p>
              <Link className="lone-link" to="/doubts">
                {own.title}
              </Link>
            </p>
          ) : null}
        </div>
      ))}
    </>
  );
}
