import type { ReactNode } from "react";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { useLanguage } from "../../texts/language";

/** 签收 with one tap. */
export function AcknowledgeForm({ matterId }: { readonly matterId: string }): ReactNode {
  const { t } = useLanguage();
  const { progress, send } = useAnnouncedAct(matterId, "acknowledge", undefined, () => undefined);
  return (
    <>
      <p className="quiet">{t.act.acknowledgeNote}</p>
      <ActButton label={t.act.acknowledge} progress={progress} onClick={() => send({ kind: "acknowledge" })} />
      <ActOutcome progress={progress} />
    </>
  );
}
