import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { useWays } from "../../client/own-account";
import { useAccount } from "../../frame/signed-in";
import { Page } from "../../frame/page";
import { refusedWords } from "../sign-in/refused-words";
import { useTexts } from "../../texts/language";
import { Identities } from "./identities";
import { OwnSessions } from "./own-sessions";
import { OwnTokens } from "./own-tokens";
import { PasswordChange } from "./password-change";
import { SecondFactor } from "./second-factor";
import { TEXTS as SIGN_IN } from "../sign-in/texts";
import { TEXTS } from "./texts";
import "../sign-in/style.css";

/** 我的账号: second factor, password, where one is signed in. */
export function AccountPage(): ReactNode {
  const own = useTexts(TEXTS);
  const signIn = useTexts(SIGN_IN);
  const { account } = useAccount();
  const ways = useWays();
  const [search] = useSearchParams();
  const refused = search.get("refused");
  return (
    <Page title={own.title}>
      <p>
        {account.name} · {account.unit.name} · <span className="quiet">{account.login}</span>
      </p>
      <div role="status">{search.has("linked") ? <p className="good-news">{own.linked}</p> : null}</div>
      <div role="alert">{refused === null ? null : <p className="fault">{refusedWords(refused, signIn)}</p>}</div>
      <SecondFactor />
      <PasswordChange />
      {ways.data?.oidc == null ? null : <Identities name={ways.data.oidc.name} />}
      <OwnTokens />
      <OwnSessions />
    </Page>
  );
}
