import { type ReactNode, type SubmitEvent, useState } from "react";
import {
  type AccountCare,
  type AccountLine,
  type NewProposal,
  useAccountCare,
  useAccountEnd,
  usePropose,
} from "../../client/administration";
import { RequestFailed } from "../../client/request";
import { Choice, Field } from "../../controls/field";
import { useAnnounce } from "../../frame/announcer";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, useTexts } from "../../texts/language";
import { AccountFault } from "./account-fault";
import { PersonForm } from "./person-form";
import { roleOptions } from "./role-options";
import { SureButton } from "./sure-button";
import { TEXTS } from "./texts";

/** What is proposed of one account and its person, and what one administrator does to it at once. */
export function ManageAccount({ account }: { readonly account: AccountLine }): ReactNode {
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const reader = useAccount().account;
  const end = useAccountEnd(account);
  const care = useAccountCare(account);
  const propose = usePropose();
  const [reason, setReason] = useState("");
  const busy = end.isPending || care.isPending || propose.isPending;
  const send = (label: string, what: Omit<NewProposal, "reason">): void =>
    propose.mutate({ ...what, reason: reason.trim() } as NewProposal, {
      onSuccess: () => announce(words.proposed(label)),
    });
  const proposing = (label: string, what: Omit<NewProposal, "reason">): ReactNode => (
    <SureButton label={label} disabled={busy || reason.trim() === ""} onSure={() => send(label, what)} />
  );
  // A stale form is made anew with what was read, so its refusal is said where it outlives the form.
  const said = (what: string) => ({
    onSuccess: () => announce(words.done(what)),
    onError: (error: Error) => {
      if (error instanceof RequestFailed && error.problem.code === "IF_MATCH_STALE") announce(words.stale);
    },
  });
  const tend = (kind: AccountCare, label: string): ReactNode => (
    <SureButton label={label} disabled={busy} onSure={() => care.mutate(kind, said(label))} />
  );
  const { id: accountId, personId } = account;
  return (
    <>
      {reader.role === "security_admin" ? (
        <div className="care">
          {account.active ? (
            <SureButton
              label={words.deactivate}
              disabled={busy}
              onSure={() => end.mutate(undefined, said(words.deactivate))}
            />
          ) : null}
          {tend("sign-out-everywhere", words.signOut)}
          {account.locked ? tend("unlock", words.unlock) : null}
        </div>
      ) : null}
      <Field label={words.ground} value={reason} onChange={setReason} />
      <EditForm
        account={account}
        busy={busy || reason.trim() === ""}
        save={(edit) => send(words.change, { kind: "account-change", accountId, ...edit })}
      />
      <PersonForm
        busy={busy || reason.trim() === ""}
        save={(edit) => send(words.person, { kind: "person-change", personId, ...edit })}
      />
      <div className="care">
        {account.active ? null : proposing(words.activate, { kind: "account-change", accountId, active: true })}
        {account.active ? proposing(words.resetPassword, { kind: "password-reset", accountId }) : null}
        {account.secondFactor || reader.role !== "security_admin"
          ? proposing(words.resetFactor, { kind: "second-factor-reset", accountId })
          : null}
        {proposing(words.forget, { kind: "person-forget", personId })}
      </div>
      <p className="quiet">{words.forgetNote}</p>
      <AccountFault error={end.error ?? care.error ?? propose.error} />
    </>
  );
}

function EditForm({
  account,
  busy,
  save,
}: {
  readonly account: AccountLine;
  readonly busy: boolean;
  readonly save: (edit: { readonly role?: string; readonly jurisdiction?: string }) => void;
}): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const [role, setRole] = useState<string>(account.role);
  const [reach, setReach] = useState(account.jurisdiction);
  const same = role === account.role && reach.trim() === account.jurisdiction;
  return (
    <form
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        save({
          ...(role === account.role ? {} : { role }),
          ...(reach.trim() === account.jurisdiction ? {} : { jurisdiction: reach.trim() }),
        });
      }}
    >
      <Choice label={words.role} value={role} onChange={setRole} options={roleOptions(t)} />
      <Field label={words.reach} value={reach} onChange={setReach} />
      <p className="quiet">{words.reachNote}</p>
      <button type="submit" className="button" disabled={busy || same || reach.trim() === ""}>
        {words.change}
      </button>
    </form>
  );
}
