import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";
import { useLanguage } from "../texts/language";

const AnnouncerContext = createContext<(text: string) => void>(() => undefined);
const SHOWN_MS = 8_000;

/** Says results aloud and shows them, wherever the form that caused them has gone meanwhile. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useLanguage();
  const [said, setSaid] = useState("");
  const announce = useCallback((text: string) => setSaid(text), []);
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="announcer" role="status" aria-live="polite">
        {said === "" ? null : (
          <p>
            {said}
            <button type="button" className="plain" onClick={() => setSaid("")}>
              {t.close}
            </button>
          </p>
        )}
      </div>
    </AnnouncerContext>
  );
}

/** Gives the function that says a result. */
export const useAnnounce = (): ((text: string) => void) => use(AnnouncerContext);
