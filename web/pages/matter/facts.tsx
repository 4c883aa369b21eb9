import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ProceedingFile } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, useTexts, word } from "../../texts/language";
import { PARTY_ROLES } from "../../words.generated";
import { TEXTS } from "./texts";

/** Of what a file speaks: section, parties, and the ladder that it follows. `children` are facts of its kind. */
export function Facts({ file, children }: { readonly file: ProceedingFile; readonly children?: ReactNode }): ReactNode {
  const { t, pick, named } = useLanguage();
  const own = useTexts(TEXTS);
  const { account } = useAccount();
  const { section, ladder } = file;
  // That there could be a clue 问题线索 is for its handling body's pages alone; the API says no more of one.
  const handles = file.parties.some(({ role, unitName }) => role === "handling" && unitName === account.unit.name);
  const parties = file.parties.filter(({ role }) => role !== "handling" || handles);
  const about =
    section === null
      ? []
      : [section.river, word(t.words.level, section.level), word(t.words.body, section.body)].filter(Boolean);
  const roles = [...new Set(parties.map(({ role }) => role))];
  return (
    <dl className="facts card">
      {children}
      {section === null ? null : (
        <>
          <dt>{own.section}</dt>
          <dd>
            <Link className="lone-link" to={`/sections/${section.id}`}>
              {section.name}
            </Link>
            {about.length === 0 ? null : <span className="quiet about">{about.join(" · ")}</span>}
          </dd>
        </>
      )}
      {roles.map((role) => (
        <div key={role} className="facts-pair">
          <dt>{named(PARTY_ROLES, role)}</dt>
          <dd>
            {parties
              .filter((party) => party.role === role)
              .map(({ unitName }) => unitName)
              .join("、")}
          </dd>
        </div>
      ))}
      <dt>{own.ladder}</dt>
      <dd>
        {pick(ladder.name)} · {own.version(ladder.version)}{" "}
        {ladder.status === "assumption" ? (
          <>
            <Tag tone="warn">{t.time.assumption}</Tag>
            <br />
            <span className="quiet">{own.assumptionNote}</span>
          </>
        ) : null}
      </dd>
    </dl>
  );
}
