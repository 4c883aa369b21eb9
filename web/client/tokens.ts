import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import { request } from "./request";

/** A token of a machine as a line of the list. */
export interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly unitName: string;
  readonly role: string;
  readonly routes: readonly string[];
  readonly jurisdiction: string;
  readonly state: "good" | "expired" | "revoked";
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly lastAddress: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
}

/** What a token can be made for. */
export interface MachineRoute {
  readonly name: string;
  readonly summary: string;
  readonly roles: readonly string[];
}

export interface Tokens {
  readonly items: readonly TokenLine[];
  readonly routes: readonly MachineRoute[];
}

export interface NewToken {
  readonly name: string;
  readonly routes: readonly string[];
  readonly days: number;
  readonly account?: string;
  readonly jurisdiction?: string;
}

/** A token that was just made: the one time that it is shown. */
export type MadeToken = TokenLine & { readonly token: string };

const PATH = "/api/v1/tokens";
const KEY = ["tokens"] as const;

export const useTokens = (): UseQueryResult<Tokens> =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<Tokens>(PATH, { signal }) });

export function useNewToken(): UseMutationResult<MadeToken, Error, NewToken> {
  const client = useQueryClient();
  return useMutation({
    // What is shown once is not kept with what was read.
    gcTime: 0,
    mutationFn: (body: NewToken) => request<MadeToken>(PATH, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRevokeToken(): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>(`${PATH}/${id}`, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
