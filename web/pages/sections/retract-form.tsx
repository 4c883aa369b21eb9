import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useState } from "react";
import type { Answer } from "../../api-types";
import { forget } from "../../client/form-memory";
import { keptKey } from "../../client/kept-key";
import { request } from "../../client/request";
import { Field } from "../../controls/field";
import { Refused } from "../../controls/refused";
import { useAnnounce } from "../../frame/announcer";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** 作废: takes a value out of what counts. The button opens a form that says what follows, and asks why. */
export function RetractForm({
  sectionId,
  readingId,
  what,
}: {
  readonly sectionId: string;
  readonly readingId: string;
  /** The value in words, for those who don't see the line that the button stands on. */
  readonly what: string;
}): ReactNode {
  const own = useTexts(TEXTS);
  const announce = useAnnounce();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const keyName = `heqing.key.reading.${readingId}`;
  const retract = useMutation({
    mutationFn: (body: { readonly reason: string }) =>
      request<Answer<"postSectionsIdReadingsReadingIdRetract">>(
        `/api/v1/sections/${encodeURIComponent(sectionId)}/readings/${readingId}/retract`,
        { method: "POST", body, key: keptKey(keyName, JSON.stringify(body)) },
      ),
    onSuccess: ({ verdictIds }) => {
      forget(keyName);
      announce(own.retracted(what, verdictIds.length));
      return client.invalidateQueries();
    },
  });
  if (!asking) {
    return (
      <button type="button" className="button" aria-label={own.retractValue(what)} onClick={() => setAsking(true)}>
        {own.retract}
      </button>
    );
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason.trim() !== "" && !retract.isPending) retract.mutate({ reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} aria-label={own.retractValue(what)}>
      <p className="quiet">{own.retractNote}</p>
      <Field label={own.retractReason} kind="area" required value={reason} onChange={setReason} />
      <Refused error={retract.error} />
      <button type="submit" className="button primary" disabled={retract.isPending || reason.trim() === ""}>
        {retract.isPending ? own.retracting : own.retractSure}
      </button>{" "}
      <button type="button" className="plain" disabled={retract.isPending} onClick={() => setAsking(false)}>
        {own.cancel}
      </button>
    </form>
  );
}
