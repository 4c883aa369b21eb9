import type { ReactNode } from "react";
import type { ActProgress } from "../client/act";
import { useLanguage } from "../texts/language";

/** The one primary button of an act: idle while it is sent or processed, so that it can't be done twice. */
export function ActButton({
  label,
  progress,
  onClick,
}: {
  readonly label: string;
  readonly progress: ActProgress;
  readonly onClick?: () => void;
}): ReactNode {
  const { t } = useLanguage();
  const busy = progress.state === "sending" || progress.state === "pending";
  const said =
    progress.state === "sending"
      ? t.act.sending
      : progress.state === "pending"
        ? t.act.pending
        : progress.state === "unreached"
          ? t.act.again
          : label;
  return (
    <button
      type={onClick === undefined ? "submit" : "button"}
      className="button primary wide"
      disabled={busy}
      onClick={onClick}
    >
      {said}
    </button>
  );
}
