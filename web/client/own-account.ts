import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Answer, List, Session } from "../api-types";
import { request } from "./request";
import { PATH as SESSION_PATH, useKeepSession } from "./session";

/** One place where the account is signed in. */
export type OwnSession = Answer<"getSessions">["items"][number];

/** An identity of the provider that signs in to the account. */
export type Identity = Answer<"getAccountIdentities">["items"][number];

const SESSIONS = ["own-sessions"] as const;
const IDENTITIES = ["identities"] as const;
const SESSIONS_PATH = "/api/v1/sessions";
const IDENTITIES_PATH = "/api/v1/account/identities";

export const useOwnSessions = (): UseQueryResult<List<OwnSession>> =>
  useQuery({ queryKey: SESSIONS, queryFn: () => request<List<OwnSession>>(SESSIONS_PATH) });

/** Ends one session by its id. */
export function useEndSession(): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>(`${SESSIONS_PATH}/${id}`, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

/** Ends all but the one at hand. */
export function useEndOthers(): UseMutationResult<{ readonly ended: number }, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ ended: number }>(SESSIONS_PATH, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

/** Changes the own password; the session goes on under new tokens. */
export function usePasswordChange(): UseMutationResult<Session, Error, { old: string; new: string }> {
  const client = useQueryClient();
  const keep = useKeepSession();
  return useMutation({
    mutationFn: (body: { old: string; new: string }) =>
      request<Session>("/api/v1/account/password", { method: "POST", body }),
    onSuccess: (session) => {
      keep(session);
      return client.invalidateQueries({ queryKey: SESSIONS });
    },
  });
}

/** How one can sign in beside account and password. */
export const useWays = (): UseQueryResult<{ readonly oidc: { readonly name: string } | null }> =>
  useQuery({
    queryKey: ["ways"],
    queryFn: () => request<{ oidc: { name: string } | null }>(`${SESSION_PATH}/ways`),
    staleTime: Infinity,
  });

export const useIdentities = (): UseQueryResult<List<Identity>> =>
  useQuery({ queryKey: IDENTITIES, queryFn: () => request<List<Identity>>(IDENTITIES_PATH) });

/** Leads to the provider, which leads back to the page of the account. */
export const useLinkIdentity = (): UseMutationResult<{ readonly location: string }, Error, void> =>
  useMutation({
    mutationFn: () => request<{ location: string }>(IDENTITIES_PATH, { method: "POST" }),
    onSuccess: ({ location }) => window.location.assign(location),
  });

export function useUnlink(): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>(`${IDENTITIES_PATH}/${id}`, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: IDENTITIES }),
  });
}

/** A token that acts, or would act, for the own account. */
export type OwnToken = Answer<"getAccountTokens">["items"][number];
const OWN_TOKENS = "/api/v1/account/tokens";

export const useOwnTokens = (): UseQueryResult<List<OwnToken>> =>
  useQuery({ queryKey: [OWN_TOKENS], queryFn: ({ signal }) => request<List<OwnToken>>(OWN_TOKENS, { signal }) });

/** Lets a token act, or ends it. */
export function useOwnTokenSaying({ id }: OwnToken): UseMutationResult<void, Error, "confirm" | "end"> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: "confirm" | "end") =>
      said === "end"
        ? request<void>(`${OWN_TOKENS}/${id}`, { method: "DELETE" })
        : request<void>(`${OWN_TOKENS}/${id}/confirm`, { method: "POST" }),
    onSettled: () => client.invalidateQueries({ queryKey: [OWN_TOKENS] }),
  });
}
