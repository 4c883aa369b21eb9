import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { forget } from "../../client/form-memory";
import { keptKey } from "../../client/kept-key";
import { request } from "../../client/request";
import { Field } from "../../controls/field";
import { Refused } from "../../controls/refused";
import { useAnnounce } from "../../frame/announcer";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** 退回: does not release, and says why. */
export function SendBackForm({ verdictId, name }: { readonly verdictId: string; readonly name: string }): ReactNode {
  const own = useTexts(TEXTS);
  const announce = useAnnounce();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const keyName = `heqing.key.refusal.${verdictId}`;
  const send = useMutation({
    mutationFn: (body: { readonly reason: string }) =>
      request(`/api/v1/verdicts/${verdictId}/refusal`, {
        method: "POST",
        body,
        key: keptKey(keyName, JSON.stringify(body)),
      }),
    onSuccess: () => {
      forget(keyName);
      announce(own.sentBackNow(name));
      return client.invalidateQueries();
    },
  });
  if (!asking) {
    return (
      <button type="button" className="button" aria-label={own.sendBackOf(name)} onClick={() => setAsking(true)}>
        {own.sendBack}
      </button>
    );
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason.trim() !== "" && !send.isPending) send.mutate({ reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} aria-label={own.sendBackOf(name)}>
      <p className="quiet">{own.sendBackNote}</p>
      <Field label={own.sendBackReason} kind="area" required value={reason} onChange={setReason} />
      <Refused error={send.error} />
      <button type="submit" className="button primary" disabled={send.isPending || reason.trim() === ""}>
        {own.sendBackSure}
      </button>{" "}
      <button type="button" className="plain" disabled={send.isPending} onClick={() => setAsking(false)}>
        {own.cancel}
      </button>
    </form>
  );
}
