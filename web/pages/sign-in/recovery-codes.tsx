import { type ReactNode, useState } from "react";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** The codes, this once. */
export function RecoveryCodes({
  codes,
  done,
}: {
  readonly codes: readonly string[];
  readonly done: () => void;
}): ReactNode {
  const own = useTexts(TEXTS);
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
      <h2>{own.codesTitle}</h2>
      <p>{own.codesIntro}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="button wide" onClick={() => void copy()}>
        {copied ? own.copied : own.copy}
      </button>
      <button type="button" className="button primary wide" onClick={done}>
        {own.saved}
      </button>
    </section>
  );
}
