import type { ReactNode } from "react";
import { useWays } from "../../client/own-account";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** The identity provider's way in, where there is one. It leads away, so it is a link of the browser's. */
export function OtherWay({ from }: { readonly from: string }): ReactNode {
  const own = useTexts(TEXTS);
  const { data } = useWays();
  if (data?.oidc == null) return null;
  return (
    <p>
      <a className="button wide" href={`/api/v1/session/oidc?from=${encodeURIComponent(from)}`}>
        {own.oidc(data.oidc.name)}
      </a>
    </p>
  );
}
