import type { ReactNode, SubmitEvent } from "react";
import type { QuestionAnswer } from "../../../api-types";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS, ANSWERS } from "../../../words.generated";
import { type FormProps, memoryOf, stepOf } from "./form";
import { TEXTS } from "./texts";

const CHOICES = Object.keys(ANSWERS) as readonly QuestionAnswer[];

interface Answered {
  readonly answer: QuestionAnswer | "";
  readonly reason: string;
}
const EMPTY: Answered = { answer: "", reason: "" };

/** A question that the rules leave open, answered by a person with a reason. Nothing is chosen beforehand. */
export function AnswerForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const step = stepOf(offer);
  const [values, setValues, clear] = useKept(memoryOf(on, `answer.${step}`), EMPTY);
  const { progress, send } = useAnnouncedAct(on, "answer", step, clear);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (values.answer !== "") send({ kind: "answer", step, answer: values.answer, reason: values.reason.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{own.answerHint}</p>
      <fieldset>
        <legend>{own.answerChoice}</legend>
        {CHOICES.map((answer) => (
          <label key={answer} className="option">
            <input
              type="radio"
              name={`answer.${step}`}
              required
              checked={values.answer === answer}
              onChange={() => setValues({ ...values, answer })}
            />
            {named(ANSWERS, answer)}
          </label>
        ))}
      </fieldset>
      <Field
        label={own.reason}
        kind="area"
        required
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
      <ActButton label={named(ACTS, "answer")} progress={progress} />
      <ActOutcome progress={progress} />
    </form>
  );
}
