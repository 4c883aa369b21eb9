import type { ReactNode } from "react";
import type { Released, Verdict } from "../../api-types";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** A section for which a released verdict could not open a matter, and what is missing for it. */
export interface ToldSection {
  readonly id: string;
  readonly name: string;
  readonly missing: string;
}

/** The sections that a release tells of, by the names that they had in the list. */
export const toldOf = (released: Released["released"], verdicts: readonly Verdict[]): readonly ToldSection[] =>
  released.flatMap(({ sectionId, refused, verdictId }) =>
    refused === null
      ? []
      : [
          {
            id: verdictId,
            name: verdicts.find((verdict) => verdict.sectionId === sectionId)?.sectionName ?? sectionId,
            missing: refused,
          },
        ],
  );

/** Says by name for which sections nothing was opened though a target was missed: the registry lacks something. */
export function Told({ sections }: { readonly sections: readonly ToldSection[] }): ReactNode {
  const own = useTexts(TEXTS);
  if (sections.length === 0) return null;
  return (
    <div className="card" role="alert">
      <p className="fault">{own.told(sections.length)}</p>
      <ul className="plain-list">
        {sections.map(({ id, name, missing }) => (
          <li key={id}>
            <strong>{name}</strong>
            <br />
            <span className="quiet">{missing}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
