import type { ReactNode } from "react";
import type { Sampling } from "../../api-types";
import { Empty } from "../../controls/list-states";
import { useLanguage, useTexts, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** 采样记录: place, time, seals, who was there, what the laboratory said; nothing is left out that was written. */
export function Record({ file }: { readonly file: Sampling }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const { record, countersigned, laboratory, report, ownAnalysis } = file;
  const signature = countersigned === null ? "none" : countersigned.agrees ? "agreed" : "reserved";
  return (
    <section aria-labelledby="record">
      <h2 id="record">{own.record}</h2>
      {record === null ? (
        <Empty text={own.recordEmpty} />
      ) : (
        <dl className="card facts">
          <dt>{own.takenAt}</dt>
          <dd>{instantWords(record.takenAt, t)}</dd>
          <dt>{own.place}</dt>
          <dd>{record.place}</dd>
          <dt>{own.seals}</dt>
          <dd>{record.samples.map(({ seal, holder }) => `${seal}${t.bracketed(own.holders[holder])}`).join("、")}</dd>
          <dt>{own.otherSide}</dt>
          <dd>
            {own.otherSides[record.otherSide]} {record.attendance}
            {record.otherSide === "present" ? (
              <>
                <br />
                {own.countersigned[signature]} {countersigned?.remark}
              </>
            ) : null}
          </dd>
          {laboratory === null ? null : (
            <>
              <dt>{own.laboratory}</dt>
              <dd>
                {laboratory.laboratory} {instantWords(laboratory.handedAt, t)}{" "}
                {laboratory.sealsIntact ? own.intact : own.broken}
              </dd>
            </>
          )}
          {report === null ? null : (
            <>
              <dt>{own.report}</dt>
              <dd>
                {report.number} <span className="quiet">{report.issuedOn}</span>
              </dd>
            </>
          )}
          {ownAnalysis === null ? null : (
            <>
              <dt>{own.ownAnalysis}</dt>
              <dd>
                {ownAnalysis.values.map(({ item, text }) => `${word(t.words.item, item)} ${text}`).join("、")}{" "}
                <span className="quiet">
                  {ownAnalysis.laboratory} {ownAnalysis.number}
                </span>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
