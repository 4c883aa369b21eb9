import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ActAnswer, ActedOn, Bilingual, PersonAct, Problem } from "../api-types";
import { forget } from "./form-memory";
import { keptKey } from "./kept-key";
import { request, RequestFailed } from "./request";

/** How far an act is. `unreached`: nothing was lost, the same act can be sent again. */
export type ActProgress =
  | { readonly state: "idle" }
  | { readonly state: "sending" }
  | { readonly state: "pending"; readonly actId: string; readonly receivedAt: string }
  | { readonly state: "applied"; readonly receivedAt: string }
  | { readonly state: "refused"; readonly refusal: string | null; readonly places?: Bilingual | undefined }
  | { readonly state: "unreached" }
  | { readonly state: "failed"; readonly problem: Problem };

/** What an answer says of the act. */
export function progressOf(answer: ActAnswer): ActProgress {
  if (answer.state === "applied") return { state: "applied", receivedAt: answer.receivedAt };
  if (answer.state === "refused") return { state: "refused", refusal: answer.refusal ?? null };
  return { state: "pending", actId: answer.actId, receivedAt: answer.receivedAt };
}

/** What a failure says of the act. @throws what is no refusal of the API */
export function failureOf(error: unknown): ActProgress {
  if (!(error instanceof RequestFailed)) throw error;
  if (error.unreached) return { state: "unreached" };
  const { problem } = error;
  if (problem.code !== "ACT_REFUSED") return { state: "failed", problem };
  const { refusal = null, placesZh, placesEn } = problem;
  const places = placesZh === undefined || placesEn === undefined ? undefined : { zh: placesZh, en: placesEn };
  return { state: "refused", refusal, places };
}

const POLL_MS = 1_000;

/** Sends one act of one form in a proceeding, and follows it until the law has answered. */
export function useAct(
  { kind, id }: ActedOn,
  form: string,
  onReceived: (state: "applied" | "pending") => void,
): { readonly progress: ActProgress; readonly send: (act: PersonAct) => void } {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ActProgress>({ state: "idle" });
  const sending = useRef(false);
  const keyName = `heqing.key.${kind}.${id}.${form}`;
  const path = `/api/v1/${kind}s/${encodeURIComponent(id)}/acts`;

  const settle = useCallback(
    (next: ActProgress) => {
      setProgress(next);
      if (next.state === "applied" || next.state === "refused") {
        forget(keyName);
        void client.invalidateQueries();
      }
      if (next.state === "applied" || next.state === "pending") onReceived(next.state);
    },
    [client, keyName, onReceived],
  );

  const send = useCallback(
    (act: PersonAct) => {
      if (sending.current) return;
      sending.current = true;
      setProgress({ state: "sending" });
      const key = keptKey(keyName, JSON.stringify(act));
      void request<ActAnswer>(path, { method: "POST", body: act, key })
        .then(progressOf, failureOf)
        .then(settle)
        .finally(() => {
          sending.current = false;
        });
    },
    [keyName, path, settle],
  );

  const waitingFor = progress.state === "pending" ? progress.actId : null;
  useEffect(() => {
    if (waitingFor === null) return;
    const timer = setInterval(() => {
      request<ActAnswer>(`${path}/${encodeURIComponent(waitingFor)}`).then(
        (answer) => {
          if (answer.state !== "pending") settle(progressOf(answer));
        },
        () => {
          // Received is received: the next poll asks again.
        },
      );
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [path, settle, waitingFor]);

  return { progress, send };
}
