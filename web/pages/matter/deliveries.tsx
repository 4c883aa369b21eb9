import type { ReactNode } from "react";
import type { Delivery } from "../../api-types";
import { Folded } from "../../controls/folded";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { CHANNELS, DELIVERY_STATES, NOTICES } from "../../words.generated";
import { TEXTS } from "./texts";

const TONE: Readonly<Record<string, "info" | "bad">> = { sent: "info", refused: "bad", bounced: "bad" };

/** Every message of a matter and what became of it, newest first. */
export function Deliveries({ deliveries }: { readonly deliveries: readonly Delivery[] }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{own.deliveries}</h2>
      {deliveries.length === 0 ? (
        <p className="quiet">{own.deliveriesEmpty}</p>
      ) : (
        <p className="quiet">{own.deliveriesNote}</p>
      )}
      <Folded
        items={deliveries.toReversed()}
        first={4}
        list={(shown) => (
          <ul className="plain-list">
            {shown.map((delivery) => (
              <li key={`${delivery.step}${delivery.recipient}${delivery.address}${delivery.channel}`}>
                {named(NOTICES, delivery.notice)}{" "}
                <Tag tone={TONE[delivery.state] ?? "plain"}>{named(DELIVERY_STATES, delivery.state)}</Tag>
                <br />
                <span className="quiet">
                  {own.to}
                  {t.colon}
                  {delivery.recipient}
                  {delivery.address === null ? null : t.bracketed(delivery.address)}
                  {delivery.channel === "mail" ? null : ` · ${named(CHANNELS, delivery.channel)}`}
                  {delivery.digest ? ` · ${own.byDigest}` : null}
                  {delivery.attempts > 1 ? ` · ${own.attempts(delivery.attempts)}` : null}
                </span>
                <Trail delivery={delivery} />
                {delivery.lastError === null ? null : <p className="fault">{delivery.lastError}</p>}
              </li>
            ))}
          </ul>
        )}
      />
    </section>
  );
}

const TRAIL = ["sentAt", "linkOpenedAt", "readAt", "bouncedAt"] as const;

/** What became of a message, in the order in which it happens. */
function Trail({ delivery }: { readonly delivery: Delivery }): ReactNode {
  const { t } = useLanguage();
  const { trail } = useTexts(TEXTS);
  return TRAIL.map((name) => {
    const at = delivery[name];
    return at === null ? null : (
      <span key={name} className="quiet trail">
        {trail[name](instantWords(at, t, true))}
      </span>
    );
  });
}
