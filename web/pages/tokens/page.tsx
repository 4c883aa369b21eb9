import { type ReactNode, useState } from "react";
import { readKept } from "../../client/form-memory";
import { useRevokeToken, useTokens, type MadeToken, type TokenLine } from "../../client/tokens";
import { Empty, Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { Tag } from "../../controls/tag";
import { useAnnounce } from "../../frame/announcer";
import { Page } from "../../frame/page";
import { useLanguage, word, useTexts } from "../../texts/language";
import { instantDate, instantWords } from "../../time/shanghai";
import { SureButton } from "../accounts/sure-button";
import { NewTokenForm, TOKEN_FORM } from "./new-token-form";
import { ShownToken } from "./shown-token";
import { TEXTS } from "./texts";

/** 机器令牌: what programs prove themselves with; made, seen and revoked here. */
export function TokensPage(): ReactNode {
  const words = useTexts(TEXTS);
  const tokens = useTokens();
  const [made, setMade] = useState<MadeToken | null>(null);
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      {made === null ? null : <ShownToken key={made.id} made={made} hide={() => setMade(null)} />}
      <Loaded query={tokens}>
        {({ items, routes }) => (
          <>
            <details key={made?.id ?? ""} className="card" open={readKept(TOKEN_FORM) !== null}>
              <summary>
                <strong>{words.create}</strong>
              </summary>
              <NewTokenForm routes={routes} show={setMade} />
            </details>
            {items.length === 0 ? (
              <Empty text={words.empty} />
            ) : (
              <ul className="rows">
                {items.map((token) => (
                  <li key={token.id} className="row">
                    <Token token={token} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const TONES = { good: "good", unconfirmed: "warn", expired: "plain", revoked: "bad" } as const;

function Token({ token }: { readonly token: TokenLine }): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const revoke = useRevokeToken();
  const { lastUsedAt, lastAddress, revokedAt, revokedBy } = token;
  return (
    <>
      <p className="row-main">
        <span>{token.name}</span>
        <Tag tone={TONES[token.state]}>{words[token.state]}</Tag>
      </p>
      <p>
        <code>heqing_{token.id}_…</code>
      </p>
      <p>{token.routes.map((name) => word(words.routeNames, name)).join("、")}</p>
      <p className="quiet">
        {words.scope(token.account, token.jurisdiction)}
        <br />
        {words.madeBy(token.createdBy, instantDate(token.createdAt, t))} ·{" "}
        {words.until(instantDate(token.expiresAt, t))}
        <br />
        {lastUsedAt === null ? words.never : words.lastUse(instantWords(lastUsedAt, t), lastAddress ?? "")}
        {revokedAt === null ? null : (
          <>
            <br />
            {words.revokedBy(revokedBy ?? "", instantDate(revokedAt, t))}
          </>
        )}
      </p>
      {token.state === "good" || token.state === "unconfirmed" ? (
        <SureButton
          label={words.revoke}
          disabled={revoke.isPending}
          onSure={() => revoke.mutate(token.id, { onSuccess: () => announce(words.revokedNow(token.name)) })}
        />
      ) : null}
      <Refused error={revoke.error} />
    </>
  );
}
