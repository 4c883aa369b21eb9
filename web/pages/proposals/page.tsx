import { type ReactNode, useState } from "react";
import { type Proposal, useProposals } from "../../client/administration";
import { Choice } from "../../controls/field";
import { Paged } from "../../controls/paged";
import { Tag } from "../../controls/tag";
import { Page } from "../../frame/page";
import { useLanguage, useTexts, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { PROPOSAL_STATES, PROPOSALS } from "../../words.generated";
import { ProposalFacts } from "./proposal-facts";
import { Saying } from "./saying";
import { TEXTS } from "./texts";

/** 待确认事项: what the three administrations propose to one another, and what they say to it. */
export function ProposalsPage(): ReactNode {
  const words = useTexts(TEXTS);
  const [open, setOpen] = useState(true);
  const proposals = useProposals(open);
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <Choice
        label={words.show}
        value={open ? "open" : "all"}
        onChange={(value) => setOpen(value === "open")}
        options={[
          { value: "open", label: words.open },
          { value: "all", label: words.all },
        ]}
      />
      <Paged query={proposals} empty={words.empty}>
        {(items: readonly Proposal[]) => (
          <ul className="rows">
            {items.map((proposal) => (
              <li key={proposal.id} className="row">
                <OneProposal proposal={proposal} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

const TONES = { open: "warn", confirmed: "good", refused: "bad", withdrawn: "plain" } as const;

function OneProposal({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { t, named } = useLanguage();
  const words = useTexts(TEXTS);
  const { kind, state, decidedBy, decidedAt, deciderRole } = proposal;
  const role = (one: string | null): string => word(t.words.role, one ?? "");
  return (
    <>
      <p className="row-main">
        <strong>{named(PROPOSALS, kind)}</strong>
        <Tag tone={TONES[state]}>{named(PROPOSAL_STATES, state)}</Tag>
      </p>
      <ProposalFacts proposal={proposal} />
      <p className="quiet">
        {words.proposed(proposal.proposedBy, role(proposal.proposerRole), instantWords(proposal.proposedAt, t))}
        {decidedBy === null || decidedAt === null ? null : (
          <>
            <br />
            {words.decided(named(PROPOSAL_STATES, state), decidedBy, role(deciderRole), instantWords(decidedAt, t))}
          </>
        )}
      </p>
      {state === "open" ? <Saying proposal={proposal} /> : null}
    </>
  );
}
