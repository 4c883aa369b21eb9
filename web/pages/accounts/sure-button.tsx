import { type ReactNode, useState } from "react";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** A button that asks once more before it does what can't be undone by itself. */
export function SureButton({
  label,
  disabled,
  onSure,
}: {
  readonly label: string;
  readonly disabled: boolean;
  readonly onSure: () => void;
}): ReactNode {
  const words = useTexts(TEXTS);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="button" disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={disabled}
        onClick={() => {
          setAsking(false);
          onSure();
        }}
      >
        {words.sure(label)}
      </button>
      <button type="button" className="plain" onClick={() => setAsking(false)}>
        {words.cancel}
      </button>
    </>
  );
}
