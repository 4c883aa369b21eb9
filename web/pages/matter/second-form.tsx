import type { ReactNode } from "react";
import type { Matter } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { useLanguage } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { actorWords } from "./actor-words";
import { Said } from "./said";

/** 确认 or 批准: what another person put forward, by whom and when, and the button that makes it count. */
export function SecondForm({
  matter,
  kind,
  step,
}: {
  readonly matter: Matter;
  readonly kind: "confirm" | "approve";
  readonly step: number;
}): ReactNode {
  const { t, pick } = useLanguage();
  const { progress, send } = useAnnouncedAct(matter.id, kind, step, () => undefined);
  const first = matter.events.find(({ data, text }) => data["step"] === step && text !== undefined);
  return (
    <>
      <p>{kind === "confirm" ? t.fourEyes.confirmHint : t.fourEyes.approveHint}</p>
      {first === undefined ? null : (
        <div className="put-forward">
          <p>
            <strong>{pick(first.sentence)}</strong>
          </p>
          <p className="quiet">
            {instantWords(first.at, t, true)} · {actorWords(first, t)}
          </p>
          <Said text={first.text} />
        </div>
      )}
      <ActButton label={t.fourEyes[kind]} progress={progress} onClick={() => send({ kind, step })} />
      <ActOutcome progress={progress} />
    </>
  );
}
