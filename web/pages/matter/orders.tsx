import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Order } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { instantDate } from "../../time/shanghai";
import { ENDINGS, SAMPLING_PHASES } from "../../words.generated";
import { TEXTS } from "./texts";

/** The re-samplings 复测 of a matter, each with its number and where it stands; nothing where there is none. */
export function Orders({ orders }: { readonly orders: readonly Order[] }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="orders">
      <h2 id="orders">{own.orders}</h2>
      <ul className="plain-list">
        {orders.map((order) => (
          <li key={order.id}>
            {own.order(order.order)}{" "}
            <Link className="lone-link" to={`/samplings/${order.id}`}>
              {order.number}
            </Link>{" "}
            {order.endedAs === null ? (
              <Tag tone="info">{named(SAMPLING_PHASES, order.phase)}</Tag>
            ) : (
              <Tag>{named(ENDINGS, order.endedAs)}</Tag>
            )}
            <br />
            <span className="quiet">
              {[order.openedAt, order.closedAt].flatMap((at) => (at === null ? [] : [instantDate(at, t)])).join(" – ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
