import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Answer } from "../api-types";
import { request } from "./request";

export type Tokens = Answer<"getTokens">;
/** A token of a machine as a line of the list. */
export type TokenLine = Tokens["items"][number];
/** What a token can be made for. */
export type MachineRoute = Tokens["routes"][number];

export interface NewToken {
  readonly name: string;
  readonly routes: readonly string[];
  readonly days: number;
  readonly account?: string;
  readonly jurisdiction?: string;
}

/** A token that was just made: the one time that it is shown. */
export type MadeToken = Answer<"postTokens">;

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
