import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";
import { useLanguage } from "../texts/language";

/** One page: its heading takes the focus when a person has come by a link inside, so that a reader starts there. */
export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash } = useLocation();
  const came = useNavigationType();
  useEffect(() => {
    document.title = `${title} · ${t.name}`;
  }, [title, t]);
  useEffect(() => {
    if (came === "POP" || hash !== "") return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, hash, came]);
  return (
    <main id="content" className="page">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
