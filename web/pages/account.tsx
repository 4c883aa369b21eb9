import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { useWays } from "../client/own-account";
import { useAccount } from "../frame/signed-in";
import { Page } from "../frame/page";
import { refusedWords } from "../controls/refused-words";
import { useLanguage } from "../texts/language";
import { Identities } from "./account/identities";
import { OwnSessions } from "./account/own-sessions";
import { PasswordChange } from "./account/password-change";
import { SecondFactor } from "./account/second-factor";

/** 我的账号: second factor, password, where one is signed in. */
export function AccountPage(): ReactNode {
  const { t } = useLanguage();
  const { account } = useAccount();
  const ways = useWays();
  const [search] = useSearchParams();
  const refused = search.get("refused");
  return (
    <Page title={t.access.title}>
      <p>
        {account.name} · {account.unit.name} · <span className="quiet">{account.login}</span>
      </p>
      <div role="status">{search.has("linked") ? <p className="good-news">{t.access.linked}</p> : null}</div>
      <div role="alert">{refused === null ? null : <p className="fault">{refusedWords(refused, t)}</p>}</div>
      <SecondFactor />
      <PasswordChange />
      {ways.data?.oidc == null ? null : <Identities name={ways.data.oidc.name} />}
      <OwnSessions />
    </Page>
  );
}
