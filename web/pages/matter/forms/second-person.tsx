import { useAnnouncedAct } from "../../../client/use-announced-act";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { useLanguage, useTexts } from "../../../texts/language";
import { instantWords } from "../../../time/shanghai";
import { ACTS } from "../../../words.generated";
import { useActor } from "../use-actor";
import { Said } from "../said";
import { type FormComponent, stepOf } from "./form";
import { TEXTS } from "./texts";

/** 确认 or 批准: what another person put forward, by whom and when, and the button that makes it count. */
export function secondPerson(kind: "confirm" | "approve"): FormComponent {
  return function SecondPersonForm({ on, file, offer }) {
    const { t, pick, named } = useLanguage();
    const own = useTexts(TEXTS);
    const actor = useActor();
    const step = stepOf(offer);
    const { progress, send } = useAnnouncedAct(on, kind, step, () => undefined);
    const first = file.events.find(({ data, text }) => data["step"] === step && text !== undefined);
    return (
      <>
        <p>{kind === "confirm" ? own.confirmHint : own.approveHint}</p>
        {first === undefined ? null : (
          <div className="put-forward">
            <p>
              <strong>{pick(first.sentence)}</strong>
            </p>
            <p className="quiet">
              {instantWords(first.at, t, true)} · {actor(first)}
            </p>
            <Said text={first.text} />
          </div>
        )}
        <ActButton label={named(ACTS, kind)} progress={progress} onClick={() => send({ kind, step })} />
        <ActOutcome progress={progress} />
      </>
    );
  };
}
