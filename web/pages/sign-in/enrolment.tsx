import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { type Confirmed, useConfirmation, useEnrolment } from "../../client/second-factor";
import { rememberCsrf } from "../../client/request";
import { Field } from "../../controls/field";
import { Failed, Loading } from "../../controls/list-states";
import { Qr } from "../../controls/qr";
import { Refused } from "../../controls/refused";
import { wantsSignIn } from "../../controls/sign-in-again";
import { useTexts } from "../../texts/language";
import { RecoveryCodes } from "./recovery-codes";
import { TEXTS } from "./texts";

/** Picture, first code, recovery codes: then `done` is told the session as it goes on. */
export function EnrolmentForm({
  intro,
  done,
}: {
  readonly intro: string | null;
  readonly done: (confirmed: Confirmed) => void;
}): ReactNode {
  const own = useTexts(TEXTS);
  const { mutate: begin, data: fresh, error: unbegun } = useEnrolment();
  const confirmation = useConfirmation();
  const [code, setCode] = useState("");
  useEffect(() => begin(), [begin]);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (confirmation.isPending || code.trim() === "") return;
    // The form's token has changed with the session.
    confirmation.mutate(code.trim(), { onSuccess: ({ session }) => rememberCsrf(session.csrf) });
  };
  if (confirmation.data !== undefined) {
    const { data } = confirmation;
    return <RecoveryCodes codes={data.recoveryCodes} done={() => done(data)} />;
  }
  return (
    <form className="card" onSubmit={submit}>
      <h2>{own.enrol}</h2>
      {intro === null ? null : <p>{intro}</p>}
      {fresh === undefined ? (
        unbegun === null ? (
          <Loading />
        ) : wantsSignIn(unbegun) ? (
          <Refused error={unbegun} />
        ) : (
          <Failed error={unbegun} retry={begin} />
        )
      ) : (
        <>
          <p>{own.scan}</p>
          <Qr text={fresh.uri} label={own.qr} />
          <p>
            {own.typed} <code className="secret">{fresh.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <Field label={own.firstCode} name="code" autoComplete="one-time-code" value={code} onChange={setCode} />
          <Refused error={confirmation.error} />
          <button type="submit" className="button primary wide" disabled={confirmation.isPending}>
            {confirmation.isPending ? own.checking : own.confirm}
          </button>
        </>
      )}
    </form>
  );
}
