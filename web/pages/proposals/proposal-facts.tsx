import type { ReactNode } from "react";
import type { Proposal } from "../../client/administration";
import { useLanguage, useTexts, word } from "../../texts/language";
import { TEXTS } from "./texts";

/** What would be so, and what is so now. */
export function ProposalFacts({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const data = { ...(proposal.data["person"] as object | undefined), ...proposal.data } as Readonly<
    Record<string, unknown>
  >;
  const text = (name: string): string | null => {
    const value = data[name];
    return typeof value === "string" ? value : null;
  };
  const role = (one: string | null): string | null => (one === null ? null : word(t.words.role, one));
  const moved = (before: string | null, after: string | null): string | null =>
    after === null || before === null || before === after || proposal.state !== "open"
      ? (after ?? before)
      : words.was(before, after);
  const facts: readonly (readonly [string, string | null])[] = [
    [words.person, moved(proposal.personName, text("name"))],
    [words.login, proposal.login ?? text("login")],
    [words.unit, proposal.unitName],
    [words.post, proposal.postTitle],
    [words.role, moved(role(proposal.accountRole), role(text("role")))],
    [words.reach, moved(proposal.jurisdiction, text("jurisdiction"))],
    [words.email, text("email")],
    [words.phone, text("phone")],
    [words.holds, typeof data["holds"] === "boolean" ? (data["holds"] ? words.takes : words.gives) : null],
    [words.from, text("from")],
    [words.to, text("to")],
    [words.active, data["active"] === true ? "✓" : null],
    [words.reason, proposal.reason],
    [words.answer, proposal.answer],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === null || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
