import type { ReactNode } from "react";
import type { ProceedingFile } from "../../api-types";
import { AttachmentList } from "../../controls/attachments/list";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { useActor } from "./use-actor";
import { ACTS, REFUSALS } from "../../words.generated";
import { TEXTS } from "./texts";

/** The acts in the order they were received, with what the law said to each; folded. */
export function ReceivedActs({ acts, attachments }: Pick<ProceedingFile, "acts" | "attachments">): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const actor = useActor();
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{own.acts}</h2>
      <ul className="plain-list">
        {acts.map((act) => (
          <li key={act.actId}>
            {act.seq}. {named(ACTS, act.kind)}{" "}
            <Tag tone={act.outcome === "applied" ? "good" : act.outcome === "refused" ? "bad" : "info"}>
              {act.outcome === null ? own.actPending : own.actOutcome[act.outcome]}
            </Tag>
            <br />
            <span className="quiet">
              {instantWords(act.receivedAt, t, true)}
              {act.actor === null ? null : ` · ${actor(act) ?? ""}`}
              {act.refusal === null ? null : ` · ${named(REFUSALS, act.refusal)}`}
            </span>
            <AttachmentList attachments={attachments.filter((attachment) => attachment.act === act.seq)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
