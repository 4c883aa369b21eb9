import type { ReactNode } from "react";
import type { ProceedingRow } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { ENDINGS } from "../../words.generated";
import { PHASES } from "../proceeding/phases";
import { TEXTS } from "./texts";

const GOOD = new Set(["closed", "answered"]);

/** Where a proceeding stands, in short marks: its phase or how it ended, its rung, what is late, stopped, parked. */
export function StandingTags({
  row,
}: {
  readonly row: Pick<
    ProceedingRow,
    "kind" | "phase" | "endedAs" | "rungName" | "overdue" | "stopped" | "parked" | "open"
  >;
}): ReactNode {
  const { named, pick } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <>
      {row.endedAs === null ? (
        <Tag tone="info">{row.phase === null ? own.opening : named(PHASES[row.kind], row.phase)}</Tag>
      ) : (
        <Tag tone={GOOD.has(row.endedAs) ? "good" : "plain"}>{named(ENDINGS, row.endedAs)}</Tag>
      )}{" "}
      {row.stopped ? <Tag tone="warn">{own.paused}</Tag> : null}{" "}
      {row.rungName === null ? null : <Tag>{own.rung(pick(row.rungName))}</Tag>}{" "}
      {row.overdue && row.open ? <Tag tone="bad">{own.overdue}</Tag> : null}{" "}
      {row.parked ? <Tag tone="bad">{own.parked}</Tag> : null}
    </>
  );
}
