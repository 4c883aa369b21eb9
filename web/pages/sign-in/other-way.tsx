import type { ReactNode } from "react";
import { useWays } from "../../client/own-account";
import { useLanguage } from "../../texts/language";

/** The identity provider's way in, where there is one. It leads away, so it is a link of the browser's. */
export function OtherWay({ from }: { readonly from: string }): ReactNode {
  const { t } = useLanguage();
  const { data } = useWays();
  if (data?.oidc == null) return null;
  return (
    <p>
      <a className="button wide" href={`/api/v1/session/oidc?from=${encodeURIComponent(from)}`}>
        {t.access.oidc(data.oidc.name)}
      </a>
    </p>
  );
}
