import { type ReactNode, useState } from "react";
import type { MadeToken } from "../../client/tokens";
import { useAnnounce } from "../../frame/announcer";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** A token that was just made, this once. */
export function ShownToken({ made, hide }: { readonly made: MadeToken; readonly hide: () => void }): ReactNode {
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    // Missing where the page came over plain HTTP from another machine; the text can be marked by hand.
    void navigator.clipboard?.writeText(made.token).then(() => {
      setCopied(true);
      announce(words.copied);
    });
  };
  return (
    <div className="card" role="status">
      <p>
        <strong>{words.shown(made.name)}</strong>
      </p>
      <p>
        <code className="secret">{made.token}</code>
      </p>
      <p className="quiet">{words.shownNote}</p>
      <div className="care">
        <button type="button" className="button primary" onClick={copy}>
          {copied ? words.copied : words.copy}
        </button>
        <button type="button" className="button" onClick={hide}>
          {words.hide}
        </button>
      </div>
    </div>
  );
}
