import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Answer, Session } from "../api-types";
import { request, RequestFailed } from "./request";
import { PATH as SESSION_PATH, useKeepSession } from "./session";

const PATH = `${SESSION_PATH}/second-factor`;
const STATE = ["second-factor"] as const;

/** Whether the account has a second factor, and must. */
export type FactorState = Answer<"getSessionSecondFactorEnrolment">;
export type Enrolment = Answer<"postSessionSecondFactorEnrolment">;
export type Confirmed = Answer<"postSessionSecondFactorEnrolmentConfirmation">;

/** The second step of signing in. A code that was refused makes a demonstration's next one known. */
export function useSecondStep(): UseMutationResult<Session, Error, string> {
  const client = useQueryClient();
  const keep = useKeepSession();
  return useMutation({
    mutationFn: (code: string) => request<Session>(PATH, { method: "POST", body: { code } }),
    onSuccess: keep,
    onError: (error) => {
      if (error instanceof RequestFailed && error.problem.status !== 429) {
        void client.invalidateQueries({ queryKey: ["session"] });
      }
    },
  });
}

export const useFactorState = (): UseQueryResult<FactorState> =>
  useQuery({ queryKey: STATE, queryFn: () => request<FactorState>(`${PATH}/enrolment`) });

/** A new secret, shown once. */
export const useEnrolment = (): UseMutationResult<Enrolment, Error, void> =>
  useMutation({ mutationFn: () => request<Enrolment>(`${PATH}/enrolment`, { method: "POST" }) });

/** The first code. The session is kept by the page, once the recovery codes were read. */
export function useConfirmation(): UseMutationResult<Confirmed, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) =>
      request<Confirmed>(`${PATH}/enrolment/confirmation`, { method: "POST", body: { code } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["own-sessions"] });
      return client.invalidateQueries({ queryKey: STATE });
    },
  });
}

export function useNewRecoveryCodes(): UseMutationResult<{ readonly recoveryCodes: readonly string[] }, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ recoveryCodes: readonly string[] }>(`${PATH}/recovery-codes`, { method: "POST" }),
    onSuccess: () => client.invalidateQueries({ queryKey: STATE }),
  });
}

export function useFactorRemoval(): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>(PATH, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: STATE }),
  });
}
