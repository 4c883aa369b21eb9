import type { ReactNode } from "react";
import type { Delivery } from "../../api-types";
import { Folded } from "../../controls/folded";
import { Tag } from "../../controls/tag";
import { useLanguage, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";

const TONE: Readonly<Record<string, "good" | "bad">> = { sent: "good", refused: "bad", failed: "bad" };

/** Every message of a matter and what became of it, newest first. */
export function Deliveries({ deliveries }: { readonly deliveries: readonly Delivery[] }): ReactNode {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t.matter.deliveries}</h2>
      {deliveries.length === 0 ? <p className="quiet">{t.matter.deliveriesEmpty}</p> : null}
      <Folded
        items={deliveries.toReversed()}
        first={4}
        list={(shown) => (
          <ul className="plain-list">
            {shown.map((delivery) => (
              <li key={`${delivery.step}${delivery.recipient}${delivery.address}${delivery.channel}`}>
                {word(t.words.notice, delivery.notice)}{" "}
                <Tag tone={TONE[delivery.state] ?? "plain"}>{word(t.words.deliveryState, delivery.state)}</Tag>
                <br />
                <span className="quiet">
                  {t.matter.to}
                  {t.colon}
                  {delivery.recipient}
                  {delivery.address === null ? null : t.bracketed(delivery.address)}
                  {delivery.sentAt === null ? null : ` · ${instantWords(delivery.sentAt, t, true)}`}
                  {delivery.attempts > 1 ? ` · ${t.matter.attempts(delivery.attempts)}` : null}
                </span>
                {delivery.lastError === null ? null : <p className="fault">{delivery.lastError}</p>}
              </li>
            ))}
          </ul>
        )}
      />
    </section>
  );
}
