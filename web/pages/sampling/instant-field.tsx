import { type ReactNode, useId } from "react";
import { useLanguage } from "../../texts/language";

/** What a field of day and time says, `2026-11-30T09:30`, as an instant of Shanghai; what is no such text stays as it is. */
export const toInstant = (local: string): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? `${local}:00+08:00` : local;

/** A day and time of Shanghai, to the minute. */
export function InstantField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const { t } = useLanguage();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        <span className="quiet required">{t.bracketed(t.act.required)}</span>
      </label>
      <input id={id} type="datetime-local" required value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
