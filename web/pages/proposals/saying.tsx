import { type ReactNode, type SubmitEvent, useState } from "react";
import { type Proposal, type Saying as Said, useSaying } from "../../client/administration";
import { Field } from "../../controls/field";
import { useAnnounce } from "../../frame/announcer";
import { useTexts, word } from "../../texts/language";
import { AccountFault } from "../accounts/account-fault";
import { SureButton } from "../accounts/sure-button";
import { TEXTS } from "./texts";

/** What the reader may say to an open proposal, or why not. */
export function Saying({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const say = useSaying(proposal);
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const send = (said: Said): void => say.mutate(said, { onSuccess: () => announce(words.done(words[said.verb])) });
  const { hindrance } = proposal;
  return (
    <>
      {hindrance === null ? null : <p className="quiet">{word(words.hindrances, hindrance)}</p>}
      <div className="care">
        {hindrance === null ? (
          <SureButton label={words.confirm} disabled={say.isPending} onSure={() => send({ verb: "confirm" })} />
        ) : null}
        {proposal.own ? (
          <SureButton label={words.withdraw} disabled={say.isPending} onSure={() => send({ verb: "withdraw" })} />
        ) : hindrance === "same-administration" || refusing ? null : (
          <button type="button" className="button" onClick={() => setRefusing(true)}>
            {words.refuse}
          </button>
        )}
      </div>
      {refusing ? (
        <form
          onSubmit={(event: SubmitEvent) => {
            event.preventDefault();
            send({ verb: "refuse", reason: reason.trim() });
          }}
        >
          <Field label={words.refuseReason} kind="area" value={reason} onChange={setReason} />
          <button type="submit" className="button primary" disabled={say.isPending || reason.trim() === ""}>
            {words.refuse}
          </button>
          <button type="button" className="plain" onClick={() => setRefusing(false)}>
            {words.cancel}
          </button>
        </form>
      ) : null}
      <AccountFault error={say.error} />
    </>
  );
}
