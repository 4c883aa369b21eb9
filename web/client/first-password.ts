import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query";
import type { Answer } from "../api-types";
import { request } from "./request";

/** For whom a one-time link lets a password be chosen. */
export type PasswordLink = Answer<"getFirstPasswordToken">;

const path = (token: string): string => `/api/v1/first-password/${encodeURIComponent(token)}`;

export const usePasswordLink = (token: string): UseQueryResult<PasswordLink> =>
  useQuery({
    queryKey: ["first-password", token],
    queryFn: ({ signal }) => request<PasswordLink>(path(token), { signal }),
    refetchOnWindowFocus: false,
    retry: false,
  });

export const useFirstPassword = (token: string): UseMutationResult<{ readonly login: string }, Error, string> =>
  useMutation({
    gcTime: 0,
    mutationFn: (password: string) =>
      request<{ readonly login: string }>(path(token), { method: "POST", body: { password } }),
  });
