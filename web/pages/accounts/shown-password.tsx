import type { ReactNode } from "react";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** A password that was just made. */
export interface Shown {
  readonly login: string;
  readonly password: string;
}

/** A first password, once. */
export function ShownPassword({ shown, hide }: { readonly shown: Shown; readonly hide: () => void }): ReactNode {
  const words = useTexts(TEXTS);
  return (
    <div className="card" role="status">
      <p>
        <strong>{words.password(shown.login)}</strong>
      </p>
      <p>
        <code className="code">{shown.password}</code>
      </p>
      <p className="quiet">{words.passwordNote}</p>
      <button type="button" className="button" onClick={hide}>
        {words.hide}
      </button>
    </div>
  );
}
