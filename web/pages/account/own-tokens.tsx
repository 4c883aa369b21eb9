import type { ReactNode } from "react";
import { type OwnToken, useOwnTokenSaying, useOwnTokens } from "../../client/own-account";
import { Refused } from "../../controls/refused";
import { Tag } from "../../controls/tag";
import { useAnnounce } from "../../frame/announcer";
import { useLanguage, useTexts } from "../../texts/language";
import { instantDate } from "../../time/shanghai";
import { SureButton } from "../accounts/sure-button";
import { TEXTS } from "./texts";

/** Programs that act, or would act, under the own account; nothing where there are none. */
export function OwnTokens(): ReactNode {
  const own = useTexts(TEXTS);
  const items = useOwnTokens().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="own-tokens">
      <h2 id="own-tokens">{own.tokens}</h2>
      <p className="quiet">{own.tokensIntro}</p>
      <ul className="rows">
        {items.map((token) => (
          <li key={token.id} className="row">
            <Line token={token} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ token }: { readonly token: OwnToken }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const announce = useAnnounce();
  const say = useOwnTokenSaying(token);
  const { confirmedAt } = token;
  return (
    <>
      <p className="row-main">
        <span>{token.name}</span>
        <Tag tone={confirmedAt === null ? "warn" : "good"}>{confirmedAt === null ? own.unconfirmed : own.acting}</Tag>
      </p>
      <p className="quiet">
        {own.tokenOf(token.createdBy, instantDate(token.expiresAt, t), token.jurisdiction)}
        <br />
        <code>{token.routes.join(", ")}</code>
      </p>
      <div className="care">
        {confirmedAt === null ? (
          <SureButton
            label={own.confirmToken}
            disabled={say.isPending}
            onSure={() => say.mutate("confirm", { onSuccess: () => announce(own.tokenConfirmed(token.name)) })}
          />
        ) : null}
        <SureButton
          label={own.endToken}
          disabled={say.isPending}
          onSure={() => say.mutate("end", { onSuccess: () => announce(own.tokenEnded(token.name)) })}
        />
      </div>
      <Refused error={say.error} />
    </>
  );
}
