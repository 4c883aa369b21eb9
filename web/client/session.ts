import {
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Session } from "../api-types";
import { keepFor } from "./form-memory";
import { rememberCsrf, request, RequestFailed } from "./request";

const SESSION = ["session"] as const;
/** Set while somebody has just signed out on purpose. */
const LEFT = ["left"] as const;
export const PATH = "/api/v1/session";

async function readSession(): Promise<Session | null> {
  try {
    const session = await request<Session>(PATH);
    rememberCsrf(session.csrf);
    keepFor(session.account.id);
    return session;
  } catch (error) {
    if (error instanceof RequestFailed && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; `data` null when nobody is. */
export function useSession(): UseQueryResult<Session | null> {
  return useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: 60_000 });
}

/** Signs in and keeps the session's token. */
export function useSignIn(): UseMutationResult<Session, Error, { login: string; password: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { login: string; password: string }) => request<Session>(PATH, { method: "POST", body }),
    onSuccess: (session) => {
      client.removeQueries({ queryKey: LEFT });
      rememberCsrf(session.csrf);
      keepFor(session.account.id);
      client.setQueryData(SESSION, session);
    },
  });
}

/** What a session that goes on under new tokens is kept by. */
export function useKeepSession(): (session: Session | null) => void {
  const client = useQueryClient();
  return (session) => {
    rememberCsrf(session?.csrf ?? null);
    client.setQueryData(SESSION, session);
  };
}

/** Ends the session. @throws RequestFailed where it may go on: nobody is told of having left who has not */
export async function leave(): Promise<void> {
  const end = (): Promise<void> => request<void>(PATH, { method: "DELETE" });
  try {
    await end();
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    if (error.problem.status === 401) return;
    if (error.problem.code !== "FORM_EXPIRED") throw error;
    // Another tab has gone on under other tokens.
    if ((await readSession()) !== null) await end();
  }
}

/** Nobody is signed in any more. Not cleared as a whole: what is shown now would go on listening to a session that is gone. */
function forgetAccount(client: QueryClient): void {
  rememberCsrf(null);
  client.setQueryData(SESSION, null);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] && queryKey[0] !== LEFT[0] });
}

/** Signs out and forgets everything read for this account. */
export function useSignOut(): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: leave,
    onSuccess: () => {
      client.setQueryData(LEFT, true);
      forgetAccount(client);
    },
  });
}

/** Signs out in order to sign in anew: that leads back to the page at hand, as after a session that ended by itself. */
export function useSignInAgain(): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  return useMutation({ mutationFn: leave, onSuccess: () => forgetAccount(client) });
}

/** Whether the last person left on purpose: whoever comes next does not go on where they were. */
export const useLeft = (): boolean => useQueryClient().getQueryData(LEFT) === true;
