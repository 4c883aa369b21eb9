import type { ReactNode } from "react";
import { Link } from "react-router";
import { Page } from "../../frame/page";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, useTexts } from "../../texts/language";
import { PROCEEDING_KINDS } from "../../words.generated";
import { KINDS, listOf } from "./addresses";
import { PAGES } from "./registry";
import { TEXTS } from "./texts";

/** 办理事项: the lists of all kinds of proceedings that the account may read. */
export function OverviewPage(): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const { account } = useAccount();
  const kinds = KINDS.filter((kind) => PAGES[kind].readers?.(account.role) ?? true);
  return (
    <Page title={own.title}>
      <p className="quiet">{own.lead}</p>
      <ul className="cards">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link className="button wide" to={listOf(kind)}>
              {named(PROCEEDING_KINDS, kind)}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
