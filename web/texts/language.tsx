import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import type { Bilingual } from "../api-types";
import { en } from "./en";
import { nameIn, type Names } from "./names";
import type { Own } from "./own";
import type { Language, Texts } from "./texts";
import { zh } from "./zh";

export { type Language, type Texts, word } from "./texts";

/** How the pages speak. */
export interface Spoken {
  readonly language: Language;
  readonly t: Texts;
  readonly pick: (text: Bilingual) => string;
  /** What a word of a record is called. */
  readonly named: (names: Names, code: string | null | undefined) => string;
  readonly toggle: () => void;
}

const KEY = "heqing.language";
const LanguageContext = createContext<Spoken | null>(null);

function keptLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}

/** The texts that a person has chosen on this machine, where no provider may be above. */
export const keptTexts = (): Texts => (keptLanguage() === "zh" ? zh : en);

/** Gives the pages their language: Chinese, or English where a person has chosen it on this machine. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // Not remembered, still spoken.
    }
  }, [language]);
  const spoken = useMemo(
    (): Spoken => ({
      language,
      t: language === "zh" ? zh : en,
      pick: (text) => text[language],
      named: (names, code) => nameIn(names, code, language),
      toggle: () => setLanguage(language === "zh" ? "en" : "zh"),
    }),
    [language],
  );
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

/** The language of the pages. @throws Error outside of LanguageProvider */
export function useLanguage(): Spoken {
  const spoken = use(LanguageContext);
  if (spoken === null) throw new Error("expected a LanguageProvider above");
  return spoken;
}

/** A page's own texts in the language of the pages. @throws Error outside of LanguageProvider */
export const useTexts = <T,>(own: Own<T>): T => own[useLanguage().language];
