import type { ReactNode, SubmitEvent } from "react";
import type { QuestionAnswer } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { useKept } from "../../client/use-kept";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Field } from "../../controls/field";
import { useLanguage } from "../../texts/language";

const ANSWERS: readonly QuestionAnswer[] = ["counts-as-met", "counts-as-missed", "sample-again"];

interface Answered {
  readonly answer: QuestionAnswer | "";
  readonly reason: string;
}
const EMPTY: Answered = { answer: "", reason: "" };

/** A question that the rules leave open, answered by a person with a reason. Nothing is chosen beforehand. */
export function AnswerForm({ matterId, step }: { readonly matterId: string; readonly step: number }): ReactNode {
  const { t } = useLanguage();
  const [values, setValues, clear] = useKept(`heqing.form.${matterId}.answer.${step}`, EMPTY);
  const { progress, send } = useAnnouncedAct(matterId, "answer", step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (values.answer !== "") send({ kind: "answer", step, answer: values.answer, reason: values.reason.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{t.act.answerHint}</p>
      <fieldset>
        <legend>{t.act.answerChoice}</legend>
        {ANSWERS.map((answer) => (
          <label key={answer} className="option">
            <input
              type="radio"
              name="answer"
              required
              checked={values.answer === answer}
              onChange={() => setValues({ ...values, answer })}
            />
            {t.words.answer[answer]}
          </label>
        ))}
      </fieldset>
      <Field
        label={t.act.answerReason}
        kind="area"
        required
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
      <ActButton label={t.act.answer} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
