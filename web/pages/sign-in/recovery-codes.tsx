import { type ReactNode, useState } from "react";
import { useLanguage } from "../../texts/language";

/** The codes, this once. */
export function RecoveryCodes({
  codes,
  done,
}: {
  readonly codes: readonly string[];
  readonly done: () => void;
}): ReactNode {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      setCopied(true);
    } catch {
      // No clipboard without https: they stand on the page.
    }
  };
  return (
    <section className="card" aria-live="polite">
      <h2>{t.access.codesTitle}</h2>
      <p>{t.access.codesIntro}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="button wide" onClick={() => void copy()}>
        {copied ? t.access.copied : t.access.copy}
      </button>
      <button type="button" className="button primary wide" onClick={done}>
        {t.access.saved}
      </button>
    </section>
  );
}
