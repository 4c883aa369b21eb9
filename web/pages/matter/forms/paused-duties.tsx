import type { ReactNode } from "react";
import type { Duty } from "../../../api-types";
import { useLanguage, useTexts } from "../../../texts/language";
import { DUTY_KINDS } from "../../../words.generated";
import { TEXTS } from "./texts";

/** Which limits a pause stops: all of them but those that shall go on. */
export function PausedDuties({
  duties,
  goOn,
  fault,
  onChange,
}: {
  readonly duties: readonly Duty[];
  readonly goOn: readonly number[];
  readonly fault: string | undefined;
  readonly onChange: (goOn: readonly number[]) => void;
}): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <fieldset>
      <legend>{own.pauseWhich}</legend>
      {duties.map(({ no, kind }) => (
        <label key={no} className="option">
          <input
            type="checkbox"
            checked={!goOn.includes(no)}
            onChange={() => onChange(goOn.includes(no) ? goOn.filter((other) => other !== no) : [...goOn, no])}
          />
          {named(DUTY_KINDS, kind)}
        </label>
      ))}
      {fault === undefined ? null : <p className="fault">{fault}</p>}
    </fieldset>
  );
}
