import { type ReactNode, type SubmitEvent, useState } from "react";
import {
  useAccountCare,
  useAccountChange,
  useForgetPerson,
  type AccountCare,
  type AccountLine,
} from "../../client/administration";
import { RequestFailed } from "../../client/request";
import { Choice, Field } from "../../controls/field";
import { useAnnounce } from "../../frame/announcer";
import { useLanguage, useTexts } from "../../texts/language";
import { AccountFault } from "./account-fault";
import { SureButton } from "./sure-button";
import type { Shown } from "./shown-password";
import { roleOptions } from "./role-options";
import { TEXTS } from "./texts";

/** What is done to one account. */
export function ManageAccount({
  account,
  show,
}: {
  readonly account: AccountLine;
  readonly show: (shown: Shown) => void;
}): ReactNode {
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const change = useAccountChange(account);
  const care = useAccountCare(account);
  const forget = useForgetPerson(account);
  const busy = change.isPending || care.isPending || forget.isPending;
  // A stale form is made anew with what was read, so its refusal is said where it outlives the form.
  const said = (what: string) => ({
    onSuccess: () => announce(words.done(what)),
    onError: (error: Error) => {
      if (error instanceof RequestFailed && error.problem.code === "IF_MATCH_STALE") announce(words.stale);
    },
  });
  const tend = (kind: AccountCare, label: string): ReactNode => (
    <SureButton
      label={label}
      disabled={busy}
      onSure={() =>
        care.mutate(kind, {
          onSuccess: ({ password }) => {
            announce(words.done(label));
            if (password === undefined) return;
            show({ login: account.login, password });
            window.scrollTo(0, 0);
          },
        })
      }
    />
  );
  const turned = account.active ? words.deactivate : words.activate;
  return (
    <>
      <EditForm account={account} busy={busy} save={(edit) => change.mutate(edit, said(words.save))} />
      <div className="care">
        <SureButton
          label={turned}
          disabled={busy}
          onSure={() => change.mutate({ active: !account.active }, said(turned))}
        />
        {tend("reset-password", words.resetPassword)}
        {account.secondFactor ? tend("reset-second-factor", words.resetFactor) : null}
        {tend("sign-out-everywhere", words.signOut)}
        {account.locked ? tend("unlock", words.unlock) : null}
        <SureButton label={words.forget} disabled={busy} onSure={() => forget.mutate(undefined, said(words.forget))} />
      </div>
      <p className="quiet">{words.forgetNote}</p>
      <AccountFault error={change.error ?? care.error ?? forget.error} />
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
  readonly save: (edit: { readonly role: string; readonly jurisdiction: string }) => void;
}): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const [role, setRole] = useState<string>(account.role);
  const [jurisdiction, setJurisdiction] = useState(account.jurisdiction);
  const same = role === account.role && jurisdiction === account.jurisdiction;
  return (
    <form
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        save({ role, jurisdiction: jurisdiction.trim() });
      }}
    >
      <Choice label={words.role} value={role} onChange={setRole} options={roleOptions(t)} />
      <Field label={words.reach} value={jurisdiction} onChange={setJurisdiction} />
      <p className="quiet">{words.reachNote}</p>
      <button type="submit" className="button primary" disabled={busy || same || jurisdiction.trim() === ""}>
        {words.save}
      </button>
    </form>
  );
}
