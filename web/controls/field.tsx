import { type ReactNode, useId } from "react";
import { useLanguage } from "../texts/language";

interface FieldParts {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: "text" | "password" | "date" | "area" | "search";
  readonly required?: boolean;
  /** The earliest date that can be chosen. */
  readonly min?: string | undefined;
  readonly fault?: string | undefined;
  readonly autoComplete?: string;
  readonly name?: string;
}

/** A labelled field; its fault is read out with it. */
export function Field({
  label,
  value,
  onChange,
  kind = "text",
  required = false,
  min,
  fault,
  autoComplete = "off",
  name,
}: FieldParts): ReactNode {
  const id = useId();
  const { t } = useLanguage();
  const shared = {
    id,
    name,
    value,
    required,
    autoComplete,
    "aria-invalid": fault === undefined ? undefined : true,
    "aria-describedby": fault === undefined ? undefined : `${id}-fault`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? <span className="quiet required">{t.bracketed(t.act.required)}</span> : null}
      </label>
      {kind === "area" ? (
        <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={kind} min={min} onChange={(event) => onChange(event.target.value)} />
      )}
      {fault === undefined ? null : (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** A labelled choice of few. */
export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
