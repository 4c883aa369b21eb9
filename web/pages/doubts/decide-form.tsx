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

type Decision = "confirmed" | "rejected";

/** 复核: says of a value in doubt whether it counts, and why. Each button opens a form that says what follows. */
export function DecideForm({
  sectionId,
  readingId,
  item,
  what,
}: {
  readonly sectionId: string;
  readonly readingId: string;
  readonly item: string;
  /** The value in words, for those who don't see the line that the buttons stand on. */
  readonly what: string;
}): ReactNode {
  const own = useTexts(TEXTS);
  const announce = useAnnounce();
  const client = useQueryClient();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState("");
  const keyName = `heqing.key.doubt.${readingId}.${item}`;
  const decide = useMutation({
    mutationFn: (body: { readonly item: string; readonly decision: Decision; readonly reason: string }) =>
      request<Answer<"postSectionsIdReadingsReadingIdDoubt">>(
        `/api/v1/sections/${encodeURIComponent(sectionId)}/readings/${readingId}/doubt`,
        { method: "POST", body, key: keptKey(keyName, JSON.stringify(body)) },
      ),
    onSuccess: ({ verdictIds }) => {
      forget(keyName);
      announce(own.done(what, verdictIds.length));
      return client.invalidateQueries();
    },
  });
  if (decision === null) {
    return (
      <p>
        <button
          type="button"
          className="button"
          aria-label={own.about(own.confirm, what)}
          onClick={() => setDecision("confirmed")}
        >
          {own.confirm}
        </button>{" "}
        <button
          type="button"
          className="button"
          aria-label={own.about(own.reject, what)}
          onClick={() => setDecision("rejected")}
        >
          {own.reject}
        </button>
      </p>
    );
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason.trim() !== "" && !decide.isPending) decide.mutate({ item, decision, reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} aria-label={own.about(own.decide[decision], what)}>
      <p className="quiet">{decision === "confirmed" ? own.confirmNote : own.rejectNote}</p>
      <Field label={own.reason} kind="area" required value={reason} onChange={setReason} />
      <Refused error={decide.error} />
      <button type="submit" className="button primary" disabled={decide.isPending || reason.trim() === ""}>
        {decide.isPending ? own.deciding : own.decide[decision]}
      </button>{" "}
      <button type="button" className="plain" disabled={decide.isPending} onClick={() => setDecision(null)}>
        {own.cancel}
      </button>
    </form>
  );
}
