import type { ReactNode } from "react";
import { useSystem } from "../client/reads";
import { useLanguage } from "../texts/language";

const QUIET = new Set(["ready", "none"]);

/** The strip on top while parts behind the pages are being built or are away; nothing when all is well. */
export function Strip(): ReactNode {
  const { t, language } = useLanguage();
  const { data } = useSystem();
  if (data === undefined) return null;
  const { temporal, parts } = data;
  if (temporal !== null && !QUIET.has(temporal.state)) {
    const count = temporal.total > 0 ? t.state.built(temporal.done, temporal.total) : "";
    return (
      <div className="strip" role="status">
        {language === "zh" && temporal.message !== "" ? temporal.message : `${t.state.starting}${count}`}
        {temporal.total > 0 ? <progress value={temporal.done} max={temporal.total} aria-label={count} /> : null}
      </div>
    );
  }
  const away = parts.some(({ state }) => state === "down" || state === "starting");
  return away ? (
    <div className="strip" role="status">
      {t.state.partDown}
    </div>
  ) : null;
}
