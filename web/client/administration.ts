import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Answer, List, ListPage } from "../api-types";
import { withQuery } from "./reads";
import { request } from "./request";

/** A line of the audit log. */
export type AuditLine = Answer<"getAudit">["items"][number];

/** What the log is narrowed to; empty = not narrowed. */
export const AUDIT_FIELDS = ["from", "to", "kind", "account", "address", "requestId"] as const;
export type AuditFilter = Readonly<Record<(typeof AUDIT_FIELDS)[number], string>>;

type Pages<T> = UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;

function usePages<T>(path: string, query: Readonly<Record<string, string>>): Pages<T> {
  return useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) =>
      request<ListPage<T>>(withQuery(path, { ...query, cursor: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export const useAudit = (filter: AuditFilter): Pages<AuditLine> => usePages("/api/v1/audit", filter);

/** Where the same lines are got as a sheet. */
export const auditSheet = (filter: AuditFilter, format: "csv" | "xlsx"): string =>
  withQuery(`/api/v1/audit/export.${format}`, filter);

/** An account as a line of the list. */
export type AccountLine = Answer<"getAccounts">["items"][number];
export type AccountFilter = Readonly<Record<"q" | "role" | "active", string>>;

const ACCOUNTS = "/api/v1/accounts";
export const useAccounts = (filter: AccountFilter): Pages<AccountLine> => usePages(ACCOUNTS, filter);

type Unit = Answer<"getUnits">["items"][number];
export const useUnits = (): UseQueryResult<List<Unit>> =>
  useQuery({ queryKey: ["units"], queryFn: ({ signal }) => request<List<Unit>>("/api/v1/units", { signal }) });

/** What a new account is made of. */
export interface NewAccount {
  readonly login: string;
  readonly person: { readonly name: string; readonly email: string | null; readonly phone: string | null };
  readonly unitId: string;
  readonly role: string;
  readonly jurisdiction: string;
}
export type AccountMade = Answer<"postAccounts">;

/** A change after which every list is read again. */
function useChange<Result, Input>(work: (input: Input) => Promise<Result>): UseMutationResult<Result, Error, Input> {
  const client = useQueryClient();
  return useMutation({ mutationFn: work, onSettled: () => client.invalidateQueries({ queryKey: [ACCOUNTS] }) });
}

export const useNewAccount = (): UseMutationResult<AccountMade, Error, NewAccount> =>
  useChange((body) => request<AccountMade>(ACCOUNTS, { method: "POST", body }));

/** What of an account may be changed; made of the version that was read. */
export type AccountChange = Partial<Pick<AccountLine, "jurisdiction" | "active"> & Pick<NewAccount, "role">>;
export const useAccountChange = ({ id, version }: AccountLine): UseMutationResult<unknown, Error, AccountChange> =>
  useChange((body) => request(`${ACCOUNTS}/${id}`, { method: "PATCH", body, ifMatch: `"${version}"` }));

/** What is done to an account at once. */
export type AccountCare = "reset-password" | "reset-second-factor" | "sign-out-everywhere" | "unlock";
export interface CareDone {
  readonly password?: string;
  readonly sessions?: number;
}
export const useAccountCare = ({ id }: AccountLine): UseMutationResult<CareDone, Error, AccountCare> =>
  useChange((care) => request<CareDone>(`${ACCOUNTS}/${id}/${care}`, { method: "POST" }));

export const useForgetPerson = ({ personId }: AccountLine): UseMutationResult<unknown, Error, void> =>
  useChange(() => request(`/api/v1/persons/${personId}/forget`, { method: "POST" }));
