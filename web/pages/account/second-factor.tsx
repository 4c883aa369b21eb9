import { type ReactNode, useState } from "react";
import {
  type Confirmed,
  type FactorState,
  useFactorRemoval,
  useFactorState,
  useNewRecoveryCodes,
} from "../../client/second-factor";
import { useKeepSession } from "../../client/session";
import { Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { useTexts } from "../../texts/language";
import { SureButton } from "../accounts/sure-button";
import { EnrolmentForm } from "../sign-in/enrolment";
import { RecoveryCodes } from "../sign-in/recovery-codes";
import { TEXTS as SIGN_IN } from "../sign-in/texts";
import { TEXTS } from "./texts";

/** The second factor: set up, another authenticator, new recovery codes, taken away. */
export function SecondFactor(): ReactNode {
  const own = useTexts(TEXTS);
  const state = useFactorState();
  const keep = useKeepSession();
  const [enrolling, setEnrolling] = useState(false);
  if (enrolling) {
    const done = ({ session }: Confirmed): void => {
      keep(session);
      setEnrolling(false);
    };
    return (
      <>
        <EnrolmentForm intro={null} done={done} />
        <button type="button" className="plain" onClick={() => setEnrolling(false)}>
          {own.cancel}
        </button>
      </>
    );
  }
  return (
    <section className="card" aria-labelledby="second-factor">
      <h2 id="second-factor">{own.factor}</h2>
      <Loaded query={state}>{(known) => <Factor state={known} enrol={() => setEnrolling(true)} />}</Loaded>
    </section>
  );
}

function Factor({ state, enrol }: { readonly state: FactorState; readonly enrol: () => void }): ReactNode {
  const own = useTexts(TEXTS);
  const signIn = useTexts(SIGN_IN);
  const codes = useNewRecoveryCodes();
  const removal = useFactorRemoval();
  if (codes.data !== undefined) return <RecoveryCodes codes={codes.data.recoveryCodes} done={codes.reset} />;
  if (!state.enrolled) {
    return (
      <>
        <p>{own.factorOff}</p>
        <button type="button" className="button wide" onClick={enrol}>
          {signIn.enrol}
        </button>
      </>
    );
  }
  return (
    <>
      <p>{own.factorOn(state.recoveryCodesLeft)}</p>
      <Refused error={codes.error ?? removal.error} />
      <button type="button" className="button wide" onClick={enrol}>
        {own.replace}
      </button>
      <button type="button" className="button wide" disabled={codes.isPending} onClick={() => codes.mutate()}>
        {own.newCodes}
      </button>
      {state.required ? null : (
        <p>
          <SureButton label={own.remove} disabled={removal.isPending} onSure={() => removal.mutate()} />
        </p>
      )}
    </>
  );
}
