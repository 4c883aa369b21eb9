import { type ReactNode, useEffect, useState } from "react";
import { Link, NavLink, useLocation } from "react-router";
import type { Session } from "../api-types";
import { useSignOut } from "../client/session";
import { Tag } from "../controls/tag";
import { useLanguage } from "../texts/language";
import { useAnnounce } from "./announcer";
import { pagesFor } from "./pages-for";
import { isUnfinished } from "./signed-in";

/** Name, account, menu, language. On a phone the menu is folded. */
export function Header({ session }: { readonly session: Session | null }): ReactNode {
  const { t, toggle, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="header">
      <div className="header-row">
        <Link className="brand" to="/">
          {t.name}
        </Link>
        {session?.demo === true ? <Tag tone="warn">{t.demo}</Tag> : null}
        <span className="spring" />
        <button
          type="button"
          className="plain"
          lang={language === "zh" ? "en" : "zh-CN"}
          aria-label={t.languageLabel}
          onClick={toggle}
        >
          {t.language}
        </button>
        <button
          type="button"
          className="plain menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {open ? t.close : t.menu}
        </button>
      </div>
      <div id="menu" className={open ? "menu menu-open" : "menu"}>
        <nav aria-label={t.menu}>
          <ul>
            {pagesFor(session).map(({ path, name }) => (
              <li key={path}>
                <NavLink to={path} end={path === "/"}>
                  {t.nav[name]}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        {session === null ? null : <Account session={session} />}
      </div>
    </header>
  );
}

function Account({ session }: { readonly session: Session }): ReactNode {
  const { t } = useLanguage();
  const signOut = useSignOut();
  const announce = useAnnounce();
  const { account, mailUrl } = session;
  return (
    <div className="account">
      <span>
        {isUnfinished(session) ? account.name : <Link to="/account">{account.name}</Link>}
        <span className="quiet"> · {account.unit.name}</span>
      </span>
      {mailUrl === null ? null : (
        <a href={mailUrl} target="_blank" rel="noreferrer">
          {t.mail}
        </a>
      )}
      <button
        type="button"
        className="plain"
        disabled={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onError: () => announce(t.stillIn) })}
      >
        {t.signOut}
      </button>
    </div>
  );
}
