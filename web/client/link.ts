import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Answer } from "../api-types";
import { failureOf, progressOf, type ActProgress } from "./act";
import { forget } from "./form-memory";
import { keptKey } from "./kept-key";
import { request } from "./request";

/** What a link from a mail asks for. */
export type LinkView = Answer<"getLinksToken">;

const path = (token: string): string => `/api/v1/links/${encodeURIComponent(token)}`;

/** Until the service of the notice is on record, it is asked again. */
const EARLY_MS = 5_000;

export const useLink = (token: string): UseQueryResult<LinkView> =>
  useQuery({
    queryKey: ["link", token],
    queryFn: ({ signal }) => request<LinkView>(path(token), { signal }),
    refetchInterval: (query) => (query.state.data?.state === "early" ? EARLY_MS : false),
    refetchOnWindowFocus: false,
  });

/** Presses the link's button; the key is kept under the matter's number, the link itself nowhere. */
export function usePressLink(
  token: string,
  matterNumber: string,
): { readonly progress: ActProgress; readonly press: () => void } {
  const [progress, setProgress] = useState<ActProgress>({ state: "idle" });
  const sending = useRef(false);
  const press = useCallback(() => {
    if (sending.current) return;
    sending.current = true;
    setProgress({ state: "sending" });
    const name = `heqing.key.link.${matterNumber}`;
    void request<Answer<"postLinksToken">>(path(token), { method: "POST", key: keptKey(name, "acknowledge") })
      .then(progressOf, failureOf)
      .then((next) => {
        setProgress(next);
        if (next.state === "applied" || next.state === "refused") forget(name);
      })
      .finally(() => {
        sending.current = false;
      });
  }, [token, matterNumber]);
  return { progress, press };
}
