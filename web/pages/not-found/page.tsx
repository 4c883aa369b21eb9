import type { ReactNode } from "react";
import { Link } from "react-router";
import { Page } from "../../frame/page";
import { useLanguage } from "../../texts/language";

/** An address that no page has. */
export function NotFoundPage(): ReactNode {
  const { t } = useLanguage();
  return (
    <Page title={t.state.notFound}>
      <Link className="button" to="/">
        {t.state.home}
      </Link>
    </Page>
  );
}
