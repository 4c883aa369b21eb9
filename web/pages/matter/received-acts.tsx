import type { ReactNode } from "react";
import type { ReceivedAct } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { actorWords } from "./actor-words";

/** The acts in the order they were received, with what the law said to each; folded. */
export function ReceivedActs({ acts }: { readonly acts: readonly ReceivedAct[] }): ReactNode {
  const { t } = useLanguage();
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t.matter.acts}</h2>
      <ul className="plain-list">
        {acts.map((act) => (
          <li key={act.actId}>
            {act.seq}. {word(t.words.act, act.kind)}{" "}
            <Tag tone={act.outcome === "applied" ? "good" : act.outcome === "refused" ? "bad" : "info"}>
              {act.outcome === null ? t.matter.actPending : word(t.words.outcome, act.outcome)}
            </Tag>
            <br />
            <span className="quiet">
              {instantWords(act.receivedAt, t, true)}
              {act.actor === null ? null : ` · ${actorWords(act, t) ?? ""}`}
              {act.refusal === null ? null : ` · ${word(t.words.refusal, act.refusal)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
